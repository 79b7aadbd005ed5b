package tengen.env.robot.cleaning;

import java.util.List;
import tengen.env.Rng;

/**
 * Two ways to clean without learning, and the way home. {@code coverage} drives to the nearest
 * dirty floor of the robot's own map, and home when hardly anything is left or the battery asks for
 * it. {@code bounce} drives straight on and turns by some angle where it bumps into something, as
 * the first cleaning robots did; it goes home likewise.
 */
final class Pilot {

  static final String COVERAGE = "coverage";
  static final String BOUNCE = "bounce";
  static final List<String> NAMES = List.of(COVERAGE, BOUNCE);

  /** Seconds of battery to be left when home. */
  private static final double SPARE = 15;

  /** Dirty squares about a place that are not worth a way once enough is clean. */
  private static final int CRUMBS = 3;

  /** Share of a battery that is taken for full. */
  private static final double FULL = 0.95;

  private static final double NARROW = Math.toRadians(8);
  private static final double SKEW = Math.toRadians(20);
  private static final double WIDE = Math.toRadians(32);
  private static final double HALF_TURN = Math.toRadians(68);

  /** Free way ahead in squares below which the robot goes slowly, from its middle. */
  private static final double CLOSE = Body.RADIUS + 3.3;

  private final Robot robot;

  Pilot(Robot robot) {
    this.robot = robot;
  }

  /** Refuses what is none. */
  static void check(String heuristic) {
    if (!NAMES.contains(heuristic)) {
      throw new IllegalArgumentException(
          "there is no heuristic \""
              + heuristic
              + "\" of a cleaning robot; there are "
              + String.join(", ", NAMES));
    }
  }

  /** What the rules would do, as a move. */
  Move move(String heuristic) {
    if (homewards()) {
      return Move.HOME;
    } else if (heuristic.equals(BOUNCE)) {
      return bounced() ? turn() : Move.FORWARD;
    }
    return along(bearing(false));
  }

  /** What {@link Move#HOME} stands for now. */
  Move home() {
    return robot.atDock() && !robot.goalMet() ? Move.HOME : along(bearing(true));
  }

  private Move along(double bearing) {
    double size = Math.abs(bearing);
    if (bounced() && size < SKEW) {
      return Move.BACK;
    } else if (size > HALF_TURN) {
      return bearing > 0 ? Move.FAR_LEFT : Move.FAR_RIGHT;
    } else if (size > WIDE || (size > SKEW && (bounced() || ahead() < CLOSE))) {
      return bearing > 0 ? Move.LEFT : Move.RIGHT;
    } else if (ahead() < CLOSE) {
      return Move.INCH;
    } else if (size > NARROW) {
      return bearing > 0 ? Move.BEND_LEFT : Move.BEND_RIGHT;
    }
    return Move.FORWARD;
  }

  /** What the rules would do with the wheels: left and right, shares of the greatest speed. */
  float[] wheels(String heuristic) {
    double seconds = robot.config.period();
    if (heuristic.equals(BOUNCE) && !homewards()) {
      Move move = bounced() ? turn() : Move.FORWARD;
      double most = move == Move.FORWARD ? 1 : 1 / seconds;
      return wheels(move.left * most, move.right * most);
    }
    boolean home = homewards();
    if (home && robot.atDock() && !robot.goalMet()) {
      return wheels(0, 0);
    }
    double bearing = bearing(home);
    if (bounced() && Math.abs(bearing) < HALF_TURN) {
      return wheels(-0.5, -0.5);
    }
    double turn = bearing / seconds * Body.AXLE / 2 / Body.SPEED;
    double speed = Math.max(0, Math.min(1, 1.2 - 2 * Math.abs(bearing)));
    speed = Math.min(speed, Math.max(0.2, (ahead() - Body.RADIUS) / (Body.SPEED * seconds)));
    return wheels(speed - turn, speed + turn);
  }

  private static float[] wheels(double left, double right) {
    double most = Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
    return new float[] {(float) (left / most), (float) (right / most)};
  }

  private boolean bounced() {
    return robot.state[Robot.BUMP_LEFT] + robot.state[Robot.BUMP_RIGHT] > 0;
  }

  private Move turn() {
    return switch ((int) (4 * Rng.uniform(robot.chance.seed, -1 - robot.elapsed))) {
      case 0 -> Move.LEFT;
      case 1 -> Move.RIGHT;
      case 2 -> Move.FAR_LEFT;
      default -> Move.FAR_RIGHT;
    };
  }

  private boolean homewards() {
    int target = robot.ways.target;
    boolean done = target < 0 || (robot.goalMet() && robot.map.dirty[target] < CRUMBS);
    double way = Math.max(0, robot.ways.homeSteps) / Body.SPEED;
    boolean full = robot.battery() > FULL * robot.state[Robot.CAPACITY];
    boolean charging = robot.config.recharge() > 0 && robot.atDock() && !full;
    return done || charging || robot.reserve() < SPARE + 0.5 * way;
  }

  /* To the next point of the way home or to dirty floor. */
  private double bearing(boolean home) {
    int goal = home ? robot.flat.dock : robot.ways.target;
    if (home && robot.ways.homeSteps < 0) {
      return robot.body.bearing(robot.flat.dockX(), robot.flat.dockY());
    }
    return robot.body.bearing(robot.ways.wayPoint(robot.body, goal));
  }

  private double ahead() {
    int rays = robot.rays.reading.length;
    double least = robot.rays.reading[0];
    for (int k = 1; k <= rays / 24; k++) {
      double side = Math.min(robot.rays.reading[k], robot.rays.reading[rays - k]);
      least = Math.min(least, side);
    }
    return least;
  }
}
