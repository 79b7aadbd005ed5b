package tengen.selfplay.arena;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.go.GoGame;

/**
 * Random first moves, so that players who always answer alike play different games. Each opening is
 * played twice, with the sides exchanged, so that it favours nobody.
 */
final class Openings {

  private Openings() {}

  /** As many plies as give enough variety in most games: four, fewer in short games. */
  static int defaultPlies(Game game) {
    return Math.max(1, Math.min(4, game.maxLength() / 8));
  }

  /**
   * Draws an opening.
   *
   * @param index which one
   * @return its moves; fewer than asked for if the game would be over
   */
  static int[] draw(Game game, int plies, long seed, int index) {
    UniformRandomProvider random = Rng.stream(seed, "arena.opening", index);
    GameState state = game.start();
    int[] legal = new int[game.moves()];
    int[] moves = new int[plies];
    for (int ply = 0; ply < plies; ply++) {
      int count = keepSensible(game, legal, state.legalMoves(legal));
      moves[ply] = legal[random.nextInt(count)];
      state.play(moves[ply]);
      if (state.terminal()) {
        return Arrays.copyOf(moves, ply);
      }
    }
    return moves;
  }

  /** In Go from 7x7 on, no passes and nothing on the first two lines; all moves elsewhere. */
  private static int keepSensible(Game game, int[] legal, int count) {
    if (!(game instanceof GoGame go) || go.size() < 7) {
      return count;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = legal[i] / go.size();
      int column = legal[i] % go.size();
      if (inner(row, go.size()) && inner(column, go.size())) {
        legal[kept++] = legal[i];
      }
    }
    return kept;
  }

  private static boolean inner(int line, int size) {
    return line >= 2 && line < size - 2;
  }
}
