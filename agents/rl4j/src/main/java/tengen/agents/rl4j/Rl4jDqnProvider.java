package tengen.agents.rl4j;

import tengen.agents.Learner;
import tengen.agents.LearnerProvider;
import tengen.env.Space;

/** {@code rl4j-dqn}. */
public final class Rl4jDqnProvider implements LearnerProvider<Rl4jDqnConfig> {

  /** For {@link java.util.ServiceLoader}. */
  public Rl4jDqnProvider() {}

  @Override
  public String name() {
    return Rl4jDqn.NAME;
  }

  @Override
  public Rl4jDqnConfig defaults() {
    return Rl4jDqnConfig.DEFAULT;
  }

  @Override
  public boolean resumable() {
    return false;
  }

  @Override
  public Learner<int[]> make(
      Rl4jDqnConfig settings, Space.Box observations, Space.Discrete actions, int rows, long seed) {
    var method = new Rl4jDqn(settings, observations, actions, seed);
    return new Rl4jLearner(method, observations, actions, rows, seed);
  }
}
