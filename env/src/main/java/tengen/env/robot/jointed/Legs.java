package tengen.env.robot.jointed;

import java.util.ArrayList;
import java.util.List;

/**
 * A robot with legs, as it stands.
 *
 * @param links the robot
 * @param trunk index of the link that must not fall
 * @param planar whether the robot is held in the plane y = 0
 * @param height of the trunk when it stands [m]
 * @param fallen height of the trunk at which the robot has fallen [m]
 * @param tilt least share of the trunk's own up that points up, below which it has fallen
 * @param motors which joints have motors
 * @param stand {@code [motors]} positions in which it stands [rad]
 * @param feet the links that may touch the ground
 */
record Legs(
    List<Link> links,
    int trunk,
    boolean planar,
    double height,
    double fallen,
    double tilt,
    int[] motors,
    double[] stand,
    int[] feet) {

  Legs {
    links = List.copyOf(links);
    motors = motors.clone();
    stand = stand.clone();
    feet = feet.clone();
  }

  /** A robot whose motors are those of its links, with the trunk at that height. */
  static Legs of(
      List<Link> links,
      boolean planar,
      double height,
      double fallen,
      double tilt,
      double[] stand,
      int... feet) {
    List<Integer> motors = new ArrayList<>();
    for (int i = 1; i < links.size(); i++) {
      if (links.get(i).motor() != null) {
        motors.add(i - 1);
      }
    }
    int[] found = motors.stream().mapToInt(Integer::intValue).toArray();
    return new Legs(links, planar ? PLANE : 0, planar, height, fallen, tilt, found, stand, feet);
  }

  /** Index of the trunk of a robot that is held in a plane. */
  static final int PLANE = 3;

  /**
   * The three joints that let a trunk slide along x and z and pitch about y, and nothing else.
   *
   * @param height of the trunk when the sliders are at 0 [m]
   */
  static List<Link> plane(double height, Solid trunk, double mass) {
    Solid dust = Solid.point(0.05);
    double[] here = new double[3];
    List<Link> links = new ArrayList<>();
    double[] start = {0, 0, height};
    links.add(new Link("rail", -1, start, Link.Joint.FIXED, 0, dust, 1, null));
    links.add(new Link("along", 0, here, Link.Joint.SLIDER, 0, dust, DUST, null));
    links.add(new Link("up", 1, here, Link.Joint.SLIDER, 2, dust, DUST, null));
    links.add(new Link("trunk", 2, here, Link.Joint.HINGE, 1, trunk, mass, null));
    return links;
  }

  /** Mass of a link that only joins two joints [kg]. */
  private static final double DUST = 0.01;

  boolean isFoot(int link) {
    for (int foot : feet) {
      if (foot == link) {
        return true;
      }
    }
    return false;
  }

  int motor(int i) {
    return motors[i];
  }

  double stand(int i) {
    return stand[i];
  }

  int foot(int i) {
    return feet[i];
  }

  int motorCount() {
    return motors.length;
  }

  int footCount() {
    return feet.length;
  }

  Link.Motor drive(int i) {
    return links.get(motors[i] + 1).motor();
  }

  @Override
  public int[] motors() {
    return motors.clone();
  }

  @Override
  public double[] stand() {
    return stand.clone();
  }

  @Override
  public int[] feet() {
    return feet.clone();
  }
}
