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

  /** {@code [rows]} The state reached was final: its value is zero. */
  public final boolean[] terminated;

  /** {@code [rows]} The episode was cut although the state had a future. */
  public final boolean[] truncated;

  /**
   * Room for the step of some rows.
   *
   * @param width numbers of one observation
   */
  public StepBatch(int rows, int width) {
    this.width = width;
    observation = new float[rows * width];
    finalObservation = new float[rows * width];
    reward = new double[rows];
    terminated = new boolean[rows];
    truncated = new boolean[rows];
  }

  /** How many rows there are. */
  public int rows() {
    return reward.length;
  }

  /** Whether an episode ended in this step, for either reason. */
  public boolean ended(int row) {
    return terminated[row] || truncated[row];
  }

  /** What a snapshot keeps of it: only the observations matter to the next step. */
  void copyFrom(StepBatch other) {
    System.arraycopy(other.observation, 0, observation, 0, observation.length);
    System.arraycopy(other.finalObservation, 0, finalObservation, 0, finalObservation.length);
    System.arraycopy(other.reward, 0, reward, 0, reward.length);
    System.arraycopy(other.terminated, 0, terminated, 0, terminated.length);
    System.arraycopy(other.truncated, 0, truncated, 0, truncated.length);
  }
}
