package tengen.mcts.gtp;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.go.GoState;

/**
 * Which stones are alive, in seki or dead, as good as can be told: what lives or dies whatever is
 * played is certain, the rest is judged by whether it stays on the board in playouts and, if there
 * is a network that knows, by who owns its points.
 */
final class FinalStatus {

  /** A chain is dead below this mean of -1 for taken and 1 for standing. */
  private static final double DEAD = -0.15;

  /** Nearer to 0 than this nobody should rely on it. */
  private static final double DOUBTFUL = 0.6;

  /** Network and playouts dispute a chain when their means are further apart than this. */
  private static final double DISPUTE = 1;

  private static final double NETWORK_SHARE = 0.75;
  private static final int ATTEMPTS = 24;

  private final GoState state;
  private final Eyes eyes;
  private final int area;
  private final boolean[][] sure;
  private final float[] stands;
  private final boolean[] dead;
  private boolean doubtful;
  private boolean disputed;
  private final int[] chain;

  /**
   * Judges a position.
   *
   * @param network {@code [size * size]} ownership in [-1, 1], 1 Black's, or null
   * @param playouts how many games to play on
   */
  FinalStatus(GoState state, float[] network, int playouts, UniformRandomProvider random) {
    this.state = state;
    eyes = new Eyes(state.size());
    area = state.size() * state.size();
    sure = new boolean[][] {state.passAlive(0), state.passAlive(1)};
    chain = chains();
    stands = settled() ? new float[area] : playouts(playouts, random);
    if (network != null) {
      ask(network);
    }
    dead = dead();
  }

  /** Lets the network's opinion weigh most. */
  private void ask(float[] network) {
    double[] apart = new double[area];
    int[] stones = new int[area];
    for (int p = 0; p < area; p++) {
      float own = state.stone(p) == 2 ? -network[p] : network[p];
      if (chain[p] >= 0) {
        apart[chain[p]] += own - stands[p];
        stones[chain[p]]++;
      }
      stands[p] = (float) (NETWORK_SHARE * own + (1 - NETWORK_SHARE) * stands[p]);
    }
    for (int p = 0; p < area; p++) {
      disputed |= uncertain(p) && Math.abs(apart[chain[p]]) > DISPUTE * stones[chain[p]];
    }
  }

  /** Whether a stone neither lives nor is taken for certain. */
  private boolean uncertain(int point) {
    return state.stone(point) != 0 && !sure[0][point] && !sure[1][point];
  }

  /** Whether every stone is certain. */
  boolean settled() {
    for (int p = 0; p < area; p++) {
      if (uncertain(p)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two players could well disagree about some chain. */
  boolean doubtful() {
    return doubtful;
  }

  /** Whether the network and the playouts differ about some chain. */
  boolean disputed() {
    return disputed;
  }

  /** {@code [size * size]} Points with dead stones. */
  boolean[] deadStones() {
    return dead.clone();
  }

  /** Whether a dead stone of a player could still live if nobody took it. */
  boolean anyUncertainDead(int player) {
    for (int p = 0; p < area; p++) {
      if (dead[p] && state.stone(p) == player + 1 && !sure[1 - player][p]) {
        return true;
      }
    }
    return false;
  }

  boolean anyDead(int player) {
    for (int p = 0; p < area; p++) {
      if (dead[p] && state.stone(p) == player + 1) {
        return true;
      }
    }
    return false;
  }

  /** The chain of a point by its lowest point, -1 for none. */
  int chainOf(int point) {
    return chain[point];
  }

  boolean isDead(int point) {
    return dead[point];
  }

  /** Whether the stone lives without any point of its own. */
  boolean inSeki(int point) {
    if (dead[point] || sure[0][point] || sure[1][point]) {
      return false;
    }
    int colour = state.stone(point);
    boolean[] seen = new boolean[area];
    for (int p = 0; p < area; p++) {
      if (chain[p] == chain[point]) {
        for (int next : neighbours(p)) {
          if (open(next) && !seen[next] && onlyTouches(next, colour, seen)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean open(int point) {
    return state.stone(point) == 0 || dead[point];
  }

  /** Whether the empty region of a point, dead stones taken off, touches one colour only. */
  private boolean onlyTouches(int start, int colour, boolean[] seen) {
    boolean only = true;
    ArrayDeque<Integer> todo = new ArrayDeque<>();
    todo.push(start);
    seen[start] = true;
    while (!todo.isEmpty()) {
      for (int next : neighbours(todo.pop())) {
        if (!open(next)) {
          only &= state.stone(next) == colour;
        } else if (!seen[next]) {
          seen[next] = true;
          todo.push(next);
        }
      }
    }
    return only;
  }

  private boolean[] dead() {
    double[] sum = new double[area];
    int[] stones = new int[area];
    for (int p = 0; p < area; p++) {
      if (chain[p] >= 0) {
        sum[chain[p]] += stands[p];
        stones[chain[p]]++;
      }
    }
    boolean[] result = new boolean[area];
    for (int p = 0; p < area; p++) {
      int player = state.stone(p) - 1;
      doubtful |= uncertain(p) && Math.abs(sum[chain[p]] / stones[chain[p]]) < DOUBTFUL;
      result[p] =
          player >= 0
              && !sure[player][p]
              && (sure[1 - player][p] || sum[chain[p]] / stones[chain[p]] < DEAD);
    }
    return result;
  }

  private int[] chains() {
    int[] result = new int[area];
    Arrays.fill(result, -1);
    for (int start = 0; start < area; start++) {
      if (state.stone(start) != 0 && result[start] < 0) {
        ArrayDeque<Integer> todo = new ArrayDeque<>();
        todo.push(start);
        result[start] = start;
        while (!todo.isEmpty()) {
          for (int next : neighbours(todo.pop())) {
            if (result[next] < 0 && state.stone(next) == state.stone(start)) {
              result[next] = start;
              todo.push(next);
            }
          }
        }
      }
    }
    return result;
  }

  int[] neighbours(int point) {
    return eyes.neighbours(point);
  }

  /**
   * How often stones stay on the board over playouts in which each player begins half of the time:
   * -1 never, 1 always. Where a large dead group was taken somebody may live anew, so the owner of
   * its points says less.
   */
  private float[] playouts(int count, UniformRandomProvider random) {
    float[] mean = new float[area];
    boolean[] taken = new boolean[area];
    GoState board = state.copy();
    for (int i = 0; i < count; i++) {
      board.copyFrom(state);
      board.turnTo(i & 1);
      Arrays.fill(taken, false);
      playout(board, taken, random);
      for (int p = 0; p < area; p++) {
        mean[p] += (taken[p] ? -1f : 1f) / count;
      }
    }
    return mean;
  }

  private void playout(GoState board, boolean[] taken, UniformRandomProvider random) {
    int captured = board.captured(0) + board.captured(1);
    for (int moves = 0; moves < 3 * area && !board.terminal(); moves++) {
      board.play(playoutMove(board, random));
      int now = board.captured(0) + board.captured(1);
      if (now != captured) {
        captured = now;
        for (int p = 0; p < area; p++) {
          taken[p] |= chain[p] >= 0 && board.stone(p) != state.stone(p);
        }
      }
    }
  }

  /** A random move that neither fills an eye nor plays where somebody lives for certain. */
  private int playoutMove(GoState board, UniformRandomProvider random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int move = board.randomMove(random);
      if (move < area && !sure[0][move] && !sure[1][move] && !eye(board, move)) {
        return move;
      }
    }
    return area;
  }

  /** Whether a point is an eye of the player to move. */
  boolean eye(GoState board, int point) {
    return eyes.isEye(board, point);
  }
}
