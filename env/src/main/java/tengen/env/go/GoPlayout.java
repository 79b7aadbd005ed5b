package tengen.env.go;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * Light playouts: every move that does not fill an own one-point eye with the same probability,
 * simple ko, no suicide, no superko; a pass only when nothing else is left.
 */
public final class GoPlayout implements Playout {

  private static final int CYCLE = 8;

  private final GoGame game;
  private final GoBoard board;

  /** For positions of one game. */
  public GoPlayout(GoGame game) {
    this.game = game;
    board = new GoBoard(Grid.of(game.size()));
  }

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    GoState start = (GoState) from;
    if (start.terminal()) {
      returns[0] = start.returns(0);
      returns[1] = start.returns(1);
      return;
    }
    board.copyFrom(start.board());
    finish(start.currentPlayer() + 1, start.course().koCell, random);
    double black = Math.signum(lead() - game.rules().komi() - start.handicapBonus());
    returns[0] = black;
    returns[1] = -black;
  }

  /**
   * Plays on. A run of {@link #CYCLE} moves that are all passes or take a ko is a cycle of several
   * kos: it would go on to the limit and change nothing.
   */
  private void finish(int firstColor, int firstKo, UniformRandomProvider random) {
    int color = firstColor;
    int ko = firstKo;
    int passes = 0;
    int idle = 0;
    int limit = 3 * board.grid.area;
    for (int ply = 0; ply < limit && passes < 2 && idle < CYCLE; ply++) {
      int q = choose(random, color, ko);
      if (q == 0) {
        passes++;
        ko = 0;
      } else {
        passes = 0;
        boolean took = board.place(q, color) == 1 && board.loneInAtari(q);
        ko = took ? board.lastEmptied() : 0;
      }
      idle = q == 0 || ko != 0 ? idle + 1 : 0;
      color = 3 - color;
    }
  }

  /** A move, or 0 when there is none to play. Cells found unplayable are not drawn again. */
  private int choose(UniformRandomProvider random, int color, int ko) {
    for (int n = board.emptyCount; n > 0; n--) {
      int k = random.nextInt(n);
      int q = board.empties[k];
      if (playable(q, color, ko)) {
        return q;
      }
      board.swapEmpties(k, n - 1);
    }
    return 0;
  }

  private boolean playable(int q, int color, int ko) {
    return q != ko && !board.surrounded(q, color) && board.breathes(q, color);
  }

  /** Black's stones and eyes minus White's. */
  private int lead() {
    int lead = 0;
    for (int q : board.grid.cell) {
      int there = board.color[q];
      if (there == GoBoard.BLACK || (there == 0 && board.surrounded(q, GoBoard.BLACK))) {
        lead++;
      } else if (there == GoBoard.WHITE || (there == 0 && board.surrounded(q, GoBoard.WHITE))) {
        lead--;
      }
    }
    return lead;
  }
}
