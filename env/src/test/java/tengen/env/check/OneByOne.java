package tengen.env.check;

import tengen.env.ActionMask;
import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.TurnEnvironment;

/**
 * Agents that take turns, all of them played by one: who acts sees what its agent sees. Their
 * rewards of a step are added up.
 */
final class OneByOne implements Environment<Integer>, ActionMask {

  private final TurnEnvironment world;

  OneByOne(TurnEnvironment world) {
    this.world = world;
  }

  @Override
  public Space.Box observationSpace() {
    return world.observationSpace(0);
  }

  @Override
  public Space.Discrete actionSpace() {
    return world.actionSpace(0);
  }

  @Override
  public float[] reset(long seed) {
    world.reset(seed);
    return observe();
  }

  private float[] observe() {
    float[] out = new float[observationSpace().width()];
    world.observe(world.agent(), out, 0);
    return out;
  }

  @Override
  public int actionMask(boolean[] out) {
    return world.actionMask(out);
  }

  @Override
  public Step step(Integer action) {
    world.step(action);
    boolean over = world.ended(world.agent());
    double reward = 0;
    for (int agent = 0; agent < world.agents(); agent++) {
      reward += world.reward(agent);
    }
    float[] last = observe();
    while (over && world.agent() != TurnEnvironment.NOBODY) {
      world.step(TurnEnvironment.NO_ACTION);
    }
    return new Step(last, reward, over, false);
  }

  @Override
  public Snapshot snapshot() {
    return world.snapshot();
  }

  @Override
  public void restore(Snapshot snapshot) {
    world.restore(snapshot);
  }
}
