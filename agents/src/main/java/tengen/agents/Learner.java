package tengen.agents;

import java.nio.file.Path;
import java.util.function.Consumer;
import tengen.env.vector.StepBatch;

/**
 * An algorithm at work: acts in all rows of a vector environment, and learns from what follows. The
 * calls alternate: {@link #act}, a step of the environment, {@link #learn}.
 *
 * <p>The same seed, settings and environment give the same weights, bit for bit, also where updates
 * {@link #overlap}.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public interface Learner<B> extends AutoCloseable {

  /**
   * Chooses what to do next, exploring.
   *
   * @param batch holds what is acted on, {@code [rows, width]}
   * @param actions filled, one action a row, each in the action space
   */
  void act(StepBatch batch, B actions);

  /**
   * Takes what followed, and updates the networks when it is time to.
   *
   * @param batch after the step
   * @param reports receives one report an update
   * @throws IllegalStateException if a loss or a weight is no longer finite; names the update
   */
  void learn(StepBatch batch, Consumer<Report> reports);

  /**
   * Lets updates run on a thread of their own from now on, while the caller steps and acts: {@link
   * #act} is then behind by one update, always by exactly one, and everything else waits for the
   * running one. An exception of an update comes out of the call that waits for it. To be called
   * before the first act.
   *
   * @throws IllegalStateException if this learner only learns in lock-step
   */
  default void overlap() {
    throw new IllegalStateException(
        getClass().getSimpleName() + " acts and learns in turns; leave overlap false");
  }

  /**
   * Acts without exploring, with the weights as they are at each call. One that remembers begins
   * with nothing, and forgets where an episode has ended: take a new one after a reset.
   */
  Actor<B> greedy();

  /**
   * Writes the networks.
   *
   * @param directory made if it is not there
   */
  void save(Path directory);

  /**
   * Puts networks in that {@link #save} wrote.
   *
   * @throws IllegalArgumentException if they are damaged, or of another algorithm or network
   */
  void load(Path directory);

  /** Whether its state can be saved now; an on-policy learner's only between two rollouts. */
  boolean settled();

  /**
   * Writes all that its future depends on: networks, optimisers, replay, random streams. A learner
   * that loads it goes on with the same bits.
   *
   * @param directory that exists and is empty
   * @param previous what this learner saved or loaded last, if it is still there: files that have
   *     not changed since are linked from it. From null, or from anything else, nothing is taken
   * @throws IllegalStateException unless {@link #settled}
   */
  void saveState(Path directory, Path previous);

  /**
   * Puts back what {@link #saveState} wrote.
   *
   * @throws IllegalArgumentException if a file is damaged or of another learner
   */
  void loadState(Path directory);

  /** Frees native memory; harmless when called twice. */
  @Override
  void close();
}
