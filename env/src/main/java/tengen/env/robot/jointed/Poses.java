package tengen.env.robot.jointed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Copies where a robot's links are. */
final class Poses {

  /** What is less may be rounding [N]. */
  private static final double FELT = 0.1;

  private final List<Link> links;
  private final Frames frames;
  private final double[] contacts;
  private final List<RobotPose.Part> parts = new ArrayList<>();
  private final List<RobotPose.Joint> joints = new ArrayList<>();
  private final List<RobotPose.Touch> touches = new ArrayList<>();

  /**
   * Copies.
   *
   * @param shares {@code [links - 1]} of the motors' strength that the joints use
   * @param contacts {@code [3 * links]} forces of contacts [N]
   */
  Poses(List<Link> links, Frames frames, double[] shares, double[] contacts) {
    this.links = links;
    this.frames = frames;
    this.contacts = contacts;
    int[] number = new int[links.size()];
    Arrays.fill(number, -1);
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (link.solid().kind() != Solid.Kind.POINT) {
        part(link, i);
      }
      if (link.motor() != null) {
        number[i] = joints.size();
        double[] axis = new double[3];
        for (int a = 0; a < 3; a++) {
          axis[a] = frames.turn(i, a, link.axis());
        }
        joints.add(
            new RobotPose.Joint(
                link.name(), origin(i), axis, shares[i - 1], number[link.parent()]));
      }
    }
  }

  private double[] origin(int i) {
    return new double[] {frames.origin(i, 0), frames.origin(i, 1), frames.origin(i, 2)};
  }

  private void part(Link link, int i) {
    Solid solid = link.solid();
    double[] at = new double[3];
    double[] turn = new double[9];
    for (int axis = 0; axis < 3; axis++) {
      at[axis] = frames.point(i, axis, solid.at(0), solid.at(1), solid.at(2));
      for (int own = 0; own < 3; own++) {
        turn[3 * axis + own] = frames.turn(i, axis, own);
      }
    }
    RobotPose.Shape shape = RobotPose.Shape.valueOf(solid.kind().name());
    parts.add(
        new RobotPose.Part(
            link.name(), shape, solid.half(), solid.radius(), solid.along(), at, turn, false));
    if (LegsView.touches(frames, i)) {
      touches.add(new RobotPose.Touch(link.name(), below(link, at, turn), force(i)));
    } else if (link.joint() != Link.Joint.FIXED && strength(i) > FELT) {
      touches.add(new RobotPose.Touch(link.name(), at, force(i)));
    }
  }

  private double[] force(int i) {
    return Arrays.copyOfRange(contacts, 3 * i, 3 * i + 3);
  }

  private double strength(int i) {
    return Math.hypot(Math.hypot(contacts[3 * i], contacts[3 * i + 1]), contacts[3 * i + 2]);
  }

  /* Below the lower end of a capsule, or the middle of anything else. */
  private static double[] below(Link link, double[] at, double[] turn) {
    Solid solid = link.solid();
    double end = 0;
    if (solid.kind() == Solid.Kind.CAPSULE) {
      end = -Math.signum(turn[6 + solid.along()]) * solid.half(0);
    }
    double x = at[0] + end * turn[solid.along()];
    double y = at[1] + end * turn[3 + solid.along()];
    return new double[] {x, y, 0};
  }

  private double weight() {
    return Scene.GRAVITY
        * links.stream()
            .filter(link -> link.joint() != Link.Joint.FIXED)
            .mapToDouble(Link::mass)
            .sum();
  }

  /** Adds a cube that moves freely. */
  void add(FreeBox box, double edge) {
    double[] turn = new double[9];
    double[] q = {box.turn(0), box.turn(1), box.turn(2), box.turn(3)};
    for (int axis = 0; axis < 3; axis++) {
      int u = (axis + 1) % 3;
      int v = (axis + 2) % 3;
      turn[4 * axis] = 1 - 2 * (q[u] * q[u] + q[v] * q[v]);
      turn[3 * axis + u] = 2 * (q[axis] * q[u] - q[v] * q[3]);
      turn[3 * axis + v] = 2 * (q[axis] * q[v] + q[u] * q[3]);
    }
    parts.add(
        new RobotPose.Part(
            "box",
            RobotPose.Shape.BOX,
            new double[] {edge, edge, edge},
            0,
            0,
            new double[] {box.place(0), box.place(1), box.place(2)},
            turn,
            true));
  }

  /** A robot with legs. */
  RobotPose walking(int trunk, double height, double metres, double seconds, boolean fallen) {
    return new RobotPose(
        List.copyOf(parts),
        List.copyOf(joints),
        List.copyOf(touches),
        origin(trunk),
        height,
        weight(),
        frames.velocity(trunk, 0),
        metres,
        seconds,
        fallen,
        Optional.empty());
  }

  /** An arm. */
  RobotPose handling(double[] middle, double seconds, RobotPose.Goal goal) {
    return new RobotPose(
        List.copyOf(parts),
        List.copyOf(joints),
        List.copyOf(touches),
        middle.clone(),
        links.get(0).at(2),
        weight(),
        0,
        0,
        seconds,
        false,
        Optional.of(goal));
  }
}
