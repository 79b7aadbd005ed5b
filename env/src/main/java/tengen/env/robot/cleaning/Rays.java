package tengen.env.robot.cleaning;

/**
 * The range finder on top of the robot, which turns with it. A ray passes from square to square
 * (Amanatides and Woo 1987, Eurographics) and enters what it passes, and what stops it, into the
 * robot's map.
 */
final class Rays {

  /** Squares from the robot's middle to what each ray has hit, at most the range. */
  final double[] reading;

  private final double range;
  private final double[] cos;
  private final double[] sin;

  Rays(int rays, double metres) {
    range = metres / Flat.SQUARE;
    reading = new double[rays];
    cos = new double[rays];
    sin = new double[rays];
    for (int k = 0; k < rays; k++) {
      cos[k] = Math.cos(2 * Math.PI * k / rays);
      sin[k] = Math.sin(2 * Math.PI * k / rays);
    }
  }

  /** Looks round: counter-clockwise from straight ahead. */
  void look(Flat flat, KnownMap map, Body body) {
    double c = Math.cos(body.heading);
    double s = Math.sin(body.heading);
    for (int k = 0; k < reading.length; k++) {
      double dx = c * cos[k] - s * sin[k];
      double dy = s * cos[k] + c * sin[k];
      reading[k] = cast(flat, map, body.x, body.y, dx, dy);
    }
  }

  private double cast(Flat flat, KnownMap map, double x, double y, double dx, double dy) {
    int square = ((int) y) * flat.width + (int) x;
    int stepX = dx > 0 ? 1 : -1;
    int stepY = dy > 0 ? flat.width : -flat.width;
    double perX = dx == 0 ? Double.POSITIVE_INFINITY : Math.abs(1 / dx);
    double perY = dy == 0 ? Double.POSITIVE_INFINITY : Math.abs(1 / dy);
    double nextX = dx == 0 ? perX : (dx > 0 ? Math.floor(x) + 1 - x : x - Math.floor(x)) * perX;
    double nextY = dy == 0 ? perY : (dy > 0 ? Math.floor(y) + 1 - y : y - Math.floor(y)) * perY;
    while (true) {
      map.free(square);
      double at;
      if (nextX < nextY) {
        at = nextX;
        nextX += perX;
        square += stepX;
      } else {
        at = nextY;
        nextY += perY;
        square += stepY;
      }
      if (at >= range) {
        return range;
      }
      if (flat.solid(square)) {
        map.solid(square);
        return at;
      }
    }
  }

  /** The nearest reading of a sector, in squares. */
  double nearest(int sector, int sectors) {
    int wide = reading.length / sectors;
    double least = range;
    for (int k = 0; k < wide; k++) {
      int ray = Math.floorMod(sector * wide - wide / 2 + k, reading.length);
      least = Math.min(least, reading[ray]);
    }
    return least;
  }
}
