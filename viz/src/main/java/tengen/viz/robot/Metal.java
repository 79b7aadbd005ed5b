package tengen.viz.robot;

import java.util.List;
import org.joml.Matrix3f;
import org.joml.Quaternionf;
import org.joml.Vector3f;
import tengen.env.robot.jointed.RobotPose;
import tengen.viz.gl.Solids;
import tengen.viz.scene.Theme;

/** Makes a robot of solids: shells, bones, and motors that glow by the torque they give. */
final class Metal {

  private static final int SHELL = 0xFFC3CAD4;
  private static final int FAR_SHELL = 0xFF98A2B0;
  private static final int BONE = 0xFF4A525E;
  private static final int REST = 0xFF5E6875;
  private static final int HALF = 0xFFF2B84B;
  private static final int FULL = 0xFFD55E00;

  /** What feels a contact. */
  static final int FORCE = 0xFFCC79A7;

  private static final int BOX = 0xFFE69F00;
  private static final Vector3f UP = new Vector3f(0, 0, 1);

  private final Solids solids;

  Metal(Solids solids) {
    this.solids = solids;
  }

  /** The colour of a motor that gives a share of its strength. */
  static int heat(double share) {
    float s = (float) Math.min(1, Math.abs(share));
    return s < 0.5f ? Theme.mix(REST, HALF, 2 * s) : Theme.mix(HALF, FULL, 2 * s - 1);
  }

  void robot(RobotPose pose) {
    for (RobotPose.Part part : pose.parts()) {
      boolean right = part.name().contains("right");
      part(part, part.free() ? BOX : right ? FAR_SHELL : SHELL);
    }
    List<RobotPose.Joint> joints = pose.joints();
    for (RobotPose.Joint joint : joints) {
      motor(joint, thickness(pose));
      if (joint.carrier() >= 0) {
        solids.finish(0.5f, 0);
        Vector3f from = vector(joints.get(joint.carrier()).at());
        solids.rod(from, vector(joint.at()), 0.55f * thickness(pose), BONE);
      }
    }
  }

  /** What an arm stands on; its world has nothing there. */
  static void plinth(Solids solids) {
    solids.finish(0.4f, 0);
    solids.cylinder(new Vector3f(0, 0, 0.008f), new Quaternionf(), 0.008f, 0.11f, BONE);
    solids.cylinder(new Vector3f(0, 0, 0.08f), new Quaternionf(), 0.08f, 0.04f, BONE);
  }

  /* Of the thinnest limb. */
  private static float thickness(RobotPose pose) {
    return (float)
        pose.parts().stream()
            .filter(part -> part.shape() == RobotPose.Shape.CAPSULE)
            .mapToDouble(RobotPose.Part::radius)
            .min()
            .orElse(0.03);
  }

  private void motor(RobotPose.Joint joint, float thin) {
    float glow = (float) Math.abs(joint.share());
    solids.finish(0.4f, 0.5f * glow);
    Quaternionf turn = new Quaternionf().rotationTo(UP, vector(joint.axis()));
    boolean slides = joint.name().contains("finger");
    float size = slides ? 0.35f : 1.36f;
    solids.cylinder(vector(joint.at()), turn, size * thin, size * thin, heat(joint.share()));
  }

  private void part(RobotPose.Part part, int colour) {
    solids.finish(0.8f, 0);
    Quaternionf turn = turn(part.turn());
    Vector3f at = vector(part.at());
    float radius = (float) part.radius();
    switch (part.shape()) {
      case BOX -> {
        double[] half = part.half();
        solids.box(at, turn, (float) half[0], (float) half[1], (float) half[2], colour);
      }
      case CAPSULE -> {
        Vector3f axis = new Vector3f();
        axis.setComponent(part.along(), 1);
        turn.mul(new Quaternionf().rotationTo(UP, axis));
        solids.capsule(at, turn, (float) part.half()[0], radius, colour);
      }
      case SPHERE -> solids.sphere(at, radius, colour);
    }
  }

  /**
   * A force that acts at a place.
   *
   * @param length of a newton
   * @param most length of an arrow
   * @param radius of the arrow's shaft; shorter arrows than five of it are left out
   */
  void force(Vector3f at, double[] newtons, float length, float most, float radius) {
    Vector3f force = vector(newtons).mul(length);
    force.mul(Math.min(1, most / Math.max(1e-6f, force.length())));
    if (force.length() > 5 * radius) {
      solids.finish(0, 0.9f);
      solids.arrow(at, force.add(at), radius, FORCE);
    }
  }

  static Vector3f vector(double[] v) {
    return new Vector3f((float) v[0], (float) v[1], (float) v[2]);
  }

  /* JOML's matrices are given column by column. */
  static Quaternionf turn(double[] rows) {
    Matrix3f m = new Matrix3f();
    for (int row = 0; row < 3; row++) {
      m.setRow(row, (float) rows[3 * row], (float) rows[3 * row + 1], (float) rows[3 * row + 2]);
    }
    return new Quaternionf().setFromNormalized(m);
  }
}
