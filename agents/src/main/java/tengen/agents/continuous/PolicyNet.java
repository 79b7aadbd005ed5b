package tengen.agents.continuous;

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

  /** To be called when the weights were set. */
  void changed();
}
