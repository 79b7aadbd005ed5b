package tengen.agents.explore;

import java.nio.file.Path;
import tengen.env.vector.StepBatch;

/** Says how new things are, and gets used to them. */
interface Bonus extends AutoCloseable {

  /**
   * Judges what every row reached, the final observation where an episode ended.
   *
   * @param after a step
   * @param bonus {@code [rows]} filled, each at least 0
   */
  void judge(StepBatch after, double[] bonus);

  /** Writes all that later bonuses depend on. */
  void save(Path directory);

  /**
   * Puts back what {@link #save} wrote.
   *
   * @throws IllegalArgumentException if a file is damaged or of another kind
   */
  void load(Path directory);

  @Override
  void close();

  /** Where the observation begins that a row reached. */
  static float[] reached(StepBatch after, int row) {
    return after.ended(row) ? after.finalObservation : after.observation;
  }
}
