package tengen.viz.watch;

import java.util.List;
import tengen.env.ActionNames;
import tengen.env.Environment;
import tengen.env.Space;
import tengen.selfplay.train.Agent;

/** A person who acts by keys, at the pace of the world. */
final class KeyAgent<A> implements Agent<A> {

  private final Environment<A> environment;
  private final Pedals<A> pedals;

  private KeyAgent(Environment<A> environment, Pedals<A> pedals) {
    this.environment = environment;
    this.pedals = pedals;
  }

  /**
   * In an environment with actions that keys can name.
   *
   * @throws IllegalArgumentException if it has others
   */
  @SuppressWarnings("unchecked") // pedals are made for the actions of this very environment
  static KeyAgent<?> of(Environment<?> environment) {
    Space<?> actions = environment.actionSpace();
    if (actions instanceof Space.Discrete discrete) {
      environment.reset(0); // names may be those of a world inside, which is there from now on
      List<String> names =
          environment.as(ActionNames.class).map(ActionNames::actionNames).orElse(List.of());
      return new KeyAgent<>(
          (Environment<Integer>) environment, new DiscretePedals(discrete.n(), names));
    }
    if (actions instanceof Space.Box box) {
      return new KeyAgent<>((Environment<float[]>) environment, new AxisPedals(box));
    }
    environment.close();
    throw new IllegalArgumentException(
        "keys cannot say actions of the kind " + actions + "; look at it with tengen watch");
  }

  Pedals<A> pedals() {
    return pedals;
  }

  @Override
  public Environment<A> environment() {
    return environment;
  }

  @Override
  public String name() {
    return "you";
  }

  @Override
  public float[] begin(long seed) {
    return environment.reset(seed);
  }

  @Override
  public A act(float[] observation) {
    return pedals.action();
  }

  @Override
  public void close() {
    environment.close();
  }
}
