package tengen.env.driving.highway;

/** Who is next ahead and behind of a vehicle on a lane, the vehicle being projected on it. */
final class Neighbours {

  private static final double MARGIN = 1;
  private static final double BEYOND = Roads.VEHICLE;

  private final Traffic traffic;

  /** Found last; {@link Traffic#NOBODY} where there is none. */
  int front;

  int rear;

  private double nearest;
  private double nearestBehind;

  Neighbours(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Looks along a lane; obstacles count. */
  void look(int i, int lane) {
    nearest = Double.POSITIVE_INFINITY;
    nearestBehind = Double.NEGATIVE_INFINITY;
    front = Traffic.NOBODY;
    rear = Traffic.NOBODY;
    if (traffic.roads.straight(lane)) {
      lookStraight(i, lane);
    } else {
      lookAround(i, lane);
    }
  }

  /* The numbers of Roads written out: three quarters of all time were spent here. */
  private void lookStraight(int i, int lane) {
    Roads roads = traffic.roads;
    double[] x = traffic.x;
    double[] y = traffic.y;
    double startX = roads.startX[lane];
    double startY = roads.startY[lane];
    double c = roads.alongX[lane];
    double s = roads.alongY[lane];
    double own = (x[i] - startX) * c + (y[i] - startY) * s;
    double reach = roads.width[lane] / 2 + MARGIN;
    double end = roads.length[lane] + BEYOND;
    int all = traffic.all;
    for (int j = 0; j < all; j++) {
      double dx = x[j] - startX;
      double dy = y[j] - startY;
      if (Math.abs(dy * c - dx * s) <= reach && j != i) {
        note(j, dx * c + dy * s, own, end);
      }
    }
  }

  private void lookAround(int i, int lane) {
    Roads roads = traffic.roads;
    double[] x = traffic.x;
    double[] y = traffic.y;
    double own = roads.along(lane, x[i], y[i]);
    double reach = roads.width[lane] / 2 + MARGIN;
    double end = roads.length[lane] + BEYOND;
    for (int j = 0; j < traffic.all; j++) {
      if (j != i && Math.abs(roads.across(lane, x[j], y[j])) <= reach) {
        note(j, roads.along(lane, x[j], y[j]), own, end);
      }
    }
  }

  private void note(int j, double along, double own, double end) {
    if (along < -BEYOND || along >= end) {
      return;
    }
    if (along >= own) {
      if (along <= nearest) {
        nearest = along;
        front = j;
      }
    } else if (along > nearestBehind) {
      nearestBehind = along;
      rear = j;
    }
  }
}
