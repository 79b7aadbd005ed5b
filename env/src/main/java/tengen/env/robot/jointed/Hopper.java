package tengen.env.robot.jointed;

import java.util.List;

/**
 * A leg with a foot that shall hop ahead, held in a plane: the task of Erez, Tassa and Todorov 2011
 * (Infinite-horizon model predictive control for periodic tasks with contacts) and of Gymnasium's
 * Hopper, with a body of its own, 1.1 m high, and targets of joints instead of torques.
 *
 * <p>Motors: hip, knee, ankle. Actions come at 40 Hz.
 */
public final class Hopper extends LeggedWorld {

  private static final double BONE = 0.4;
  private static final double BEND = 0.5;
  private static final double HEIGHT = 0.78;

  private static final Legs LEGS = legs();

  private static final Rhythm GAIT =
      new Rhythm(
          "hop",
          2.552,
          new double[][] {
            {0.015811, 0.103627, -0.314, 0.16, 0.062, -0.326114},
            {0.026, 0.026227, -0.033, 1.46769, 0.016, 0.174},
            {-0.017864, -0.033899, 0.056, -0.345, 0.015, -0.002}
          });

  /** Hops at a metre a second. */
  public static final LegsConfig V0 = LegsConfig.of(1, 0.6, 0.3);

  /** Hopper-v0. */
  public Hopper() {
    this(V0);
  }

  /** A variant. */
  public Hopper(LegsConfig config) {
    super(LEGS, config, GAIT);
  }

  private static Legs legs() {
    List<Link> links = Legs.plane(HEIGHT, Solid.capsule(0, 0, 0.15, 2, 0.3, 0.06), 4);
    int trunk = Legs.PLANE;
    Solid bone = Solid.capsule(0, 0, -BONE / 2, 2, BONE, 0.04);
    Solid foot = Solid.capsule(0.05, 0, -0.03, 0, 0.26, 0.03);
    double[] knee = {0, 0, -BONE};
    Link.Motor strong = new Link.Motor(-2.6, 1.2, 150, 5, 120, 0.02);
    Link.Motor bend = new Link.Motor(-0.1, 2.6, 200, 5, 150, 0.02);
    Link.Motor weak = new Link.Motor(-1.2, 1.2, 80, 3, 60, 0.01);
    links.add(hinge("thigh", trunk, new double[3], bone, 2, strong));
    links.add(hinge("shank", trunk + 1, knee, bone, 1.5, bend));
    links.add(hinge("foot", trunk + 2, knee, foot, 0.8, weak));
    double[] stand = {-BEND, 2 * BEND, -BEND};
    return Legs.of(links, true, HEIGHT, 0.45, 0.6, stand, trunk + 3);
  }

  private static Link hinge(
      String name, int parent, double[] at, Solid solid, double mass, Link.Motor motor) {
    return new Link(name, parent, at, Link.Joint.HINGE, 1, solid, mass, motor);
  }
}
