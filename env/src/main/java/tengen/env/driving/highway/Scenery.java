package tengen.env.driving.highway;

import tengen.env.driving.highway.RoadPlan.Lane;

/** The road networks, with the measures of highway-env. */
final class Scenery {

  private static final double WIDTH = RoadPlan.WIDTH;
  private static final double LIMIT = RoadPlan.LIMIT;

  private Scenery() {}

  /** Parallel lanes along x, the first one at y = 0. */
  static Roads straight(int lanes, double length, double limit) {
    RoadPlan plan = new RoadPlan();
    for (int lane = 0; lane < lanes; lane++) {
      double y = lane * WIDTH;
      plan.add("0", "1", Lane.straight(0, y, length, y).with(WIDTH, limit, false, 0));
    }
    return new Roads(plan);
  }

  /** Two lanes, and a ramp that joins them for 80 m from x = 230 on. */
  static Roads merge() {
    RoadPlan plan = new RoadPlan();
    for (int lane = 0; lane < 2; lane++) {
      double y = lane * WIDTH;
      plan.add("a", "b", Lane.straight(0, y, 230, y));
      plan.add("b", "c", Lane.straight(230, y, 310, y));
      plan.add("c", "d", Lane.straight(310, y, 460, y));
    }
    double swing = 3.25;
    double y = 14.5 - swing;
    Lane wave = Lane.wave(150, y, 230, y, swing, 2 * Math.PI / 160, Math.PI / 2);
    double end = y + swing * Math.sin(2 * Math.PI / 160 * 80 + Math.PI / 2);
    plan.add("j", "k", forbidden(Lane.straight(0, 14.5, 150, 14.5)));
    plan.add("k", "b", forbidden(wave));
    plan.add("b", "c", forbidden(Lane.straight(230, end, 310, end)));
    return new Roads(plan);
  }

  private static Lane forbidden(Lane lane) {
    return lane.with(WIDTH, LIMIT, true, 0);
  }

  /** Two lanes around a centre and four arms. Nodes: side, then e(ntry) or (e)x(it), s or r. */
  static Roads roundabout() {
    RoadPlan plan = new RoadPlan();
    String[] nodes = {"se", "ex", "ee", "nx", "ne", "wx", "we", "sx", "se"};
    double[][] arcs = {
      {66, 24},
      {24, -24},
      {-24, -66},
      {-66, -114},
      {-114, -156},
      {-156, -204},
      {156, 114},
      {114, 66}
    };
    for (double radius = 20; radius <= 24; radius += 4) {
      for (int i = 0; i < arcs.length; i++) {
        Lane arc = Lane.arc(0, 0, radius, arcs[i][0], arcs[i][1], false);
        plan.add(nodes[i], nodes[i + 1], arc);
      }
    }
    arm(plan, "s", 1, 0);
    arm(plan, "e", 0, 1);
    arm(plan, "n", -1, 0);
    arm(plan, "w", 0, -1);
    return new Roads(plan);
  }

  /* The southern arm, turned: its x axis points to (c, -s) and its y axis to (s, c). */
  private static void arm(RoadPlan plan, String side, int c, int s) {
    double pulsation = 2 * Math.PI / 85;
    double late = -Math.PI / 2 + pulsation * 68;
    plan.add(side + "er", side + "es", turned(2, 170, 2, 42.5, 0, 0, 0, c, s));
    plan.add(side + "es", side + "e", turned(7, 42.5, 7, 25.5, 5, pulsation, -Math.PI / 2, c, s));
    plan.add(side + "x", side + "xs", turned(-7, 25.5, -7, 42.5, 5, pulsation, late, c, s));
    plan.add(side + "xs", side + "xr", turned(-2, 42.5, -2, 170, 0, 0, 0, c, s));
  }

  private static Lane turned(
      double x,
      double y,
      double endX,
      double endY,
      double amplitude,
      double pulsation,
      double phase,
      double c,
      double s) {
    return Lane.wave(
        c * x + s * y,
        c * y - s * x,
        c * endX + s * endY,
        c * endY - s * endX,
        amplitude,
        pulsation,
        phase);
  }

  /**
   * A crossing of two roads. Nodes: o(uter), ir and il (inner, right and left), then the arm: 0
   * south, 1 west, 2 north, 3 east. The roads from west and east have the right of way.
   */
  static Roads crossing() {
    RoadPlan plan = new RoadPlan();
    for (int arm = 0; arm < 4; arm++) {
      corner(plan, arm);
    }
    return new Roads(plan);
  }

  private static void corner(RoadPlan plan, int arm) {
    int degrees = 90 * arm;
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    int priority = arm % 2 == 1 ? 3 : 1;
    String in = "ir" + arm;
    String right = "il" + (arm + 3) % 4;
    Lane rightTurn =
        Lane.arc(11 * c - 11 * s, 11 * s + 11 * c, 9, degrees + 180, degrees + 270, true);
    Lane leftTurn = Lane.arc(-11 * c - 11 * s, -11 * s + 11 * c, 13, degrees, degrees - 90, false);
    plan.add("o" + arm, in, slow(turned(2, 111, 2, 11, 0, 0, 0, c, -s), priority));
    plan.add(in, right, slow(rightTurn, priority));
    plan.add(in, "il" + (arm + 1) % 4, slow(leftTurn, priority - 1));
    plan.add(in, "il" + (arm + 2) % 4, slow(turned(2, 11, 2, -11, 0, 0, 0, c, -s), priority));
    Lane exit = turned(11, 2, 111, 2, 0, 0, 0, c, -s);
    plan.add(right, "o" + (arm + 3) % 4, slow(exit, priority));
  }

  private static Lane slow(Lane lane, int priority) {
    return lane.with(WIDTH, 10, false, priority);
  }

  /** Two rows of 14 spots, 20 m apart. */
  static Roads parking() {
    RoadPlan plan = new RoadPlan();
    for (int spot = 0; spot < 14; spot++) {
      double x = (spot - 6) * WIDTH - WIDTH / 2;
      plan.add("a", "b", Lane.straight(x, 10, x, 18));
      plan.add("b", "c", Lane.straight(x, -10, x, -18));
    }
    return new Roads(plan);
  }

  /** A winding circuit of two lanes. */
  static Roads racetrack() {
    RoadPlan plan = new RoadPlan();
    track(plan, "a", "b", Lane.straight(42, 0, 100, 0), Lane.straight(42, 5, 100, 5));
    track(
        plan,
        "b",
        "c",
        Lane.arc(100, -20, 20, 90, -1, false),
        Lane.arc(100, -20, 25, 90, -1, false));
    track(plan, "c", "d", Lane.straight(120, -20, 120, -30), Lane.straight(125, -20, 125, -30));
    track(
        plan,
        "d",
        "e",
        Lane.arc(105, -30, 15, 0, -181, false),
        Lane.arc(105, -30, 20, 0, -181, false));
    track(plan, "e", "f", Lane.arc(70, -30, 20, 0, 136, true), Lane.arc(70, -30, 15, 0, 137, true));
    track(
        plan,
        "f",
        "g",
        Lane.straight(55.7, -15.7, 35.7, -35.7),
        Lane.straight(59.3934, -19.2, 39.3934, -39.2));
    track(
        plan,
        "g",
        "h",
        Lane.arc(18.1, -18.1, 25, 315, 170, false),
        Lane.arc(18.1, -18.1, 30, 315, 165, false));
    track(
        plan,
        "h",
        "i",
        Lane.arc(18.1, -18.1, 25, 170, 56, false),
        Lane.arc(18.1, -18.1, 30, 170, 58, false));
    track(
        plan,
        "i",
        "a",
        Lane.arc(43.2, 23.4, 23.5, 240, 270, true),
        Lane.arc(43.2, 23.4, 18.5, 238, 268, true));
    return new Roads(plan);
  }

  private static void track(RoadPlan plan, String from, String to, Lane left, Lane right) {
    plan.add(from, to, left.with(5, 10, false, 0));
    plan.add(from, to, right.with(5, 10, false, 0));
  }
}
