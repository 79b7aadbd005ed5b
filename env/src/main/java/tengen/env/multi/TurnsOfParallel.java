package tengen.env.multi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A world of simultaneous agents as one in which they take turns (PettingZoo's {@code
 * parallel_to_aec}): in each round every agent that is present names its action, lowest number
 * first, and all of them happen when the last one has.
 */
public final class TurnsOfParallel implements TurnEnvironment {

  private final ParallelEnvironment<Integer> inner;
  private final float[][] observations;
  private final double[] rewards;
  private final boolean[] terminated;
  private final boolean[] truncated;
  private final boolean[] leaving;
  private final Integer[] chosen;
  private int turn = NOBODY;

  /**
   * A world that is then used through this object only.
   *
   * @throws IllegalArgumentException if the actions of an agent are not integers
   */
  public TurnsOfParallel(ParallelEnvironment<Integer> inner) {
    this.inner = inner;
    int n = inner.agents();
    for (int agent = 0; agent < n; agent++) {
      if (!(inner.actionSpace(agent) instanceof Space.Discrete)) {
        throw new IllegalArgumentException(
            "agents take turns with integer actions; those of "
                + inner.name(agent)
                + " are "
                + inner.actionSpace(agent));
      }
    }
    observations = new float[n][];
    rewards = new double[n];
    terminated = new boolean[n];
    truncated = new boolean[n];
    leaving = new boolean[n];
    chosen = new Integer[n];
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
  public Space.Discrete actionSpace(int agent) {
    return (Space.Discrete) inner.actionSpace(agent);
  }

  @Override
  public void reset(long seed) {
    float[][] first = inner.reset(seed);
    System.arraycopy(first, 0, observations, 0, first.length);
    Arrays.fill(rewards, 0);
    Arrays.fill(terminated, false);
    Arrays.fill(truncated, false);
    Arrays.fill(leaving, false);
    Arrays.fill(chosen, null);
    turn = next(-1);
  }

  /** The next agent of this round after one: those that leave come first, then those that act. */
  private int next(int after) {
    for (int agent = 0; agent < leaving.length; agent++) {
      if (leaving[agent]) {
        return agent;
      }
    }
    for (int agent = after + 1; agent < leaving.length; agent++) {
      if (inner.present(agent) && chosen[agent] == null) {
        return agent;
      }
    }
    return NOBODY;
  }

  @Override
  public int agent() {
    return turn;
  }

  @Override
  public void observe(int agent, float[] out, int at) {
    if (observations[agent] == null) {
      throw new IllegalStateException(name(agent) + " is not there and sees nothing");
    }
    System.arraycopy(observations[agent], 0, out, at, observations[agent].length);
  }

  @Override
  public int actionMask(boolean[] out) {
    int n = turn == NOBODY || leaving[turn] ? 0 : actionSpace(turn).n();
    Arrays.fill(out, n > 0);
    return n;
  }

  @Override
  public double reward(int agent) {
    return rewards[agent];
  }

  @Override
  public boolean terminated(int agent) {
    return terminated[agent];
  }

  @Override
  public boolean truncated(int agent) {
    return truncated[agent];
  }

  @Override
  public void step(int action) {
    if (turn == NOBODY) {
      throw new IllegalStateException("nobody is to act; call reset first");
    }
    if (leaving[turn]) {
      if (action != NO_ACTION) {
        throw new IllegalArgumentException(
            "the episode of "
                + name(turn)
                + " has ended: its action must be NO_ACTION; got "
                + action);
      }
      leaving[turn] = false;
      turn = next(-1);
      return;
    }
    if (!actionSpace(turn).contains(action)) {
      throw new IllegalArgumentException(
          "action of " + name(turn) + " must be in " + actionSpace(turn) + "; got " + action);
    }
    chosen[turn] = action;
    rewards[turn] = 0;
    turn = next(turn);
    if (turn == NOBODY) {
      happen();
    }
  }

  private void happen() {
    List<Integer> actions = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(chosen)));
    ParallelEnvironment.JointStep step = inner.step(actions);
    Arrays.fill(chosen, null);
    for (int agent = 0; agent < rewards.length; agent++) {
      if (step.observations()[agent] != null) {
        observations[agent] = step.observations()[agent];
      }
      rewards[agent] += step.rewards()[agent];
      if (step.ended(agent)) {
        terminated[agent] = step.terminated()[agent];
        truncated[agent] = step.truncated()[agent];
        leaving[agent] = true;
      }
    }
    turn = next(-1);
  }

  private record State(
      Snapshot inner,
      float[][] observations,
      double[] rewards,
      boolean[] terminated,
      boolean[] truncated,
      boolean[] leaving,
      Integer[] chosen,
      int turn)
      implements Snapshot {}

  /* Observations are never written to, so that their arrays may be shared. */
  @Override
  public Snapshot snapshot() {
    return new State(
        inner.snapshot(),
        observations.clone(),
        rewards.clone(),
        terminated.clone(),
        truncated.clone(),
        leaving.clone(),
        chosen.clone(),
        turn);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.rewards.length != rewards.length) {
      throw new IllegalArgumentException("not a snapshot of this world with turns: " + snapshot);
    }
    inner.restore(state.inner);
    int n = rewards.length;
    System.arraycopy(state.observations, 0, observations, 0, n);
    System.arraycopy(state.rewards, 0, rewards, 0, n);
    System.arraycopy(state.terminated, 0, terminated, 0, n);
    System.arraycopy(state.truncated, 0, truncated, 0, n);
    System.arraycopy(state.leaving, 0, leaving, 0, n);
    System.arraycopy(state.chosen, 0, chosen, 0, n);
    turn = state.turn;
  }

  @Override
  public void close() {
    inner.close();
  }

  @Override
  public String toString() {
    return "TurnsOfParallel(" + inner + ")";
  }
}
