package tengen.env.robot.cleaning;

import java.util.Arrays;

/**
 * The ways that the robot finds on its own map, along rows and columns from where it is: to the
 * floor near by that it believes to be dirty, and home to its dock. What it has not seen yet it
 * takes for dirty floor (Koenig, Tovey and Smirnov 2003, Artificial Intelligence 147:253).
 */
final class Ways {

  /** Squares of way that a dirty square less at its end, and a quarter of a turn, are like. */
  private static final double PER_SQUARE = 2;

  private static final double PER_TURN = 3;

  /** And one where the robot would be close to something. */
  private static final double TIGHT = 4;

  /** By how many squares the robot likes to keep away from what it knows. */
  private static final double MARGIN = 0.3;

  private static final int AHEAD = 12;
  private static final int NONE = -1;

  /** Where dirty floor is worth the way most, a square, or -1 if nothing is left. */
  int target = NONE;

  /** Squares of the way to it. */
  int targetSteps;

  /** Squares of the way to the dock; -1 while the map shows none. */
  int homeSteps;

  private final int[] ways = new int[4];
  private final int[] recent = new int[AHEAD];
  private int[] queue = {};
  private int[] steps = {};
  private int[] parent = {};
  private KnownMap map;
  private Flat flat;
  private int start;

  void use(Flat of, KnownMap known) {
    flat = of;
    map = known;
    int n = of.squares();
    if (queue.length < n) {
      queue = new int[n];
      steps = new int[n];
      parent = new int[n];
    }
  }

  /** Searches outwards from the robot, what is ahead of it first. */
  void search(Body body) {
    order(body.heading);
    Arrays.fill(steps, 0, flat.squares(), NONE);
    start = body.square();
    target = NONE;
    homeSteps = NONE;
    double best = Double.POSITIVE_INFINITY;
    int tail = begin();
    for (int head = 0; head < tail; head++) {
      int at = queue[head];
      if (at == flat.dock) {
        homeSteps = steps[at];
      }
      if (homeSteps >= 0 && steps[at] >= best) {
        break;
      }
      double price = steps[at] + PER_SQUARE * (9 - map.dirty[at]);
      if (map.dirty[at] > 0 && price < best && map.stands(at)) {
        price += PER_TURN * turn(body, at) + (roomy(at) ? 0 : TIGHT);
        if (price < best) {
          best = price;
          target = at;
        }
      }
      for (int way : ways) {
        int next = at + way;
        if (steps[next] == NONE && map.stands(next)) {
          steps[next] = steps[at] + 1;
          parent[next] = at;
          queue[tail++] = next;
        }
      }
    }
    targetSteps = target == NONE ? 0 : steps[target];
  }

  private boolean roomy(int square) {
    int up = square + flat.width;
    int down = square - flat.width;
    return map.stands(up - 1) && map.stands(up + 1) && map.stands(down - 1) && map.stands(down + 1);
  }

  /* How far it is turned away from a square: 0 ahead, 1 at its side, 2 behind. */
  private double turn(Body body, int square) {
    double dx = flat.middleX(square) - body.x;
    double dy = flat.middleY(square) - body.y;
    double ahead = dx * Math.cos(body.heading) + dy * Math.sin(body.heading);
    return 1 - ahead / Math.max(0.1, Math.hypot(dx, dy));
  }

  /* At a corner the robot may be on a square on whose middle it could not stand. */
  private int begin() {
    int tail = 0;
    queue[tail++] = start;
    steps[start] = 0;
    parent[start] = start;
    for (int k = 0; k < 9 && !map.stands(start); k++) {
      int next = start + (k / 3 - 1) * flat.width + k % 3 - 1;
      if (steps[next] == NONE && map.stands(next)) {
        steps[next] = 1;
        parent[next] = start;
        queue[tail++] = next;
      }
    }
    return tail;
  }

  private void order(double heading) {
    int ahead = Math.floorMod(Math.round(heading / (Math.PI / 2)), 4);
    for (int k = 0; k < 4; k++) {
      int quarter = k == 0 ? ahead : k == 1 ? ahead + 3 : k == 2 ? ahead + 1 : ahead + 2;
      ways[k] = step(quarter % 4);
    }
  }

  private int step(int quarter) {
    return switch (quarter) {
      case 0 -> 1;
      case 1 -> flat.width;
      case 2 -> -1;
      default -> -flat.width;
    };
  }

  /**
   * The farthest of the next squares of a way to which the robot can drive straight on, as far as
   * it knows.
   *
   * @param goal a square that the last search has reached
   */
  int wayPoint(Body body, int goal) {
    int many = 0;
    for (int at = goal; at != start; at = parent[at]) {
      recent[many++ % AHEAD] = at;
    }
    if (many == 0) {
      return goal;
    }
    for (int k = Math.max(0, many - AHEAD); k < many - 1; k++) {
      if (straight(body, recent[k % AHEAD])) {
        return recent[k % AHEAD];
      }
    }
    return recent[(many - 1) % AHEAD];
  }

  private boolean straight(Body body, int square) {
    double dx = flat.middleX(square) - body.x;
    double dy = flat.middleY(square) - body.y;
    int parts = (int) Math.ceil(2 * Math.hypot(dx, dy));
    for (int k = 1; k <= parts; k++) {
      double margin = k < 3 ? 0 : MARGIN; // it may be close to a wall already
      if (!room(body.x + dx * k / parts, body.y + dy * k / parts, margin)) {
        return false;
      }
    }
    return true;
  }

  /** Whether, as far as is known, the robot fits at a place with a margin around it. */
  boolean room(double x, double y, double margin) {
    double reach = Body.RADIUS + margin;
    for (int j = (int) Math.floor(y - reach); j <= y + reach; j++) {
      for (int i = (int) Math.floor(x - reach); i <= x + reach; i++) {
        if (map.known[j * flat.width + i] == KnownMap.SOLID && Body.overlaps(x, y, i, j, reach)) {
          return false;
        }
      }
    }
    return true;
  }
}
