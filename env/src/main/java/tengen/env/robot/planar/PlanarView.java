package tengen.env.robot.planar;

/**
 * A world in the plane that can be looked at from the side. Found through {@code Environment.as}.
 */
public interface PlanarView {

  /**
   * The ground and the robot as they are now.
   *
   * @throws IllegalStateException before the first episode
   */
  PlanarMoment moment();
}
