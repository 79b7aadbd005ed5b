package tengen.agents.continuous;

import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.Weights;

/** A policy network: acts in [-1, 1], and is trained. */
interface PolicyNet extends AutoCloseable {

  /** Acts with exploration. */
  void explore(float[] observations, int rows, float[] taken);

  /** Acts without. */
  void greedy(float[] observations, int rows, float[] taken);

  /** Draws what the next update needs. */
  void renewNoise();

  /** All its weights by the prefix of their names in files; the policy's own has none. */
  Map<String, Weights> parts();

  Optimizer optimizer();

  /** Of exploration and noise. */
  RestorableUniformRandomProvider random();

  /** To be called when the weights were set. */
  void changed();

  @Override
  void close();
}
