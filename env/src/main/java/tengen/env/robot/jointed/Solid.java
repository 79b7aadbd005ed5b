package tengen.env.robot.jointed;

import tengen.env.Require;

/**
 * The shape of a link, in the frame of the link, whose mass is spread evenly through it. Boxes and
 * capsules lie along the axes.
 *
 * @param kind which of the others count
 * @param at {@code [3]} its centre [m]
 * @param half {@code [3]} half the edges of a box [m]; of a capsule the first is half the distance
 *     of the centres of its caps; 0 for a sphere
 * @param radius of a sphere or capsule [m]; 0 for a box
 * @param along 0, 1 or 2: the axis that a capsule lies along
 */
record Solid(Kind kind, double[] at, double[] half, double radius, int along) {

  enum Kind {
    BOX,
    CAPSULE,
    SPHERE,
    /** Mass without a surface: touches nothing. */
    POINT
  }

  Solid {
    at = at.clone();
    half = half.clone();
    Require.inRange("along", along, 0, 2);
    Require.inRange("radius", radius, 0, 100);
  }

  static Solid box(double x, double y, double z, double halfX, double halfY, double halfZ) {
    return new Solid(Kind.BOX, new double[] {x, y, z}, new double[] {halfX, halfY, halfZ}, 0, 0);
  }

  static Solid sphere(double x, double y, double z, double radius) {
    return new Solid(Kind.SPHERE, new double[] {x, y, z}, new double[3], radius, 0);
  }

  /** A capsule between two points of an axis through {@code (x, y, z)}, in the middle of it. */
  static Solid capsule(double x, double y, double z, int along, double length, double radius) {
    double[] half = {length / 2, 0, 0};
    return new Solid(Kind.CAPSULE, new double[] {x, y, z}, half, radius, along);
  }

  /** A ball of mass that touches nothing. */
  static Solid point(double radius) {
    return new Solid(Kind.POINT, new double[3], new double[3], radius, 0);
  }

  @Override
  public double[] at() {
    return at.clone();
  }

  @Override
  public double[] half() {
    return half.clone();
  }

  double at(int axis) {
    return at[axis];
  }

  double half(int axis) {
    return half[axis];
  }

  /**
   * Moments of inertia about the axes through the centre [kg m²].
   *
   * @param mass in kg
   * @return {@code [3]}
   */
  double[] inertia(double mass) {
    if (kind == Kind.BOX) {
      double x = half[0] * half[0];
      double y = half[1] * half[1];
      double z = half[2] * half[2];
      return new double[] {mass / 3 * (y + z), mass / 3 * (x + z), mass / 3 * (x + y)};
    } else if (kind == Kind.CAPSULE) {
      return capsule(mass);
    }
    double ball = 0.4 * mass * radius * radius;
    return new double[] {ball, ball, ball};
  }

  /* A cylinder and two half balls whose centres of mass lie 3/8 of the radius off their bases. */
  private double[] capsule(double mass) {
    double length = 2 * half[0];
    double r2 = radius * radius;
    double cylinder = length / (length + 4.0 / 3 * radius) * mass;
    double balls = mass - cylinder;
    double axial = cylinder * r2 / 2 + balls * 0.4 * r2;
    double across =
        cylinder * (r2 / 4 + length * length / 12)
            + balls * (0.4 * r2 + length * length / 4 + 0.375 * length * radius);
    double[] result = {across, across, across};
    result[along] = axial;
    return result;
  }

  /**
   * Height of its lowest point.
   *
   * @param height of the link's origin [m]
   * @param x how much the link's x axis points up, in [-1, 1]; likewise y and z
   */
  double lowest(double height, double x, double y, double z) {
    double centre = height + at[0] * x + at[1] * y + at[2] * z;
    if (kind == Kind.BOX) {
      return centre - half[0] * Math.abs(x) - half[1] * Math.abs(y) - half[2] * Math.abs(z);
    } else if (kind == Kind.CAPSULE) {
      double up = along == 0 ? x : along == 1 ? y : z;
      return centre - half[0] * Math.abs(up) - radius;
    }
    return centre - radius;
  }
}
