package tengen.env.driving.highway;

/** Who is next ahead and behind of a vehicle on a lane, the vehicle being projected on it. */
final class Neighbours {

  private static final double MARGIN = 1;
  private static final double BEYOND = Roads.VEHICLE;

  private final Traffic traffic;

  /** Found last; {@link Traffic#NOBODY} where there is none. */
  int front;

  int rear;

  Neighbours(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Looks along a lane; obstacles count. */
  void look(int i, int lane) {
    Traffic t = traffic;
    Roads roads = t.roads;
    double[] x = t.x;
    double[] y = t.y;
    double own = roads.along(lane, x[i], y[i]);
    double reach = roads.width[lane] / 2 + MARGIN;
    double end = roads.length[lane] + BEYOND;
    double nearest = Double.POSITIVE_INFINITY;
    double nearestBehind = Double.NEGATIVE_INFINITY;
    int ahead = Traffic.NOBODY;
    int behind = Traffic.NOBODY;
    int all = t.all;
    for (int j = 0; j < all; j++) {
      if (j == i || Math.abs(roads.across(lane, x[j], y[j])) > reach) {
        continue;
      }
      double along = roads.along(lane, x[j], y[j]);
      if (along < -BEYOND || along >= end) {
        continue;
      }
      if (along >= own) {
        if (along <= nearest) {
          nearest = along;
          ahead = j;
        }
      } else if (along > nearestBehind) {
        nearestBehind = along;
        behind = j;
      }
    }
    front = ahead;
    rear = behind;
  }
}
