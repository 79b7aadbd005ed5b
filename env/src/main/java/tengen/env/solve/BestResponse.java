package tengen.env.solve;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.game.GameState;

/**
 * The best that one player can do while the others keep to a policy: in each information set the
 * move with the greatest value, summed over the histories that the player cannot tell apart, each
 * weighted by the probability that chance and the others lead there.
 */
public final class BestResponse {

  private static final int OPEN = -1;

  private final GameTree tree;
  private final TabularPolicy others;
  private final int player;
  private final double value;

  /** Probability that chance and the others lead to a history. */
  private final double[] reach;

  private final double[] values;
  private final boolean[] known;

  /** {@code [sets]}: index of the best move, or OPEN. */
  private final int[] best;

  /** Histories of each set: those of set s from {@code firstMember[s]} on. */
  private final int[] firstMember;

  private final int[] members;

  /**
   * Finds a best response.
   *
   * @param others what the other players do; the player's own part is not looked at
   * @param player who responds
   */
  public BestResponse(TabularPolicy others, int player) {
    this.others = others;
    this.player = player;
    tree = others.tree();
    Require.inRange("player", player, 0, tree.game().players() - 1);
    reach = new double[tree.histories()];
    values = new double[tree.histories()];
    known = new boolean[tree.histories()];
    best = new int[tree.sets()];
    Arrays.fill(best, OPEN);
    firstMember = new int[tree.sets() + 1];
    members = new int[tree.histories()];
    spreadReach();
    collectMembers();
    value = valueOf(0);
  }

  /** Expected return of the player who responds. */
  public double value() {
    return value;
  }

  /** The policy of all: the best move of the player who responds, the others unchanged. */
  public TabularPolicy policy() {
    TabularPolicy result = others.copy();
    for (int set = 0; set < best.length; set++) {
      if (tree.setOwner[set] == player) {
        int first = tree.firstSlot[set];
        Arrays.fill(result.probabilities, first, tree.firstSlot[set + 1], 0);
        result.probabilities[first + bestMove(set)] = 1;
      }
    }
    return result;
  }

  private void spreadReach() {
    reach[0] = 1;
    for (int i = 1; i < reach.length; i++) {
      int from = tree.parent[i];
      boolean own = tree.owner[from] == player;
      reach[i] = own ? reach[from] : reach[from] * Exploitability.weight(tree, others, i);
    }
  }

  /* Counting sort of the histories by their set. */
  private void collectMembers() {
    for (int set : tree.set) {
      if (set >= 0) {
        firstMember[set + 1]++;
      }
    }
    for (int set = 0; set < best.length; set++) {
      firstMember[set + 1] += firstMember[set];
    }
    int[] next = firstMember.clone();
    for (int i = 0; i < tree.set.length; i++) {
      if (tree.set[i] >= 0) {
        members[next[tree.set[i]]++] = i;
      }
    }
  }

  private double valueOf(int history) {
    if (!known[history]) {
      values[history] = compute(history);
      known[history] = true;
    }
    return values[history];
  }

  private double compute(int history) {
    int owner = tree.owner[history];
    if (owner == GameState.TERMINAL) {
      return tree.utility[player][history];
    }
    if (owner == player) {
      return valueOf(child(history, bestMove(tree.set[history])));
    }
    double sum = 0;
    for (int next = history + 1; next < tree.end[history]; next = tree.end[next]) {
      sum += Exploitability.weight(tree, others, next) * valueOf(next);
    }
    return sum;
  }

  private int bestMove(int set) {
    if (best[set] == OPEN) {
      int choice = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int index = 0; index < tree.moves(set); index++) {
        double sum = 0;
        for (int m = firstMember[set]; m < firstMember[set + 1]; m++) {
          sum += reach[members[m]] * valueOf(child(members[m], index));
        }
        if (sum > most) {
          most = sum;
          choice = index;
        }
      }
      best[set] = choice;
    }
    return best[set];
  }

  private int child(int history, int index) {
    int next = history + 1;
    for (int i = 0; i < index; i++) {
      next = tree.end[next];
    }
    return next;
  }
}
