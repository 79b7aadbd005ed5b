package tengen.env.multi;

import java.util.Arrays;
import java.util.List;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A world of agents that take turns as a parallel one (PettingZoo's {@code
 * turn_based_aec_to_parallel}): in each step only the agent whose turn it is is present; all agents
 * are paid and see what followed.
 */
public final class ParallelOfTurns implements ParallelEnvironment<Integer> {

  private final TurnEnvironment inner;

  /** Rewards that agents had got when the last step ended, since they last acted. */
  private final double[] paid;

  /** A world that is then used through this object only. */
  public ParallelOfTurns(TurnEnvironment inner) {
    this.inner = inner;
    paid = new double[inner.agents()];
  }

  @Override
  public int agents() {
    return inner.agents();
  }

  @Override
  public String name(int agent) {
    return inner.name(agent);
  }

  @Override
  public Space.Box observationSpace(int agent) {
    return inner.observationSpace(agent);
  }

  @Override
  public Space<Integer> actionSpace(int agent) {
    return inner.actionSpace(agent);
  }

  @Override
  public float[][] reset(long seed) {
    inner.reset(seed);
    Arrays.fill(paid, 0);
    return observations();
  }

  private float[][] observations() {
    float[][] all = new float[agents()][];
    for (int agent = 0; agent < all.length; agent++) {
      all[agent] = new float[inner.observationSpace(agent).width()];
      inner.observe(agent, all[agent], 0);
    }
    return all;
  }

  @Override
  public boolean present(int agent) {
    return inner.agent() == agent && !inner.ended(agent);
  }

  @Override
  public JointStep step(List<Integer> actions) {
    int mover = inner.agent();
    if (mover == TurnEnvironment.NOBODY) {
      throw new IllegalStateException("nobody is to act; call reset first");
    }
    for (int agent = 0; agent < agents(); agent++) {
      boolean given = actions.get(agent) != null;
      if (given != (agent == mover)) {
        throw new IllegalArgumentException(
            inner.name(agent)
                + (given ? " is not to act and must have no action" : " is to act; got null"));
      }
    }
    boolean[] before = new boolean[agents()];
    for (int agent = 0; agent < before.length; agent++) {
      before[agent] = inner.ended(agent);
    }
    inner.step(actions.get(mover));
    paid[mover] = 0;
    return followed(before);
  }

  private JointStep followed(boolean[] before) {
    int n = agents();
    JointStep step = new JointStep(observations(), new double[n], new boolean[n], new boolean[n]);
    for (int agent = 0; agent < n; agent++) {
      step.rewards()[agent] = inner.reward(agent) - paid[agent];
      paid[agent] = inner.reward(agent);
      step.terminated()[agent] = !before[agent] && inner.terminated(agent);
      step.truncated()[agent] = !before[agent] && inner.truncated(agent);
    }
    while (inner.agent() != TurnEnvironment.NOBODY && inner.ended(inner.agent())) {
      inner.step(TurnEnvironment.NO_ACTION);
    }
    return step;
  }

  private record State(Snapshot inner, double[] paid) implements Snapshot {}

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), paid.clone());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.paid.length != paid.length) {
      throw new IllegalArgumentException("not a snapshot of this parallel world: " + snapshot);
    }
    inner.restore(state.inner);
    System.arraycopy(state.paid, 0, paid, 0, paid.length);
  }

  @Override
  public void close() {
    inner.close();
  }

  @Override
  public String toString() {
    return "ParallelOfTurns(" + inner + ")";
  }
}
