package tengen.selfplay.train;

import ai.djl.Device;
import java.util.function.Function;
import tengen.agents.Learner;
import tengen.env.Space;

/**
 * An algorithm that runs can be made of.
 *
 * @param name on the command line
 * @param type of its settings
 * @param defaults what suits an environment, by its id
 * @param whole makes a learner of whole actions; null if it has none
 * @param real makes a learner of real actions; null if it has none
 */
record Algorithm<C extends Record>(
    String name,
    Class<C> type,
    Function<String, LearnerRun<C>> defaults,
    Maker<C, Space.Discrete, int[]> whole,
    Maker<C, Space.Box, float[]> real) {

  /** Makes a learner. */
  @FunctionalInterface
  interface Maker<C extends Record, S, B> {

    /**
     * A new learner.
     *
     * @param rows environments side by side
     */
    Learner<B> make(
        LearnerRun<C> settings, Space.Box observations, S actions, int rows, Device device);
  }

  /** Whether it can learn to choose from such actions. */
  boolean fits(Space<?> actions) {
    return (actions instanceof Space.Discrete && whole != null)
        || (actions instanceof Space.Box && real != null);
  }
}
