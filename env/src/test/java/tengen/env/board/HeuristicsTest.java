package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

/** Players that look one move ahead with a few lines of knowledge beat chance nearly always. */
class HeuristicsTest {

  private static final int GAMES = 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "othello",
        "othello-6",
        "hex-7",
        "y",
        "breakthrough",
        "breakthrough-6",
        "gomoku-9"
      })
  void heuristic_againstRandom_winsNineOfTen(String name) {
    Game game = Games.named(name);
    UniformRandomProvider random = Rng.stream(3, "heuristics");
    double won = 0;
    for (int i = 0; i < GAMES; i++) {
      int ours = i % 2;
      GameState state = game.start();
      int[] moves = new int[game.moves()];
      while (!state.terminal()) {
        int n = state.legalMoves(moves);
        boolean turn = state.currentPlayer() == ours;
        state.play(turn ? best(state, moves, n, random) : moves[random.nextInt(n)]);
      }
      won += (1 + state.returns(ours)) / 2;
    }
    assertThat(won / GAMES).isGreaterThanOrEqualTo(0.9);
  }

  /** The move after which the position is worth most; drawn among equals. */
  private static int best(GameState state, int[] moves, int n, UniformRandomProvider random) {
    int player = state.currentPlayer();
    GameState child = state.copy();
    double most = Double.NEGATIVE_INFINITY;
    int move = -1;
    int equal = 0;
    for (int i = 0; i < n; i++) {
      child.copyFrom(state);
      child.play(moves[i]);
      double worth =
          child.terminal() ? 1e6 * child.returns(player) : worth(player).applyAsDouble(child);
      equal = worth > most ? 1 : worth == most ? equal + 1 : equal;
      if (worth > most || (worth == most && random.nextInt(equal) == 0)) {
        most = worth;
        move = moves[i];
      }
    }
    return move;
  }

  private static ToDoubleFunction<GameState> worth(int player) {
    return state -> {
      if (state instanceof OthelloState othello) {
        return othello(othello, player);
      }
      if (state instanceof BreakthroughState pieces) {
        return pieces(pieces, player) - pieces(pieces, 1 - player);
      }
      if (state instanceof GomokuState stones) {
        return lines(stones, player) - 1.5 * lines(stones, 1 - player);
      }
      PlacementState stones = (PlacementState) state;
      return Connections.missing(stones, 1 - player) - Connections.missing(stones, player);
    };
  }

  /** Corners, and few moves for the opponent. */
  private static double othello(OthelloState state, int player) {
    int size = state.game().size();
    double worth = 0;
    for (int corner : new int[] {0, size - 1, size * (size - 1), size * size - 1}) {
      int stone = state.stone(corner);
      worth += stone == 0 ? 0 : stone == player + 1 ? 10 : -10;
    }
    int[] moves = new int[size * size + 1];
    int n = state.legalMoves(moves);
    for (int i = 0; i < n; i++) {
      for (int corner : new int[] {0, size - 1, size * (size - 1), size * size - 1}) {
        worth -= moves[i] == corner ? 10 : 0;
      }
    }
    return worth - n;
  }

  /** Pieces, and how far they are; a piece that can be taken at once counts nothing. */
  private static double pieces(BreakthroughState state, int player) {
    Breakthrough game = (Breakthrough) state.game();
    boolean[] taken = new boolean[game.rows() * game.columns()];
    int[] moves = new int[game.moves()];
    int n = state.legalMoves(moves);
    for (int i = 0; i < n; i++) {
      int from = moves[i] / 2 / Breakthrough.DIRECTIONS;
      if (moves[i] % 2 == 1) {
        taken[from + game.step(moves[i] / 2 % Breakthrough.DIRECTIONS)] = true;
      }
    }
    double worth = 0;
    for (int point = 0; point < taken.length; point++) {
      if (state.stone(point) == player + 1 && !taken[point]) {
        int row = point / game.columns();
        int advance = player == 0 ? row : game.rows() - 1 - row;
        worth += 10 + advance * advance;
      }
    }
    return worth;
  }

  /** Windows of five points without a stone of the other player, more for each own stone. */
  private static double lines(GomokuState state, int player) {
    int size = ((Gomoku) state.game()).size();
    double worth = 0;
    for (int point = 0; point < size * size; point++) {
      for (int[] step : new int[][] {{0, 1}, {1, 0}, {1, 1}, {1, -1}}) {
        int own = 0;
        for (int i = 0; i < Gomoku.FIVE && own >= 0; i++) {
          int row = point / size + i * step[0];
          int column = point % size + i * step[1];
          boolean inside = row < size && column >= 0 && column < size;
          int stone = inside ? state.stone(row * size + column) : 3;
          own = stone == 0 ? own : stone == player + 1 ? own + 1 : -1;
        }
        worth += own <= 0 ? 0 : Math.pow(8, own);
      }
    }
    return worth;
  }
}
