package tengen.env.vector;

import java.util.List;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Many environments of one kind, stepped together. A row whose episode ends begins its next one in
 * the same step; the last observation is kept aside, see {@link StepBatch}. (Gymnasium calls this
 * {@code AutoresetMode.SAME_STEP}; {@link NextStepReset} and {@link ManualReset} are its other
 * two.)
 *
 * <p>Episode e of row r has the seed {@code child(seed(run, "vector", r), e)} of {@link
 * tengen.env.Rng}, so what a row goes through depends on its actions alone, not on the number of
 * rows or threads. Not safe for use by several threads at once.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public interface VectorEnvironment<B> extends AutoCloseable {

  /** How many environments there are. */
  int rows();

  /** Layout and bounds of one row's observation. */
  Space.Box observationSpace();

  /** The actions of one row. */
  Space<?> actionSpace();

  /**
   * How many actions the masks of each {@link StepBatch} tell of; 0 where the environment is no
   * {@link tengen.env.ActionMask} and there are none.
   */
  default int maskWidth() {
    return 0;
  }

  /**
   * What {@link #measures(int, double[])} tells, see {@link tengen.env.Measures}; empty for no
   * such.
   */
  default List<String> measures() {
    return List.of();
  }

  /**
   * What the world has measured of a whole episode.
   *
   * @param row one that has ended an episode
   * @param out {@code [names]} filled with the numbers of its latest one
   */
  default void measures(int row, double[] out) {}

  /**
   * Begins episode 0 of every row.
   *
   * @return the first observations; the same object at every call, refilled by each step
   */
  StepBatch reset(long seed);

  /**
   * Begins a certain episode of every row: what {@link #reset(long)} and so many endings lead to.
   *
   * @param episodes {@code [rows]}, counted from 0
   * @return the first observations; the same object at every call, refilled by each step
   */
  StepBatch reset(long seed, int[] episodes);

  /**
   * Acts once in every row.
   *
   * @param actions row by row
   * @return what followed; the same object at every call
   * @throws IllegalArgumentException if an action is not in {@link #actionSpace}; names the row;
   *     rows before it have then moved: reset before going on
   * @throws IllegalStateException before the first {@link #reset}
   */
  StepBatch step(B actions);

  /**
   * Acts once in some rows.
   *
   * @param actions row by row, those of idle rows are not looked at
   * @param idle {@code [rows]} rows that keep their observation, with reward 0 and no ending
   * @return what followed; the same object at every call
   * @throws IllegalArgumentException as {@link #step(Object)}
   * @throws IllegalStateException as {@link #step(Object)}
   */
  StepBatch step(B actions, boolean[] idle);

  /** All that the future of all rows depends on. */
  Snapshot snapshot();

  /**
   * Puts back a state taken from an environment of the same kind, configuration and number of rows.
   *
   * @throws IllegalArgumentException if the snapshot is of another kind
   */
  void restore(Snapshot snapshot);

  /** Ends threads and frees what the rows hold; harmless when called twice. */
  @Override
  void close();
}
