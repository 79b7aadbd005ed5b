package tengen.agents;

import tengen.env.Space;

/**
 * An algorithm that a module of its own offers to {@code tengen train}: a public class with a
 * public constructor without parameters, listed in {@code
 * META-INF/services/tengen.agents.LearnerProvider} of its jar. It chooses among discrete actions.
 *
 * <p>Constructing one loads nothing heavy: all of them are made before the user's choice is known.
 * Settings that suit an environment may lie in the jar, as those of Tengen's own algorithms do, in
 * {@code tengen/selfplay/train/presets/NAME.yaml}.
 *
 * @param <C> the algorithm's settings
 */
public interface LearnerProvider<C extends Record> {

  /** On the command line, such as {@code rl4j-dqn}. */
  String name();

  /** Settings for any environment. */
  C defaults();

  /**
   * Whether a killed run can go on; if not, {@link Learner#settled} is never true and {@link
   * Learner#saveState} refuses.
   */
  boolean resumable();

  /**
   * A new learner.
   *
   * @param rows environments side by side
   * @param seed of the run
   * @throws IllegalArgumentException if it cannot learn there
   */
  Learner<int[]> make(
      C settings, Space.Box observations, Space.Discrete actions, int rows, long seed);
}
