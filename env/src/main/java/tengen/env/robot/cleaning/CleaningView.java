package tengen.env.robot.cleaning;

/** A cleaning robot that can be looked at from above. Found through {@code Environment.as}. */
public interface CleaningView {

  /**
   * The flat and the robot as they are now.
   *
   * @throws IllegalStateException before the first episode
   */
  CleaningMoment moment();
}
