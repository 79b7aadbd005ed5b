package tengen.env.multi;

import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A world in which agents act one after the other: PettingZoo's {@code AECEnv} (Terry et al. 2021,
 * arXiv:2009.14471) with integer actions.
 *
 * <pre>{@code
 * world.reset(seed);
 * while (world.agent() != TurnEnvironment.NOBODY) {
 *   int agent = world.agent();
 *   learn(agent, world.reward(agent));
 *   world.observe(agent, observation, 0);
 *   world.step(world.ended(agent) ? TurnEnvironment.NO_ACTION : choose(observation));
 * }
 * }</pre>
 *
 * As there, an agent whose episode has ended gets one more turn, in which it sees its last reward
 * and must take {@link #NO_ACTION}. Nothing is allocated by a step. Not safe for use by several
 * threads at once.
 */
public interface TurnEnvironment extends AutoCloseable {

  /** {@link #agent} when the episode of every agent has ended and been seen. */
  int NOBODY = -1;

  /** The action of an agent whose episode has ended; PettingZoo's {@code None}. */
  int NO_ACTION = -1;

  /** How many agents there are. */
  int agents();

  /** The name of an agent, such as {@code "player_0"}. */
  default String name(int agent) {
    return "player_" + agent;
  }

  /** Layout and bounds of an agent's observations. */
  Space.Box observationSpace(int agent);

  /** The actions of an agent. */
  Space.Discrete actionSpace(int agent);

  /** Starts a new episode. */
  void reset(long seed);

  /** The agent whose turn it is, or {@link #NOBODY}. */
  int agent();

  /**
   * Writes what an agent sees.
   *
   * @param out filled from {@code at} on, as {@link #observationSpace} says
   */
  void observe(int agent, float[] out, int at);

  /**
   * Writes which actions are open to the agent whose turn it is.
   *
   * @param out of length {@code actionSpace(agent()).n()}
   * @return how many there are; 0 for an agent whose episode has ended
   */
  int actionMask(boolean[] out);

  /** What an agent was paid since it last acted, the actions of others included. */
  double reward(int agent);

  /** Whether an agent's episode has ended in a final state. */
  boolean terminated(int agent);

  /** Whether an agent's episode was cut although it had a future. */
  boolean truncated(int agent);

  /** Whether an agent's episode has ended, for either reason. */
  default boolean ended(int agent) {
    return terminated(agent) || truncated(agent);
  }

  /**
   * The agent whose turn it is acts.
   *
   * @param action one that the mask allows, or {@link #NO_ACTION} if its episode has ended
   * @throws IllegalArgumentException if the action is another one; names it
   * @throws IllegalStateException before the first {@link #reset} and when nobody is to act
   */
  void step(int action);

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
}
