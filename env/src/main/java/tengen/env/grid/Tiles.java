package tengen.env.grid;

/**
 * Pictures of cells, 8 x 8 pixels, as MiniGrid draws them: shapes in a square of side 1 on 24 x 24
 * points, of which each pixel is the mean of nine; cells that are seen are brightened.
 */
final class Tiles {

  static final int SIZE = 8;

  /** Numbers in a line of pixels. */
  static final int LINE = SIZE * 3;

  private static final int FINE = 3 * SIZE;
  private static final int[] BLACK = {0, 0, 0};
  private static final int[] LINES = {100, 100, 100};
  private static final int[] AGENT = {255, 0, 0};
  private static final int[] GLOW = {255, 128, 0};

  private static final float[][] PLAIN = new float[Cells.COUNT][];
  private static final float[][] WITH_AGENT = new float[Cells.COUNT][];

  static {
    for (Thing thing : Thing.values()) {
      for (Colour colour : Colour.values()) {
        int code = Cells.of(thing, colour);
        PLAIN[code] = draw(thing, colour, false);
        WITH_AGENT[code] = draw(thing, colour, true);
      }
    }
  }

  private final int[][] points = new int[FINE * FINE][];

  private Tiles() {}

  /** Whether a point of the square belongs to a shape. */
  private interface Shape {
    boolean has(double x, double y);
  }

  /**
   * A cell of the view.
   *
   * @param agent whether the agent is in it, looking up
   * @return {@code [row, column, channel]}, 0 to 255; not to be written to
   */
  static float[] of(int code, boolean agent) {
    return (agent ? WITH_AGENT : PLAIN)[code];
  }

  private static float[] draw(Thing thing, Colour colour, boolean agent) {
    Tiles tile = new Tiles();
    tile.fill((x, y) -> true, BLACK);
    tile.fill(rectangle(0, 0.031, 0, 1), LINES);
    tile.fill(rectangle(0, 1, 0, 0.031), LINES);
    tile.thing(thing, colour);
    if (agent) {
      tile.fill(Tiles::inAgent, AGENT);
    }
    return tile.pixels(thing != Thing.UNSEEN);
  }

  private void thing(Thing thing, Colour colour) {
    int[] paint = shade(colour, 1);
    switch (thing) {
      case WALL, GOAL -> fill(rectangle(0, 1, 0, 1), paint);
      case FLOOR -> fill(rectangle(0.031, 1, 0.031, 1), shade(colour, 0.5));
      case LAVA -> lava();
      case OPEN_DOOR -> {
        fill(rectangle(0.88, 1, 0, 1), paint);
        fill(rectangle(0.92, 0.96, 0.04, 0.96), BLACK);
      }
      case CLOSED_DOOR -> {
        fill(rectangle(0, 1, 0, 1), paint);
        fill(rectangle(0.04, 0.96, 0.04, 0.96), BLACK);
        fill(rectangle(0.08, 0.92, 0.08, 0.92), paint);
        fill(rectangle(0.12, 0.88, 0.12, 0.88), BLACK);
        fill(circle(0.75, 0.5, 0.08), paint);
      }
      case LOCKED_DOOR -> {
        fill(rectangle(0, 1, 0, 1), paint);
        fill(rectangle(0.06, 0.94, 0.06, 0.94), shade(colour, 0.45));
        fill(rectangle(0.52, 0.75, 0.5, 0.56), paint);
      }
      case KEY -> {
        fill(rectangle(0.5, 0.63, 0.31, 0.88), paint);
        fill(rectangle(0.38, 0.5, 0.59, 0.66), paint);
        fill(rectangle(0.38, 0.5, 0.81, 0.88), paint);
        fill(circle(0.56, 0.28, 0.19), paint);
        fill(circle(0.56, 0.28, 0.064), BLACK);
      }
      case BALL -> fill(circle(0.5, 0.5, 0.31), paint);
      case BOX -> {
        fill(rectangle(0.12, 0.88, 0.12, 0.88), paint);
        fill(rectangle(0.18, 0.82, 0.18, 0.82), BLACK);
        fill(rectangle(0.16, 0.84, 0.47, 0.53), paint);
      }
      default -> {}
    }
  }

  private void lava() {
    fill(rectangle(0, 1, 0, 1), GLOW);
    for (int wave = 0; wave < 3; wave++) {
      double top = 0.3 + 0.2 * wave;
      double bottom = 0.4 + 0.2 * wave;
      fill(stroke(0.1, top, 0.3, bottom), BLACK);
      fill(stroke(0.3, bottom, 0.5, top), BLACK);
      fill(stroke(0.5, top, 0.7, bottom), BLACK);
      fill(stroke(0.7, bottom, 0.9, top), BLACK);
    }
  }

  private static int[] shade(Colour colour, double part) {
    return new int[] {
      (int) (part * colour.light(0)), (int) (part * colour.light(1)), (int) (part * colour.light(2))
    };
  }

  private void fill(Shape shape, int[] paint) {
    for (int y = 0; y < FINE; y++) {
      for (int x = 0; x < FINE; x++) {
        if (shape.has((x + 0.5) / FINE, (y + 0.5) / FINE)) {
          points[y * FINE + x] = paint;
        }
      }
    }
  }

  private static Shape rectangle(double left, double right, double top, double bottom) {
    return (x, y) -> x >= left && x <= right && y >= top && y <= bottom;
  }

  private static Shape circle(double centreX, double centreY, double radius) {
    return (x, y) ->
        (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY) <= radius * radius;
  }

  /* A line 0.06 wide that ends in half circles, cut to the box around its ends. */
  private static Shape stroke(double x0, double y0, double x1, double y1) {
    double radius = 0.03;
    double length = Math.hypot(x1 - x0, y1 - y0);
    double dx = (x1 - x0) / length;
    double dy = (y1 - y0) / length;
    return (x, y) -> {
      double along = Math.min(Math.max((x - x0) * dx + (y - y0) * dy, 0), length);
      return Math.hypot(x - x0 - along * dx, y - y0 - along * dy) <= radius;
    };
  }

  /* A triangle with its tip at (0.87, 0.5) and its base at x = 0.12, turned to point up. */
  private static boolean inAgent(double x, double y) {
    double along = (1 - y - 0.12) / 0.75;
    return along >= 0 && along < 1 && Math.abs(x - 0.5) <= 0.31 * (1 - along);
  }

  private float[] pixels(boolean brightened) {
    float[] result = new float[SIZE * LINE];
    for (int i = 0; i < result.length; i++) {
      int channel = i % 3;
      int corner = i / LINE * 3 * FINE + i % LINE / 3 * 3;
      double sum = 0;
      for (int y = 0; y < 3; y++) {
        double line = 0;
        for (int x = 0; x < 3; x++) {
          int light = points[corner + y * FINE + x][channel];
          line += brightened ? (int) (light + 0.3 * (255 - light)) : light;
        }
        sum += line / 3;
      }
      result[i] = (int) (sum / 3);
    }
    return result;
  }
}
