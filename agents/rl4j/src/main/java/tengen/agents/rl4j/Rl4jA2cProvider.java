package tengen.agents.rl4j;

import tengen.agents.Learner;
import tengen.agents.LearnerProvider;
import tengen.env.Space;

/** {@code rl4j-a2c}. */
public final class Rl4jA2cProvider implements LearnerProvider<Rl4jA2cConfig> {

  /** For {@link java.util.ServiceLoader}. */
  public Rl4jA2cProvider() {}

  @Override
  public String name() {
    return Rl4jA2c.NAME;
  }

  @Override
  public Rl4jA2cConfig defaults() {
    return Rl4jA2cConfig.DEFAULT;
  }

  @Override
  public boolean resumable() {
    return false;
  }

  @Override
  public Learner<int[]> make(
      Rl4jA2cConfig settings, Space.Box observations, Space.Discrete actions, int rows, long seed) {
    var method = new Rl4jA2c(settings, observations, actions, seed);
    return new Rl4jLearner(method, observations, actions, rows, seed);
  }
}
