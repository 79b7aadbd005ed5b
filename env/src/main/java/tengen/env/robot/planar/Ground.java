package tengen.env.robot.planar;

import org.dyn4j.collision.CategoryFilter;
import org.dyn4j.dynamics.Body;
import org.dyn4j.dynamics.BodyFixture;
import org.dyn4j.geometry.Convex;
import org.dyn4j.geometry.Geometry;
import org.dyn4j.geometry.MassType;
import org.dyn4j.geometry.Vector2;

/** The ground below a world, a line from left to right, and what touches only it. */
final class Ground {

  private static final CategoryFilter GROUND = new CategoryFilter(1, 2);
  private static final CategoryFilter ROBOT = new CategoryFilter(2, 1);

  final double[] x;
  final double[] y;
  final Body body = new Body();

  /**
   * A line.
   *
   * @param x of its corners in metres, ascending
   * @param y of its corners
   */
  Ground(double[] x, double[] y, double friction) {
    this.x = x;
    this.y = y;
    for (int i = 0; i + 1 < x.length; i++) {
      add(
          Geometry.createSegment(new Vector2(x[i], y[i]), new Vector2(x[i + 1], y[i + 1])),
          friction);
    }
    body.setMass(MassType.INFINITE);
  }

  private void add(Convex shape, double friction) {
    BodyFixture fixture = body.addFixture(shape);
    fixture.setFriction(friction);
    fixture.setFilter(GROUND);
  }

  /** Adds a part of a robot, which touches the ground and no other part. */
  static void solid(Body body, Convex shape, double density, double friction) {
    BodyFixture fixture = body.addFixture(shape, density, friction, 0);
    fixture.setFilter(ROBOT);
    body.setMass(MassType.NORMAL);
  }

  /** Its corners, x and y in turn. */
  double[] line() {
    double[] line = new double[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      line[2 * i] = x[i];
      line[2 * i + 1] = y[i];
    }
    return line;
  }

  /** Height of the ground at a place, in metres. */
  double height(double at) {
    int i = segment(at);
    double share = (at - x[i]) / (x[i + 1] - x[i]);
    return y[i] + Math.min(Math.max(share, 0), 1) * (y[i + 1] - y[i]);
  }

  private int segment(double at) {
    int low = 0;
    int high = x.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (x[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * How far a ray goes before it meets the ground.
   *
   * @param dx of the whole ray in metres, at least 0
   * @param dy of the whole ray
   * @return share of the ray, in [0, 1]
   */
  double ray(double fromX, double fromY, double dx, double dy) {
    double best = 1;
    for (int i = segment(fromX); i + 1 < x.length && x[i] <= fromX + dx; i++) {
      double ex = x[i + 1] - x[i];
      double ey = y[i + 1] - y[i];
      double cross = dx * ey - dy * ex;
      if (cross != 0) {
        double along = ((x[i] - fromX) * ey - (y[i] - fromY) * ex) / cross;
        double place = ((x[i] - fromX) * dy - (y[i] - fromY) * dx) / cross;
        if (along >= 0 && along < best && place >= 0 && place <= 1) {
          best = along;
        }
      }
    }
    return best;
  }
}
