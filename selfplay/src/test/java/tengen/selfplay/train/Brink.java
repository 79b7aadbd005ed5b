package tengen.selfplay.train;

import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.classic.CartPole;

/** CartPole where being to the right costs. */
public final class Brink implements Environment<Integer>, CostSource {

  private final CartPole world = new CartPole();
  private double cost;

  private record State(Snapshot world, double cost) implements Snapshot {}

  /** With CartPole's defaults. */
  public Brink() {}

  @Override
  public Space.Box observationSpace() {
    return world.observationSpace();
  }

  @Override
  public Space<Integer> actionSpace() {
    return world.actionSpace();
  }

  @Override
  public float[] reset(long seed) {
    cost = 0;
    return world.reset(seed);
  }

  @Override
  public Step step(Integer action) {
    Step step = world.step(action);
    cost = step.observation()[0] > 0 ? 1 : 0;
    return step;
  }

  @Override
  public double cost() {
    return cost;
  }

  @Override
  public Snapshot snapshot() {
    return new State(world.snapshot(), cost);
  }

  @Override
  public void restore(Snapshot snapshot) {
    State state = (State) snapshot;
    world.restore(state.world);
    cost = state.cost;
  }
}
