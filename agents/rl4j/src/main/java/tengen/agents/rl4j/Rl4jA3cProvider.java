package tengen.agents.rl4j;

import tengen.agents.Learner;
import tengen.agents.LearnerProvider;
import tengen.env.Space;

/** {@code rl4j-a3c}. */
public final class Rl4jA3cProvider implements LearnerProvider<Rl4jA3cConfig> {

  /** For {@link java.util.ServiceLoader}. */
  public Rl4jA3cProvider() {}

  @Override
  public String name() {
    return Rl4jA3c.NAME;
  }

  @Override
  public Rl4jA3cConfig defaults() {
    return Rl4jA3cConfig.DEFAULT;
  }

  @Override
  public boolean resumable() {
    return false;
  }

  @Override
  public Learner<int[]> make(
      Rl4jA3cConfig settings, Space.Box observations, Space.Discrete actions, int rows, long seed) {
    var method = new Rl4jA3c(settings, observations, actions, seed);
    return new Rl4jLearner(method, observations, actions, rows, seed);
  }
}
