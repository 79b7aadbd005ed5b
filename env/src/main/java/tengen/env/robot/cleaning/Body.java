package tengen.env.robot.cleaning;

/**
 * The robot's body: a disc on two driven wheels. While the wheels' speeds stay the same its middle
 * moves along an arc, which is followed exactly (Siegwart, Nourbakhsh and Scaramuzza 2011,
 * Introduction to Autonomous Mobile Robots, section 3.2); what it touches stops it, or makes it
 * slide. Lengths in squares.
 */
final class Body {

  /**
   * Radius of the disc, reach of its brushes, distance of the wheels, speed of a wheel a second.
   */
  static final double RADIUS = 1.4;

  static final double BRUSH = 2.2;
  static final double AXLE = 2.4;
  static final double SPEED = 3;

  /** How exactly the place of a contact is found: halvings of a part of a step. */
  private static final int HALVINGS = 12;

  /** Speed in squares a second towards something below which touching it is not felt. */
  static final double FELT = 0.45;

  private static final double STRAIGHT = 1e-9;

  double x;
  double y;

  /** Counter-clockwise from the right, in [-π, π]. */
  double heading;

  /** Square that the disc has run into in the last part of a step, or -1 if there was none. */
  int touched = -1;

  private Flat flat;
  private int hit;

  void use(Flat of) {
    flat = of;
    touched = -1;
  }

  /**
   * Moves along an arc until it ends or the disc touches something; then it slides along that if it
   * came in at a small angle, else it stops. A disc can turn on in any case.
   *
   * @param left speed of the left wheel in squares a second
   * @param right of the right one
   * @param seconds so few that the disc moves by less than its radius
   * @return length of the way of its middle
   */
  double drive(double left, double right, double seconds) {
    double x0 = x;
    double y0 = y;
    double from = heading;
    touched = -1;
    move(x0, y0, from, left, right, seconds);
    if (!touches(x, y)) {
      return Math.abs(left + right) / 2 * seconds;
    }
    double to = heading;
    int square = hit;
    double safe = 0;
    double bad = seconds;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (safe + bad) / 2;
      move(x0, y0, from, left, right, middle);
      if (touches(x, y)) {
        bad = middle;
        square = hit;
      } else {
        safe = middle;
      }
    }
    move(x0, y0, from, left, right, safe);
    double speed = (left + right) / 2;
    double slid =
        slide(square, speed * Math.cos(heading), speed * Math.sin(heading), seconds - safe);
    heading = to;
    return Math.abs(speed) * safe + slid;
  }

  /* Returns the length of the way; touched is set if the disc is felt to be stopped. */
  private double slide(int square, double vx, double vy, double seconds) {
    int column = square % flat.width;
    double nx = x - Math.min(Math.max(x, column), column + 1);
    int row = square / flat.width;
    double ny = y - Math.min(Math.max(y, row), row + 1);
    double length = Math.hypot(nx, ny);
    double into = -(vx * nx + vy * ny) / length;
    if (into >= FELT) {
      touched = square;
      return 0;
    }
    double dx = (vx + into * nx / length) * seconds;
    double dy = (vy + into * ny / length) * seconds;
    if (touches(x + dx, y + dy)) {
      return 0;
    }
    x += dx;
    y += dy;
    return Math.hypot(dx, dy);
  }

  private void move(double x0, double y0, double from, double left, double right, double seconds) {
    double speed = (left + right) / 2;
    double turn = (right - left) / AXLE;
    double to = from + turn * seconds;
    if (Math.abs(turn) < STRAIGHT) {
      x = x0 + speed * seconds * Math.cos(from);
      y = y0 + speed * seconds * Math.sin(from);
    } else {
      x = x0 + speed / turn * (Math.sin(to) - Math.sin(from));
      y = y0 - speed / turn * (Math.cos(to) - Math.cos(from));
    }
    heading = Math.IEEEremainder(to, 2 * Math.PI);
  }

  /** Whether the disc at a place overlaps anything solid. */
  boolean touches(double px, double py) {
    for (int j = (int) Math.floor(py - RADIUS); j <= py + RADIUS; j++) {
      for (int i = (int) Math.floor(px - RADIUS); i <= px + RADIUS; i++) {
        int square = j * flat.width + i;
        if (flat.solid(square) && overlaps(px, py, i, j, RADIUS)) {
          hit = square;
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a disc at a place overlaps a square. */
  static boolean overlaps(double px, double py, int i, int j, double radius) {
    double dx = Math.max(Math.max(i - px, px - i - 1), 0);
    double dy = Math.max(Math.max(j - py, py - j - 1), 0);
    return dx * dx + dy * dy < radius * radius;
  }

  /** Angle from the heading to a place, in [-π, π], positive to the left. */
  double bearing(double px, double py) {
    return Math.IEEEremainder(Math.atan2(py - y, px - x) - heading, 2 * Math.PI);
  }

  /** The same to the middle of a square. */
  double bearing(int square) {
    return bearing(flat.middleX(square), flat.middleY(square));
  }

  /** The square that its middle is in. */
  int square() {
    return ((int) y) * flat.width + (int) x;
  }
}
