package tengen.env.driving.highway;

import java.util.Arrays;

/** Who is next ahead and behind of a vehicle on a lane, the vehicle being projected on it. */
final class Neighbours {

  private static final double MARGIN = 1;
  private static final double BEYOND = Roads.VEHICLE;

  private final Traffic traffic;

  /** Found last; {@link Traffic#NOBODY} where there is none. */
  int front;

  int rear;

  /** By x, equal ones by number; and where each is in that order. */
  private int[] order = new int[0];

  private int[] rank = new int[0];
  private boolean sorted;
  private double nearest;
  private double nearestBehind;

  Neighbours(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Sorts all by x, where that says who is ahead; holds until they move. */
  void sort() {
    sorted = traffic.roads.parallel;
    if (!sorted) {
      return;
    }
    int all = traffic.all;
    if (order.length != all) {
      order = new int[all];
      rank = new int[all];
      Arrays.setAll(order, k -> k);
    }
    double[] x = traffic.x;
    for (int k = 1; k < all; k++) {
      int i = order[k];
      int at = k;
      while (at > 0 && after(order[at - 1], i, x)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
    for (int k = 0; k < all; k++) {
      rank[order[k]] = k;
    }
  }

  private static boolean after(int j, int i, double[] x) {
    return x[j] > x[i] || (x[j] == x[i] && j > i);
  }

  /** Forgets the order, since they will move. */
  void forget() {
    sorted = false;
  }

  /** Looks for the front only; the rear may or may not be found too. */
  void lookAhead(int i, int lane) {
    if (sorted) {
      findFront(i, lane, first(i));
    } else {
      look(i, lane);
    }
  }

  /** Looks along a lane; obstacles count. */
  void look(int i, int lane) {
    if (sorted) {
      int first = first(i);
      findFront(i, lane, first);
      findRear(lane, first);
      return;
    }
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

  /* Where those begin that are not behind. */
  private int first(int i) {
    double[] x = traffic.x;
    int first = rank[i];
    while (first > 0 && x[order[first - 1]] == x[i]) {
      first--;
    }
    return first;
  }

  /* As without order, the last one of those equally near. */
  private void findFront(int i, int lane, int first) {
    double[] x = traffic.x;
    int all = traffic.all;
    front = Traffic.NOBODY;
    for (int k = first; k < all && (front < 0 || x[order[k]] == x[front]); k++) {
      if (order[k] != i && on(order[k], lane)) {
        front = order[k];
      }
    }
  }

  /* The first one of those equally near. */
  private void findRear(int lane, int first) {
    double[] x = traffic.x;
    rear = Traffic.NOBODY;
    for (int k = first - 1; k >= 0 && (rear < 0 || x[order[k]] == x[rear]); k--) {
      if (on(order[k], lane)) {
        rear = order[k];
      }
    }
  }

  private boolean on(int j, int lane) {
    Roads roads = traffic.roads;
    double along = traffic.x[j] - roads.startX[lane];
    return Math.abs(traffic.y[j] - roads.startY[lane]) <= roads.width[lane] / 2 + MARGIN
        && along >= -BEYOND
        && along < roads.length[lane] + BEYOND;
  }

  /* The numbers of Roads written out: most of the time is spent here. */
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
