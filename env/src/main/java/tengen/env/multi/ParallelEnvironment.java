package tengen.env.multi;

import java.util.List;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A world in which several agents act at once: PettingZoo's {@code ParallelEnv} (Terry et al. 2021,
 * arXiv:2009.14471). Agents are numbered; they may come and go during an episode. An episode is a
 * pure function of its seed and its actions. Not safe for use by several threads at once.
 *
 * @param <A> the action of one agent
 */
public interface ParallelEnvironment<A> extends AutoCloseable {

  /** How many agents there can be. */
  int agents();

  /** The name of an agent, such as {@code "predator_0"}. */
  default String name(int agent) {
    return "agent_" + agent;
  }

  /** Layout and bounds of an agent's observations. */
  Space.Box observationSpace(int agent);

  /** The actions of an agent. */
  Space<A> actionSpace(int agent);

  /**
   * Starts a new episode.
   *
   * @return {@code [agents]} first observations, null for agents that are not there yet; the
   *     caller's to keep
   */
  float[][] reset(long seed);

  /** Whether an agent is there and has to act; false for all after the end. */
  boolean present(int agent);

  /**
   * All agents that are present act.
   *
   * @param actions {@code [agents]}, null for agents that are not present
   * @throws IllegalArgumentException if an action is missing, unexpected or not in its space; names
   *     the agent
   * @throws IllegalStateException before the first {@link #reset} and after the end
   */
  JointStep step(List<A> actions);

  /** All that the future of this episode depends on. */
  Snapshot snapshot();

  /**
   * Puts back a state taken from a world of the same kind and configuration.
   *
   * @throws IllegalArgumentException if the snapshot is of another kind
   */
  void restore(Snapshot snapshot);

  @Override
  default void close() {}

  /**
   * What followed.
   *
   * @param observations {@code [agents]} of those that were or are now present, the last one of an
   *     agent that leaves included; null for the others
   * @param rewards {@code [agents]} of this step, 0 for agents that did not act
   * @param terminated {@code [agents]} the agent has left for good and its state's value is zero;
   *     true in the step in which it happens only
   * @param truncated {@code [agents]} the agent's episode was cut; true in that step only
   */
  record JointStep(
      float[][] observations, double[] rewards, boolean[] terminated, boolean[] truncated) {

    /** Whether an agent's episode ended in this step, for either reason. */
    public boolean ended(int agent) {
      return terminated[agent] || truncated[agent];
    }
  }
}
