package tengen.env.solve;

import java.util.ArrayList;
import java.util.List;
import tengen.env.Require;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;

/**
 * The value of positions under best play of both sides, exact, for small games of two players
 * without chance and secrets: alpha-beta search to the end (Knuth and Moore 1975) with a table of
 * the bounds found so far. Keeps its table between calls; not safe for several threads at once.
 */
public final class Minimax {

  private final Game game;
  private final BoundTable table;
  private final List<GameState> path = new ArrayList<>();
  private final List<int[]> moves = new ArrayList<>();

  /**
   * A solver with an empty table.
   *
   * @param maxPositions how many positions the table may hold; up to 100 bytes each
   * @throws IllegalArgumentException if the game is not of two players and zero-sum, or if it has
   *     chance or secrets
   */
  public Minimax(Game game, int maxPositions) {
    GameState start = game.start();
    boolean open = !(start instanceof ChanceState) && !(start instanceof InformationState);
    if (game.players() != 2 || !game.zeroSum() || !open || start.currentPlayer() < 0) {
      throw new IllegalArgumentException(
          "minimax needs a zero-sum game of two players who take turns without chance and secrets; "
              + game.name()
              + " is none");
    }
    this.game = game;
    table = new BoundTable(Require.inRange("maxPositions", maxPositions, 1, 1 << 29));
  }

  /** How many positions the table holds. */
  public int positions() {
    return table.size();
  }

  /**
   * What player 0 gets if both play best; player 1 gets the opposite.
   *
   * @param state not modified
   * @throws IllegalStateException if the table is full
   */
  public double value(GameState state) {
    level(0).copyFrom(state);
    return search(0, game.minUtility(), game.maxUtility());
  }

  /**
   * The first of the best moves in a position.
   *
   * @throws IllegalStateException if the game is over, or the table is full
   */
  public int bestMove(GameState state) {
    int player = state.currentPlayer();
    if (player == GameState.TERMINAL) {
      throw new IllegalStateException("the game of " + game.name() + " is over; no move is best");
    }
    double best = value(state);
    int[] legal = new int[game.choices()];
    int n = state.legalMoves(legal);
    GameState child = game.start();
    for (int i = 0; i < n; i++) {
      child.copyFrom(state);
      child.play(legal[i]);
      if (value(child) == best) {
        return legal[i];
      }
    }
    throw new IllegalStateException("no move has the value of the position:\n" + state);
  }

  private GameState level(int depth) {
    if (depth == path.size()) {
      path.add(game.start());
      moves.add(new int[game.choices()]);
    }
    return path.get(depth);
  }

  /* The value if it is inside (alpha, beta), else a bound on its side of them (fail-soft). */
  private double search(int depth, double alpha, double beta) {
    GameState state = level(depth);
    if (state.terminal()) {
      return state.returns(0);
    }
    long hash = state.hash();
    int entry = table.find(hash);
    double least = table.low(entry);
    double most = table.high(entry);
    if (least >= beta || least == most) {
      return least;
    }
    if (most <= alpha) {
      return most;
    }
    double low = Math.max(alpha, least);
    double high = Math.min(beta, most);
    double best = tryMoves(depth, low, high);
    // The table may have grown meanwhile, so the entry is looked up again.
    table.narrow(table.find(hash), best, low, high);
    return best;
  }

  private double tryMoves(int depth, double alpha, double beta) {
    GameState state = path.get(depth);
    boolean first = state.currentPlayer() == 0;
    int n = state.legalMoves(moves.get(depth));
    double best = first ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    double low = alpha;
    double high = beta;
    for (int i = 0; i < n && low < high; i++) {
      GameState child = level(depth + 1);
      child.copyFrom(state);
      child.play(moves.get(depth)[i]);
      double value = search(depth + 1, low, high);
      if (first) {
        best = Math.max(best, value);
        low = Math.max(low, best);
      } else {
        best = Math.min(best, value);
        high = Math.min(high, best);
      }
    }
    return best;
  }
}
