package tengen.env.driving.highway;

/**
 * Whether two rectangles touch, or will within a step at constant speed: they do not as long as
 * there is a gap between them in the direction of one of their edges (separating axes).
 */
final class Collision {

  private final Traffic traffic;

  private boolean touch;
  private boolean willTouch;
  private double least;
  private double pushX;
  private double pushY;

  Collision(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Notes a crash, and an impact that is still to come. The first is a vehicle. */
  void handle(int i, int j, double dt) {
    Traffic t = traffic;
    double dx = t.x[j] - t.x[i];
    double dy = t.y[j] - t.y[i];
    double reach = t.radius[i] + t.radius[j] + t.speed[i] * dt;
    if (reach < 0 || dx * dx + dy * dy > reach * reach) {
      return;
    }
    touch = true;
    willTouch = true;
    least = Double.POSITIVE_INFINITY;
    double vx = (t.speed[i] * t.cosine[i] - t.speed[j] * t.cosine[j]) * dt;
    double vy = (t.speed[i] * t.sine[i] - t.speed[j] * t.sine[j]) * dt;
    edge(i, j, -t.cosine[i], -t.sine[i], dx, dy, vx, vy);
    edge(i, j, -t.sine[i], t.cosine[i], dx, dy, vx, vy);
    edge(i, j, -t.cosine[j], -t.sine[j], dx, dy, vx, vy);
    edge(i, j, -t.sine[j], t.cosine[j], dx, dy, vx, vy);
    if (willTouch) {
      boolean vehicles = j < t.vehicles;
      strike(i, vehicles ? least / 2 : least);
      if (vehicles) {
        strike(j, -least / 2);
      }
    }
    if (touch) {
      t.crashed[i] = true;
      t.crashed[j] = true;
    }
  }

  /* The gap in a direction, now and after the step; the least overlap later is the impact. */
  private void edge(
      int i, int j, double nx, double ny, double dx, double dy, double vx, double vy) {
    double low = -extent(i, nx, ny);
    double high = -low;
    double extent = extent(j, nx, ny);
    double at = dx * nx + dy * ny;
    touch &= gap(low, high, at - extent, at + extent) <= 0;
    double moved = vx * nx + vy * ny;
    if (moved < 0) {
      low += moved;
    } else {
      high += moved;
    }
    double later = gap(low, high, at - extent, at + extent);
    willTouch &= later <= 0;
    if (Math.abs(later) < least) {
      least = Math.abs(later);
      boolean away = at < 0;
      pushX = away ? nx : -nx;
      pushY = away ? ny : -ny;
    }
  }

  private double extent(int i, double nx, double ny) {
    double c = traffic.cosine[i];
    double s = traffic.sine[i];
    return traffic.length[i] / 2 * Math.abs(nx * c + ny * s)
        + traffic.width[i] / 2 * Math.abs(ny * c - nx * s);
  }

  private static double gap(double low, double high, double otherLow, double otherHigh) {
    return low < otherLow ? otherLow - high : low - otherHigh;
  }

  private void strike(int i, double length) {
    traffic.impactX[i] = length * pushX;
    traffic.impactY[i] = length * pushY;
    traffic.struck[i] = true;
  }
}
