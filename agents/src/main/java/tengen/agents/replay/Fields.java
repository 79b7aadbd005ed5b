package tengen.agents.replay;

import tengen.env.Require;

/**
 * What one step consists of, beside its reward and its endings.
 *
 * @param observation numbers of an observation, at least 1
 * @param discrete whether actions are whole numbers
 * @param action numbers of an action, at least 1; 1 for a single choice
 * @param mask how many actions the mask of an observation tells of; 0 for no masks
 * @param state numbers of a recurrent network's state before the observation; 0 to store none
 */
public record Fields(int observation, boolean discrete, int action, int mask, int state) {

  /** Checks the ranges. */
  public Fields {
    Require.inRange("observation", observation, 1, Integer.MAX_VALUE);
    Require.inRange("action", action, 1, Integer.MAX_VALUE);
    Require.inRange("mask", mask, 0, Integer.MAX_VALUE);
    Require.inRange("state", state, 0, Integer.MAX_VALUE);
  }

  /** One choice a step. */
  public static Fields discrete(int observation) {
    return new Fields(observation, true, 1, 0, 0);
  }

  /** Real numbers as actions. */
  public static Fields continuous(int observation, int action) {
    return new Fields(observation, false, action, 0, 0);
  }

  /** The same with a mask of so many actions for each observation. */
  public Fields withMask(int actions) {
    return new Fields(observation, discrete, action, actions, state);
  }

  /** The same with a recurrent state of so many numbers for each observation. */
  public Fields withState(int width) {
    return new Fields(observation, discrete, action, mask, width);
  }

  /** Words of 64 bits that a mask takes. */
  int maskWords() {
    return (mask + Long.SIZE - 1) / Long.SIZE;
  }
}
