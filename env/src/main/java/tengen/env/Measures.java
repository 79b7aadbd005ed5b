package tengen.env;

import java.util.List;

/**
 * A world that tells more of an episode than its return: the terms that the reward is made of, the
 * costs apart by their cause, and what people judge it by, such as the share of a flat that is
 * clean. Found through {@link Environment#as}; what Gymnasium puts into {@code info}.
 *
 * <p>Every number is about the episode so far, sums and counts included, so that the last step's
 * are the episode's, and the difference of two steps' is what lay between them.
 */
public interface Measures {

  /**
   * Names in a fixed order, such as {@code "arrived"}, {@code "reward.progress"} or {@code
   * "cost.collision"}. The terms whose names begin with {@code "reward."} add up to the return,
   * those with {@code "cost."} to the sum of {@link CostSource#cost}, where there are such.
   */
  List<String> measures();

  /**
   * Reads them all.
   *
   * @param out filled; its length is the number of names
   * @throws IllegalArgumentException if the length of {@code out} is not the number of names
   */
  void measures(double[] out);
}
