package tengen.env.robot.cleaning;

import java.util.Arrays;
import tengen.env.Space;

/** The observation: named parts, all seen from the robot, in [-1, 1]. */
final class Senses {

  /** Distances in squares that read as a half, see {@link #far}. */
  private static final double HALF_RANGE = 5;

  private static final double HALF_WAY = 10;
  private static final double HALF_HOME = 30;

  /** Seconds of reserve that read as 1. */
  private static final double LONG = 60;

  private final Robot robot;
  private final Sense[] senses;
  private final int[] from;
  private final Space.Box space;

  Senses(Robot robot) {
    this.robot = robot;
    int n = robot.config.sensors().size();
    senses = new Sense[n];
    from = new int[n + 1];
    Space.Part[] parts = new Space.Part[n];
    for (int i = 0; i < n; i++) {
      senses[i] = Sense.named(robot.config.sensors().get(i));
      parts[i] = senses[i].part(robot.config);
      from[i + 1] = from[i] + parts[i].size();
    }
    float[] low = new float[from[n]];
    float[] high = new float[from[n]];
    Arrays.fill(high, 1);
    for (int i = 0; i < n; i++) {
      Arrays.fill(low, from[i], from[i + 1], senses[i].low);
    }
    space = new Space.Box(low, high, Arrays.asList(parts));
  }

  Space.Box space() {
    return space;
  }

  /** What the robot perceives now; once for each step, since the noise of ranges is drawn. */
  float[] observe() {
    float[] out = new float[from[senses.length]];
    for (int i = 0; i < senses.length; i++) {
      switch (senses[i]) {
        case ROBOT -> itself(out, from[i]);
        case DOCK -> dock(out, from[i]);
        case DIRT -> dirt(out, from[i]);
        case RANGES -> ranges(out, from[i]);
        case MAP -> map(out, from[i]);
      }
    }
    return out;
  }

  private static float clip(double x) {
    return (float) Math.max(-1, Math.min(1, x));
  }

  /** From 0 here to 1 far away. */
  private static float far(double distance, double half) {
    return (float) (distance / (distance + half));
  }

  private void itself(float[] out, int at) {
    double[] state = robot.state;
    double share = robot.map.share();
    out[at] = (float) Math.cos(robot.body.heading);
    out[at + 1] = (float) Math.sin(robot.body.heading);
    out[at + 2] = clip(state[Robot.WENT] / (Body.SPEED * robot.config.period()));
    out[at + 3] = clip(state[Robot.TURNED] / Math.PI);
    out[at + 4] = (float) state[Robot.BUMP_LEFT];
    out[at + 5] = (float) state[Robot.BUMP_RIGHT];
    out[at + 6] = clip(state[Robot.BATTERY] / state[Robot.CAPACITY]);
    out[at + 7] = clip(share);
    out[at + 8] = robot.goalMet() ? 1 : 0;
  }

  private void dock(float[] out, int at) {
    int steps = robot.ways.homeSteps;
    if (steps >= 0) {
      towards(robot.flat.dock, out, at);
      out[at + 2] = far(steps, HALF_HOME);
    } else {
      out[at + 2] = 1;
    }
    out[at + 3] = robot.atDock() ? 1 : 0;
    out[at + 4] = clip(robot.reserve() / LONG);
  }

  /* Cosine and sine of the bearing of the next point of a way. */
  private void towards(int goal, float[] out, int at) {
    double bearing = robot.body.bearing(robot.ways.wayPoint(robot.body, goal));
    out[at] = (float) Math.cos(bearing);
    out[at + 1] = (float) Math.sin(bearing);
  }

  private void dirt(float[] out, int at) {
    Ways ways = robot.ways;
    if (ways.target >= 0) {
      towards(ways.target, out, at);
      out[at + 2] = far(ways.targetSteps, HALF_WAY);
      out[at + 3] = robot.map.dirty[ways.target] / 9f;
      out[at + 4] = 1;
    } else {
      out[at + 2] = 1;
    }
    int k = at + 5;
    for (int ring : Sense.RINGS) {
      for (int i = 0; i < Sense.DIRECTIONS; i++) {
        double angle = robot.body.heading + 2 * Math.PI * i / Sense.DIRECTIONS;
        double x = robot.body.x + ring * Math.cos(angle);
        double y = robot.body.y + ring * Math.sin(angle);
        out[k++] = around(x, y);
      }
    }
  }

  /* Share of dirty squares about a place; -1 where the robot cannot be. */
  private float around(double x, double y) {
    Flat flat = robot.flat;
    if (x < 2 || y < 2 || x > flat.width - 2 || y > flat.height - 2 || !robot.ways.room(x, y, 0)) {
      return -1;
    }
    return robot.map.dirty[((int) y) * flat.width + (int) x] / 9f;
  }

  private void ranges(float[] out, int at) {
    int sectors = robot.config.sectors();
    double noise = robot.config.noise() / Flat.SQUARE;
    for (int i = 0; i < sectors; i++) {
      double gap = robot.rays.nearest(i, sectors) - Body.RADIUS;
      if (noise > 0) {
        gap += noise * robot.chance.gaussian();
      }
      out[at + i] = far(Math.max(0, gap), HALF_RANGE);
    }
  }

  /* Ahead is up: the last row is behind the robot. */
  private void map(float[] out, int at) {
    double c = Math.cos(robot.body.heading) * Sense.ZOOM;
    double s = Math.sin(robot.body.heading) * Sense.ZOOM;
    double middle = (Sense.CELLS - 1) / 2.0;
    int k = at;
    for (int row = 0; row < Sense.CELLS; row++) {
      double ahead = middle - row;
      for (int column = 0; column < Sense.CELLS; column++) {
        double left = middle - column;
        double x = robot.body.x + ahead * c - left * s;
        double y = robot.body.y + ahead * s + left * c;
        channels(x, y, out, k);
        k += Sense.CHANNELS;
      }
    }
  }

  /* Dirty, clean, solid, unknown, dock; what lies beyond the flat is solid. */
  private void channels(double x, double y, float[] out, int at) {
    Flat flat = robot.flat;
    if (x < 0 || y < 0 || x >= flat.width || y >= flat.height) {
      out[at + 2] = 1;
      return;
    }
    int square = ((int) y) * flat.width + (int) x;
    byte known = robot.map.known[square];
    int channel = known == KnownMap.UNKNOWN ? 3 : known == KnownMap.SOLID ? 2 : 0;
    out[at + (channel == 0 && robot.map.clean[square] ? 1 : channel)] = 1;
    double dx = x - flat.dockX();
    double dy = y - flat.dockY();
    out[at + 4] = dx * dx + dy * dy < Body.RADIUS * Body.RADIUS ? 1 : 0;
  }
}
