package tengen.agents.replay;

/**
 * What a goal-conditioned world gives for reaching a state, so that it can be asked again with
 * another goal. The desired goal is part of the observation.
 */
public interface Goals {

  /**
   * The reward of the step that reached a state.
   *
   * @param reached holds the observation from {@code at} on
   */
  double reward(float[] reached, int at);

  /**
   * Whether the episode terminates there; false for worlds that go on at the goal.
   *
   * @param reached holds the observation from {@code at} on
   */
  boolean terminated(float[] reached, int at);
}
