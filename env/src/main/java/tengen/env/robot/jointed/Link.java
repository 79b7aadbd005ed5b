package tengen.env.robot.jointed;

import tengen.env.Require;

/**
 * A link of a robot and the joint that carries it. The link's frame has its origin at the joint; at
 * position 0 it is turned as its parent is.
 *
 * @param name such as {@code "left thigh"}
 * @param parent index of the link that carries it, -1 for the first one
 * @param at {@code [3]} the joint in the frame of the parent [m]; of the first link: in the world
 * @param joint how it moves
 * @param axis 0, 1 or 2: which axis of the parent the joint turns about or slides along
 * @param solid its shape
 * @param mass in kg, positive
 * @param motor limits and strength of the joint; null for a joint that moves freely
 */
record Link(
    String name,
    int parent,
    double[] at,
    Joint joint,
    int axis,
    Solid solid,
    double mass,
    Motor motor) {

  enum Joint {
    /** The first link, free to move. */
    FREE,
    /** The first link, fixed to the world. */
    FIXED,
    HINGE,
    SLIDER
  }

  /**
   * A motor that drives a joint to a target, as a spring with a damper: {@code stiffness (target -
   * position) - damping speed}, at most {@code force} to either side.
   *
   * @param low least position [rad or m]
   * @param high greatest position [rad or m]
   * @param stiffness in N m/rad or N/m
   * @param damping in N m s/rad or N s/m
   * @param force greatest torque [N m] or force [N]
   * @param armature inertia of the rotor behind its gear [kg m² or kg]
   */
  record Motor(
      double low, double high, double stiffness, double damping, double force, double armature) {
    Motor {
      Require.inRange("high", high, low, 1e6);
      Require.inRange("stiffness", stiffness, 0, 1e9);
      Require.inRange("damping", damping, 0, 1e9);
      Require.inRange("force", force, 0, 1e9);
      Require.inRange("armature", armature, 0, 1e6);
    }

    /** What it gives [N m or N]. */
    double effort(double target, double position, double speed, double strength) {
      double wanted = stiffness * (target - position) - damping * speed;
      double most = force * strength;
      return Math.max(-most, Math.min(most, wanted));
    }
  }

  Link {
    at = at.clone();
    Require.inRange("axis", axis, 0, 2);
    Require.inRange("mass of " + name, mass, 1e-6, 1e6);
    if ((parent < 0) != (joint == Joint.FREE || joint == Joint.FIXED)) {
      throw new IllegalArgumentException(
          "the first link alone has no parent and no joint; got " + name);
    }
  }

  @Override
  public double[] at() {
    return at.clone();
  }

  double at(int i) {
    return at[i];
  }
}
