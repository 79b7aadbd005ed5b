package tengen.env.robot.mujoco;

/** A robot in MuJoCo that can be looked at. Found through {@code Environment.as}. */
public interface MuJoCoView {

  /**
   * Where everything is now.
   *
   * @throws IllegalStateException if the environment is closed
   */
  MuJoCoPose pose();
}
