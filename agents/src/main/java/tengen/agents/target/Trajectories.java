package tengen.agents.target;

import tengen.env.Require;

/**
 * What several environments went through side by side: the input of {@link Gae}, {@link Returns},
 * {@link VTrace} and {@link Retrace}. All arrays are {@code [steps, rows]}, step by step, so that
 * number {@code k = t * rows + row} is followed by {@code k + rows}; the learner fills them.
 *
 * <p>A row may end an episode and begin the next at any step. What an ending means is decided here
 * once: a terminated step has no future; a truncated one has the value of its final observation;
 * both at once is terminated; and nothing flows from an episode into the one before it.
 */
public final class Trajectories {

  /** How many steps each row makes. */
  public final int steps;

  /** How many environments there are. */
  public final int rows;

  /** {@code [steps, rows]} Reward of the step. */
  public final double[] reward;

  /** {@code [steps, rows]} Value of the state before the step. */
  public final double[] value;

  /**
   * {@code [steps, rows]} Value of the state that the step reached: of the final observation where
   * the episode was truncated, not looked at where it terminated. {@link #link} sets the others.
   */
  public final double[] nextValue;

  /** {@code [steps, rows]} The state reached was final. */
  public final boolean[] terminated;

  /** {@code [steps, rows]} The episode was cut after this step. */
  public final boolean[] truncated;

  /**
   * Arrays of zeros.
   *
   * @param steps at least 1
   * @param rows at least 1
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Trajectories(int steps, int rows) {
    this.steps = Require.inRange("steps", steps, 1, Integer.MAX_VALUE);
    this.rows = Require.inRange("rows", rows, 1, Integer.MAX_VALUE / steps);
    int size = steps * rows;
    reward = new double[size];
    value = new double[size];
    nextValue = new double[size];
    terminated = new boolean[size];
    truncated = new boolean[size];
  }

  /** How many numbers an array has: {@code steps * rows}. */
  public int size() {
    return reward.length;
  }

  /** Whether an episode ended with number k, for either reason. */
  public boolean ended(int k) {
    return terminated[k] || truncated[k];
  }

  /** Whether number {@code k + rows} is there and belongs to the same episode. */
  public boolean goesOn(int k) {
    return k + rows < reward.length && !ended(k);
  }

  /**
   * Sets the next value of every step whose episode goes on; call it once all values are there.
   *
   * @param lastValue {@code [rows]} values of the observations after the last step; those of rows
   *     that ended with it are not looked at
   * @throws IllegalArgumentException if there are fewer values than rows
   */
  public void link(float[] lastValue) {
    if (lastValue.length < rows) {
      throw new IllegalArgumentException(
          "lastValue must have " + rows + " numbers; got " + lastValue.length);
    }
    int last = reward.length - rows;
    for (int k = 0; k < last; k++) {
      if (!ended(k)) {
        nextValue[k] = value[k + rows];
      }
    }
    for (int row = 0; row < rows; row++) {
      if (!ended(last + row)) {
        nextValue[last + row] = lastValue[row];
      }
    }
  }

  /** The discounted value of what number k reached: 0 where it terminated. */
  double future(int k, double gamma) {
    return terminated[k] ? 0 : gamma * nextValue[k];
  }

  void checkLength(String name, double[] array) {
    if (array.length < reward.length) {
      throw new IllegalArgumentException(
          name + " must have " + reward.length + " numbers; got " + array.length);
    }
  }
}
