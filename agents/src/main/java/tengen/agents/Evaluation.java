package tengen.agents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tengen.env.Require;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/**
 * Returns of whole episodes.
 *
 * @param returns undiscounted, one an episode
 * @param lengths in steps, one an episode
 * @param measures means over the episodes of what the world measures, see {@link
 *     tengen.env.Measures}, by name and in its order; empty for most worlds
 */
public record Evaluation(
    List<Double> returns, List<Integer> lengths, Map<String, Double> measures) {

  /** Standard normal quantile of a 95 % interval. */
  private static final double NORMAL_95 = 1.959963984540054;

  /** Copies the lists. */
  public Evaluation {
    returns = List.copyOf(returns);
    lengths = List.copyOf(lengths);
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  /**
   * Lets an actor play. Every row plays the same number of episodes, one more in the first rows
   * where it does not divide: were the first episodes to end counted, short ones would be
   * preferred.
   *
   * @param seed of the episodes; take others than those of training
   * @param episodes at least 1
   */
  public static <B> Evaluation of(
      VectorEnvironment<B> environment, Actor<B> actor, B actions, long seed, int episodes) {
    Require.inRange("episodes", episodes, 1, 1 << 24);
    int rows = environment.rows();
    int[] left = new int[rows];
    for (int episode = 0; episode < episodes; episode++) {
      left[episode % rows]++;
    }
    double[] sum = new double[rows];
    int[] length = new int[rows];
    List<String> names = environment.measures();
    double[] measured = new double[names.size()];
    double[] total = new double[names.size()];
    List<Double> returns = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    StepBatch batch = environment.reset(seed);
    while (returns.size() < episodes) {
      actor.act(batch, actions);
      environment.step(actions);
      for (int row = 0; row < rows; row++) {
        sum[row] += batch.reward[row];
        length[row]++;
        if (batch.ended(row)) {
          if (left[row]-- > 0) {
            returns.add(sum[row]);
            lengths.add(length[row]);
            environment.measures(row, measured);
            Arrays.setAll(total, k -> total[k] + measured[k]);
          }
          sum[row] = 0;
          length[row] = 0;
        }
      }
    }
    Map<String, Double> means = new LinkedHashMap<>();
    for (int k = 0; k < total.length; k++) {
      means.put(names.get(k), total[k] / episodes);
    }
    return new Evaluation(returns, lengths, means);
  }

  /** Mean return. */
  public double mean() {
    return returns.stream().mapToDouble(r -> r).average().orElse(Double.NaN);
  }

  /** Standard deviation of the returns, of the sample; 0 for one episode. */
  public double std() {
    double mean = mean();
    double squares = returns.stream().mapToDouble(r -> (r - mean) * (r - mean)).sum();
    return returns.size() < 2 ? 0 : Math.sqrt(squares / (returns.size() - 1));
  }

  /** Half the width of the mean's 95 % interval, by the normal approximation. */
  public double margin() {
    return NORMAL_95 * std() / Math.sqrt(returns.size());
  }
}
