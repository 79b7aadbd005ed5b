package tengen.env.robot.jointed;

import java.util.ArrayList;
import java.util.List;

/**
 * A robot dog of 12 kg with three motors a leg that shall walk ahead, of about the size of
 * Unitree's A1, and driven as in Smith, Kostrikov and Levine 2022 (A Walk in the Park,
 * arXiv:2208.07860).
 *
 * <p>Motors and legs in the order front left, front right, hind left, hind right; of each leg hip,
 * thigh, calf. Actions come at 40 Hz.
 */
public final class Quadruped extends LeggedWorld {

  private static final double HIP = 0.084;
  private static final double BONE = 0.2;
  private static final double THIGH = 0.9;
  private static final double CALF = -1.8;
  private static final double HEIGHT = 0.27;

  private static final Legs LEGS = legs();

  /** Walks at half a metre a second. */
  public static final LegsConfig V0 = LegsConfig.of(0.5, 0.4, 0.2);

  /** Quadruped-v0. */
  public Quadruped() {
    this(V0);
  }

  /** A variant. */
  public Quadruped(LegsConfig config) {
    super(LEGS, config, new Trot());
  }

  private static Legs legs() {
    List<Link> links = new ArrayList<>();
    Solid trunk = Solid.box(0, 0, 0, 0.1335, 0.097, 0.057);
    links.add(new Link("trunk", -1, new double[3], Link.Joint.FREE, 0, trunk, 5.5, null));
    String[] names = {"front left", "front right", "hind left", "hind right"};
    double[] stand = new double[12];
    for (int i = 0; i < 4; i++) {
      int side = i % 2 == 0 ? 1 : -1;
      int hip = links.size();
      double[] shoulder = {i < 2 ? 0.183 : -0.183, 0.047 * side, 0};
      links.add(link(names[i] + " hip", 0, shoulder, 0, Solid.point(0.04), 0.6, -0.8, 0.8));
      Solid bone = Solid.capsule(0, 0, -BONE / 2, 2, BONE, 0.02);
      double[] out = {0, HIP * side, 0};
      links.add(link(names[i] + " thigh", hip, out, 1, bone, 0.9, -1, 3));
      double[] knee = {0, 0, -BONE};
      links.add(link(names[i] + " calf", hip + 1, knee, 1, bone, 0.2, -2.7, -0.7));
      stand[3 * i + 1] = THIGH;
      stand[3 * i + 2] = CALF;
    }
    return Legs.of(links, false, HEIGHT, 0.13, 0.5, stand, 3, 6, 9, 12);
  }

  private static Link link(
      String name,
      int parent,
      double[] at,
      int axis,
      Solid solid,
      double mass,
      double low,
      double high) {
    Link.Motor motor = new Link.Motor(low, high, 60, 1.5, 33.5, 0.01);
    return new Link(name, parent, at, Link.Joint.HINGE, axis, solid, mass, motor);
  }

  /** Diagonal pairs of legs take turns. */
  private static final class Trot implements Gait {

    private static final double PERIOD = 0.4;
    private static final double SWING = 0.25;
    private static final double LIFT = 0.35;

    @Override
    public String name() {
      return "trot";
    }

    @Override
    public void walk(double seconds, LeggedWorld world, double[] targets) {
      double yaw = world.frames().turn(0, 1, 0);
      for (int leg = 0; leg < 4; leg++) {
        boolean first = leg == 0 || leg == 3;
        double phase = 2 * Math.PI * (seconds / PERIOD + (first ? 0 : 0.5));
        double steer = (leg % 2 == 0 ? 1 : -1) * Math.max(-0.15, Math.min(0.15, yaw));
        double up = Math.max(0, Math.sin(phase));
        targets[3 * leg + 1] = (SWING + steer) * Math.cos(phase) + 0.4 * LIFT * up;
        targets[3 * leg + 2] = -LIFT * up;
      }
    }
  }
}
