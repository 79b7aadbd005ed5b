package tengen.env;

/**
 * A world that is told what to reach, and that can say what a step would have been worth had it
 * been told otherwise: a goal environment, as Gymnasium-Robotics has them. Implemented by
 * environments beside {@link Environment}, whose observations then have two parts of one size,
 * {@value #ACHIEVED} and {@value #DESIRED}.
 *
 * <p>The answers depend on the arguments alone, and are given before the first reset and after
 * {@link Environment#close} too.
 */
public interface Goals {

  /** Name of the part that tells what has been achieved. */
  String ACHIEVED = "achieved_goal";

  /** Name of the part that tells what is wanted. */
  String DESIRED = "desired_goal";

  /**
   * The reward of a step.
   *
   * @param achieved in the state that the step reached; only read
   * @param desired what was wanted; only read
   */
  double computeReward(float[] achieved, float[] desired);

  /**
   * Whether the state that a step reached is final because of the goal; never, unless a world says
   * otherwise.
   *
   * @param achieved there; only read
   * @param desired what was wanted; only read
   */
  default boolean computeTerminated(float[] achieved, float[] desired) {
    return false;
  }
}
