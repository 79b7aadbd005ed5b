package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;

/**
 * Pulls a body of an arm somewhere, as if by a spring: torques are the transposed Jacobian times
 * the force (Siciliano et al. 2009, Robotics, section 3.7.2), less damping of each joint.
 */
final class Pull {

  private final Simulation simulation;
  private final DoubleBuffer places;
  private final DoubleBuffer anchors;
  private final DoubleBuffer axes;
  private final int body;
  private final double stiffness;
  private final double damping;

  /**
   * @param body that is pulled; the first joints of the model are those of the arm
   * @param stiffness of the spring, in the action's unit a square metre
   * @param damping in the action's unit, times s/rad
   */
  Pull(Simulation simulation, int body, double stiffness, double damping) {
    this.simulation = simulation;
    this.body = body;
    this.stiffness = stiffness;
    this.damping = damping;
    places = simulation.bodies("xpos", 3);
    anchors = simulation.joints("xanchor", 3);
    axes = simulation.joints("xaxis", 3);
  }

  /** Coordinate of a body [m]. */
  double place(int of, int axis) {
    return places.get(3 * of + axis);
  }

  /**
   * Pulls towards a place.
   *
   * @param limit of each motor
   * @param out {@code [motors]} filled
   */
  void act(double x, double y, double z, double limit, float[] out) {
    double fx = x - place(body, 0);
    double fy = y - place(body, 1);
    double fz = z - place(body, 2);
    for (int j = 0; j < out.length; j++) {
      double rx = place(body, 0) - anchors.get(3 * j);
      double ry = place(body, 1) - anchors.get(3 * j + 1);
      double rz = place(body, 2) - anchors.get(3 * j + 2);
      double ax = axes.get(3 * j);
      double ay = axes.get(3 * j + 1);
      double az = axes.get(3 * j + 2);
      double lever = (ay * rz - az * ry) * fx + (az * rx - ax * rz) * fy + (ax * ry - ay * rx) * fz;
      double torque = stiffness * lever - damping * simulation.qvel.get(j);
      out[j] = (float) Math.max(-limit, Math.min(limit, torque));
    }
  }
}
