package tengen.selfplay.train;

import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.env.Rng;

/** A policy that nobody trained; see {@link Baselines}. */
final class BaselineAgent<A> implements Agent<A> {

  private final Environment<A> environment;
  private final String policy;
  private Supplier<A> actions;

  BaselineAgent(Environment<A> environment, String policy) {
    this.environment = environment;
    this.policy = policy;
  }

  @Override
  public Environment<A> environment() {
    return environment;
  }

  @Override
  public String name() {
    return policy;
  }

  @Override
  public float[] begin(long seed) {
    float[] first = environment.reset(seed);
    actions = Baselines.actions(environment, policy, Rng.stream(seed, "agent"));
    return first;
  }

  @Override
  public A act(float[] observation) {
    return actions.get();
  }

  @Override
  public void close() {
    environment.close();
  }
}
