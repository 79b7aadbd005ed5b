package tengen.env.vector;

/**
 * The last step of every row. The arrays are refilled by each step: copy what must outlive it, and
 * do not modify them.
 */
public final class StepBatch {

  /** Numbers of one observation. */
  public final int width;

  /** {@code [rows, width]} What to act on next: the first of a new episode where one ended. */
  public final float[] observation;

  /**
   * {@code [rows, width]} The last observation of the episode, in rows where one ended in this
   * step: bootstrap from it where it was truncated. Other rows hold what is left of earlier steps.
   */
  public final float[] finalObservation;

  /** {@code [rows]} */
  public final double[] reward;

  /**
   * {@code [rows]} Cost of the step beside the reward, at least 0; 0 where the world is no {@link
   * tengen.env.CostSource}.
   */
  public final double[] cost;

  /** {@code [rows]} The state reached was final: its value is zero. */
  public final boolean[] terminated;

  /** {@code [rows]} The episode was cut although the state had a future. */
  public final boolean[] truncated;

  /**
   * {@code [rows, actions]} Which actions {@link #observation} allows, where the environment is an
   * {@link tengen.env.ActionMask}; of length 0 elsewhere.
   */
  public final boolean[] mask;

  /** {@code [rows, actions]} Likewise of {@link #finalObservation}. */
  public final boolean[] finalMask;

  /** Room for the step of some rows without masks. */
  public StepBatch(int rows, int width) {
    this(rows, width, 0);
  }

  /**
   * Room for the step of some rows.
   *
   * @param width numbers of one observation
   * @param actions that a mask tells of; 0 for no masks
   */
  public StepBatch(int rows, int width, int actions) {
    this.width = width;
    mask = new boolean[rows * actions];
    finalMask = new boolean[rows * actions];
    observation = new float[rows * width];
    finalObservation = new float[rows * width];
    reward = new double[rows];
    cost = new double[rows];
    terminated = new boolean[rows];
    truncated = new boolean[rows];
  }

  /** How many rows there are. */
  public int rows() {
    return reward.length;
  }

  /** How many actions a mask tells of; 0 where there are none. */
  public int maskWidth() {
    return mask.length / reward.length;
  }

  /** Whether an episode ended in this step, for either reason. */
  public boolean ended(int row) {
    return terminated[row] || truncated[row];
  }

  /**
   * Takes all that another one of the same size says.
   *
   * @param other of as many rows, numbers and actions
   */
  public void copyFrom(StepBatch other) {
    System.arraycopy(other.observation, 0, observation, 0, observation.length);
    System.arraycopy(other.finalObservation, 0, finalObservation, 0, finalObservation.length);
    System.arraycopy(other.mask, 0, mask, 0, mask.length);
    System.arraycopy(other.finalMask, 0, finalMask, 0, finalMask.length);
    System.arraycopy(other.reward, 0, reward, 0, reward.length);
    System.arraycopy(other.cost, 0, cost, 0, cost.length);
    System.arraycopy(other.terminated, 0, terminated, 0, terminated.length);
    System.arraycopy(other.truncated, 0, truncated, 0, truncated.length);
  }
}
