package tengen.agents;

import java.nio.file.Path;

/** A learner whose state can be kept in files, so that a resumed run has the same bits. */
public interface Resumable {

  /** Whether its state can be saved now; an on-policy learner's only between two rollouts. */
  boolean settled();

  /**
   * Writes all that its future depends on: weights, optimiser, random streams.
   *
   * @param directory that exists and is empty
   * @throws IllegalStateException unless {@link #settled}
   */
  void saveState(Path directory);

  /**
   * Puts back what {@link #saveState} wrote.
   *
   * @throws IllegalArgumentException if a file is damaged or of another learner
   */
  void loadState(Path directory);
}
