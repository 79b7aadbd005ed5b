package tengen.env;

/**
 * Many worlds of one kind with one array for each variable of their states, so that a loop over
 * rows makes no objects and the compiler can keep everything in registers. Rows do not influence
 * one another, and several threads may advance different rows at once.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public interface Columns<B> {

  /**
   * What followed in all rows.
   *
   * @param observation {@code [rows, width]} of the states reached
   * @param reward {@code [rows]}
   * @param terminated {@code [rows]}
   * @param truncated {@code [rows]}
   */
  record Outcome(float[] observation, double[] reward, boolean[] terminated, boolean[] truncated) {}

  /** An environment with integer actions that can also be had as columns. */
  interface OfDiscrete {

    /** So many worlds of the configuration of this one, none of them begun. */
    Columns<int[]> columns(int rows);
  }

  /** An environment whose actions are real numbers and that can also be had as columns. */
  interface OfContinuous {

    /** So many worlds of the configuration of this one, none of them begun. */
    Columns<float[]> columns(int rows);
  }

  /**
   * Puts a row at the start of the episode of a seed.
   *
   * @param observation {@code [rows, width]} receives the first observation of the row
   */
  void begin(int row, long seed, float[] observation);

  /**
   * Moves the rows from {@code from} up to {@code to}, the latter excluded, by one step.
   *
   * @param actions of all rows, each in the action space, or for real numbers at least finite
   * @param out receives what followed in these rows; no episode begins anew
   */
  void advance(int from, int to, B actions, Outcome out);

  /** Copies the states of all rows. */
  double[][] save();

  /** Puts back what {@link #save} gave. */
  void load(double[][] saved);
}
