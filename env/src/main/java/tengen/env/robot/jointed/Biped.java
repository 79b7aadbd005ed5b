package tengen.env.robot.jointed;

import java.util.List;

/**
 * A trunk on two legs that shall walk ahead, held in a plane: the task of Gymnasium's Walker2d,
 * with a body of its own, 1.2 m high, and targets of joints instead of torques.
 *
 * <p>Motors: left hip, knee, ankle, then right. Actions come at 40 Hz.
 */
public final class Biped extends LeggedWorld {

  private static final double BONE = 0.4;
  private static final double BEND = 0.3;
  private static final double HEIGHT = 0.84;

  private static final Legs LEGS = legs();

  private static final Rhythm GAIT =
      new Rhythm(
          "walk",
          0.866,
          new double[][] {
            {-0.248, 0.142, -0.167, 0.348, 0.003, -0.125},
            {-0.021, -0.113, -0.024, 0.043, 0.051, -0.223},
            {0.017, -0.252, -0.074, 0.264, 0.074, 0.295}
          });

  /** Walks at 0.8 m/s. */
  public static final LegsConfig V0 = LegsConfig.of(0.8, 0.6, 0.3);

  /** Biped-v0. */
  public Biped() {
    this(V0);
  }

  /** A variant. */
  public Biped(LegsConfig config) {
    super(LEGS, config, GAIT);
  }

  private static Legs legs() {
    List<Link> links = Legs.plane(HEIGHT, Solid.capsule(0, 0, 0.2, 2, 0.35, 0.08), 8);
    int trunk = Legs.PLANE;
    double[] stand = new double[6];
    for (int leg = 0; leg < 2; leg++) {
      String side = leg == 0 ? "left " : "right ";
      int thigh = links.size();
      Solid bone = Solid.capsule(0, 0, -BONE / 2, 2, BONE, 0.04);
      Solid foot = Solid.capsule(0.04, 0, -0.03, 0, 0.2, 0.03);
      double[] knee = {0, 0, -BONE};
      links.add(link(side + "thigh", trunk, new double[3], bone, 2, -1.5, 1, 200));
      links.add(link(side + "shank", thigh, knee, bone, 1.5, -0.05, 2.4, 200));
      links.add(link(side + "foot", thigh + 1, knee, foot, 0.7, -1, 1, 80));
      stand[3 * leg] = -BEND;
      stand[3 * leg + 1] = 2 * BEND;
      stand[3 * leg + 2] = -BEND;
    }
    return Legs.of(links, true, HEIGHT, 0.5, 0.6, stand, trunk + 3, trunk + 6);
  }

  private static Link link(
      String name,
      int parent,
      double[] at,
      Solid solid,
      double mass,
      double low,
      double high,
      double stiffness) {
    Link.Motor motor = new Link.Motor(low, high, stiffness, stiffness / 40, stiffness / 2, 0.02);
    return new Link(name, parent, at, Link.Joint.HINGE, 1, solid, mass, motor);
  }
}
