package tengen.env.solve;

import java.util.Arrays;
import tengen.env.Require;

/**
 * What every player does in every information set of a {@link GameTree}: probabilities of moves.
 */
public final class TabularPolicy {

  private final GameTree tree;

  /** {@code [slots]}. */
  final double[] probabilities;

  TabularPolicy(GameTree tree, double[] probabilities) {
    this.tree = tree;
    this.probabilities = probabilities;
  }

  /** Every move with the same probability. */
  public static TabularPolicy uniform(GameTree tree) {
    TabularPolicy policy = new TabularPolicy(tree, new double[tree.slots()]);
    for (int set = 0; set < tree.sets(); set++) {
      policy.setUniform(set);
    }
    return policy;
  }

  void setUniform(int set) {
    int moves = tree.moves(set);
    int first = tree.firstSlot[set];
    Arrays.fill(probabilities, first, first + moves, 1.0 / moves);
  }

  /** The tree that it is a policy for. */
  public GameTree tree() {
    return tree;
  }

  /**
   * The probability of a move.
   *
   * @param index of the move in the set, see {@link GameTree#move}
   */
  public double probability(int informationSet, int index) {
    return probabilities[tree.slot(informationSet, index)];
  }

  /**
   * Says what to do in an information set.
   *
   * @param moves a probability for each of its moves, in their order
   * @throws IllegalArgumentException if there are too many or too few, if one is negative, or if
   *     they do not add up to 1 within 1e-9
   */
  public void set(int informationSet, double... moves) {
    Require.inRange(
        "number of probabilities",
        moves.length,
        tree.moves(informationSet),
        tree.moves(informationSet));
    double sum = 0;
    for (double probability : moves) {
      sum += Require.inRange("probability", probability, 0, 1 + 1e-9);
    }
    Require.inRange("sum of the probabilities", sum, 1 - 1e-9, 1 + 1e-9);
    System.arraycopy(moves, 0, probabilities, tree.slot(informationSet, 0), moves.length);
  }

  /** A policy of its own, equal to this one. */
  public TabularPolicy copy() {
    return new TabularPolicy(tree, probabilities.clone());
  }
}
