package tengen.env;

import java.util.Optional;

/**
 * A world that one agent acts in. An episode is a pure function of its seed and its actions.
 *
 * <p>The semantics are those of Gymnasium (Towers et al. 2024, arXiv:2407.17032): two endings,
 * never one {@code done}. Call {@link #reset} first, then {@link #step} until one of the endings is
 * true. Not safe for use by several threads at once.
 *
 * @param <A> the action: {@code Integer} for a discrete space, {@code float[]} for a box
 */
public interface Environment<A> extends AutoCloseable {

  /** Layout and bounds of the observations. */
  Space.Box observationSpace();

  /** The actions that {@link #step} accepts. */
  Space<A> actionSpace();

  /**
   * Starts a new episode.
   *
   * @param seed decides every random draw of the episode
   * @return the first observation, laid out as {@link #observationSpace} says; the caller's to keep
   */
  float[] reset(long seed);

  /**
   * Acts once.
   *
   * @return what followed; its observation is the caller's to keep
   * @throws IllegalArgumentException if the action is not in {@link #actionSpace}; names the action
   * @throws IllegalStateException before the first {@link #reset} and after the end of an episode
   */
  Step step(A action);

  /** All that the future of this episode depends on, random streams included. */
  Snapshot snapshot();

  /**
   * Puts back a state taken from an environment of the same kind and configuration. The same
   * actions after it give the same trajectory, bit for bit.
   *
   * @throws IllegalArgumentException if the snapshot is of another kind of environment
   */
  void restore(Snapshot snapshot);

  /**
   * What else this world is, such as a {@link CostSource}. A wrapper answers for the world inside;
   * the answer holds until the next {@link #reset}, since a wrapper may change worlds then.
   *
   * @param kind an interface beside this one
   */
  default <T> Optional<T> as(Class<T> kind) {
    return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
  }

  /** Frees what the environment holds outside the heap; harmless when called twice. */
  @Override
  default void close() {}

  /**
   * What followed an action.
   *
   * @param observation of the state reached, the last one of an episode included
   * @param reward of this step
   * @param terminated the state reached is final: its value is zero
   * @param truncated the episode was cut although the state has a future: bootstrap from its value
   */
  record Step(float[] observation, double reward, boolean terminated, boolean truncated) {

    /** Whether the episode is over, for either reason. */
    public boolean ended() {
      return terminated || truncated;
    }
  }
}
