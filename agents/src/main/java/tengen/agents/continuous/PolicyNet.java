package tengen.agents.continuous;

import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/**
 * A policy network: acts, and is trained. The prefix of its own weights is empty.
 *
 * @param <B> the actions of all rows; real ones are in [-1, 1]
 */
interface PolicyNet<B> extends Trained {

  /** Acts with exploration. */
  void explore(float[] observations, int rows, B taken);

  /** Acts without. */
  void greedy(float[] observations, int rows, B taken);

  /** Draws what the next update needs. */
  void renewNoise();

  /** Of exploration and noise. */
  RestorableUniformRandomProvider random();

  /** Puts what else the future depends on among the numbers. */
  default void save(Map<String, double[]> numbers) {}

  /** Puts back what {@link #save} kept. */
  default void load(Map<String, double[]> numbers) {}
}
