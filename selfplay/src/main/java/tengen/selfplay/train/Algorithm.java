package tengen.selfplay.train;

import ai.djl.Device;
import tengen.agents.Learner;
import tengen.env.Space;

/**
 * An algorithm that runs can be made of.
 *
 * @param name on the command line
 * @param defaults settings for an environment that has none of its own, see {@link Presets}
 * @param discrete makes a learner of discrete actions; null if it has none
 * @param continuous makes a learner of continuous actions; null if it has none
 * @param resumable whether a killed run can go on
 */
record Algorithm<C extends Record>(
    String name,
    C defaults,
    Maker<C, Space.Discrete, int[]> discrete,
    Maker<C, Space.Box, float[]> continuous,
    boolean resumable) {

  /** One whose runs can go on. */
  Algorithm(
      String name,
      C defaults,
      Maker<C, Space.Discrete, int[]> discrete,
      Maker<C, Space.Box, float[]> continuous) {
    this(name, defaults, discrete, continuous, true);
  }

  /** Makes a learner. */
  @FunctionalInterface
  interface Maker<C extends Record, S, B> {

    /**
     * A new learner.
     *
     * @param rows environments side by side
     */
    Learner<B> make(LearnerRun<C> run, Space.Box observations, S actions, int rows, Device device);
  }

  /** One that chooses among discrete actions only. */
  static <C extends Record> Algorithm<C> discrete(
      String name, C defaults, Maker<C, Space.Discrete, int[]> maker) {
    return new Algorithm<>(name, defaults, maker, null);
  }

  /** One that has continuous actions only. */
  static <C extends Record> Algorithm<C> continuous(
      String name, C defaults, Maker<C, Space.Box, float[]> maker) {
    return new Algorithm<>(name, defaults, null, maker);
  }

  /** The class of its settings. */
  Class<?> type() {
    return defaults.getClass();
  }

  /** Whether it can learn to choose from such actions. */
  boolean fits(Space<?> actions) {
    return (actions instanceof Space.Discrete && discrete != null)
        || (actions instanceof Space.Box && continuous != null);
  }
}
