package tengen.agents.continuous;

import java.util.Map;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;

/**
 * Standard normal numbers, each of which correlates with the one before (Uhlenbeck and Ornstein
 * 1930): {@code c} times it and {@code sqrt(1 - c^2)} times a fresh one. Pushes in one direction
 * last longer than with independent numbers, and each by itself is distributed as these are.
 */
final class CorrelatedNoise {

  private static final String NAME = "noise";

  private final SharedStateContinuousSampler normal;
  private final double correlation;
  private final double fresh;

  /** The latest of all rows; empty before the first. */
  private double[] latest = {};

  /**
   * Before its first numbers, which are fresh.
   *
   * @param correlation in [0, 1)
   */
  CorrelatedNoise(SharedStateContinuousSampler normal, double correlation) {
    this.normal = normal;
    this.correlation = correlation;
    fresh = Math.sqrt(1 - correlation * correlation);
  }

  /** Moves to the next numbers of all rows together; their count stays the same. */
  void next(int count) {
    if (latest.length != count) {
      latest = new double[count];
      for (int i = 0; i < count; i++) {
        latest[i] = normal.sample();
      }
    } else {
      for (int i = 0; i < count; i++) {
        latest[i] = correlation * latest[i] + fresh * normal.sample();
      }
    }
  }

  /** Copies some of the numbers. */
  void get(int from, float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) latest[from + i];
    }
  }

  /** Puts itself among the numbers. */
  void save(Map<String, double[]> numbers) {
    numbers.put(NAME, latest.clone());
  }

  /** Puts back what {@link #save} kept. */
  void load(Map<String, double[]> numbers) {
    latest = numbers.get(NAME).clone();
  }
}
