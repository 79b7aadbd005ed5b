package tengen.env.driving.city;

import java.util.Locale;

/** Puts everybody into a city at the start of an episode. */
final class Arrival {

  private static final int TRIES = 100;

  /** Street that a vehicle needs at least, m. */
  private static final double SPACE = 16;

  private static final double GAP = 4;
  private static final double END = 9;
  private static final int NONE = Roads.NONE;

  private final City city;
  private final Roads roads;
  private final Fleet fleet;
  private final Draws draws;

  Arrival(City city) {
    this.city = city;
    roads = city.roads;
    fleet = city.fleet;
    draws = city.draws;
  }

  /** Checks that there is room for all. */
  void check() {
    double street = 0;
    for (int lane = 0; lane < roads.lanes; lane++) {
      street += isStreet(lane) ? roads.length[lane] : 0;
    }
    int most = (int) (street / SPACE);
    if (fleet.capacity > most) {
      throw new IllegalArgumentException(
          "the city has room for " + most + " vehicles; got " + fleet.capacity);
    }
  }

  /** Checks that there is an address as far as is asked for. */
  void checkFar() {
    double farthest = 0;
    for (int to = 0; to < roads.arcs; to++) {
      for (int from = 0; from < roads.arcs; from++) {
        double between = roads.routes.distance[to][from];
        if (roads.ring[to] == NONE && roads.ring[from] == NONE && Double.isFinite(between)) {
          farthest = Math.max(farthest, length(from) + between + length(to));
        }
      }
    }
    if (city.config.shortest() > farthest) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no address in the city is %.0f m away, the farthest is %.0f m; set shortest lower",
              city.config.shortest(),
              farthest));
    }
  }

  private double length(int arc) {
    return roads.length[roads.arcLanes[arc][0]];
  }

  private boolean isStreet(int lane) {
    return !roads.isWay(lane) && roads.ring[roads.arc[lane]] == NONE;
  }

  void place() {
    for (Car car : city.cars) {
      put(car.id, Fleet.CAR_LENGTH + 1, 25);
      address(car);
    }
    for (int v = fleet.controlled; v < fleet.size; v++) {
      boolean bike = v >= fleet.firstBike;
      fleet.taste[v] = draws.between(0.8, 1);
      put(v, fleet.length(v) + 1, END);
      int lane = fleet.lane[v];
      int ahead = fleet.ahead(v);
      double limit = bike ? 3 : 0.5 * roads.limit[lane];
      double rest = roads.length[lane] - fleet.s[v];
      double gap = ahead == NONE ? rest : fleet.rear(fleet.vehicle(ahead)) - fleet.s[v];
      fleet.speed[v] = Math.min(limit, city.drivers.safeSpeed(gap - 1, 0));
      city.drivers.chooseExit(v);
      fleet.locate(v);
      System.arraycopy(fleet.pose, 4 * v, fleet.old, 4 * v, 4);
    }
  }

  private void put(int v, double from, double end) {
    for (int i = 0; i < TRIES; i++) {
      int lane = draws.below(roads.lanes);
      if (isStreet(lane) && roads.length[lane] > from + end) {
        double s = draws.between(from, roads.length[lane] - end);
        if (isFree(v, lane, s)) {
          enter(v, lane, s);
          return;
        }
      }
    }
    for (int lane = 0; lane < roads.lanes; lane++) {
      for (double s = from; isStreet(lane) && s < roads.length[lane] - end; s++) {
        if (isFree(v, lane, s)) {
          enter(v, lane, s);
          return;
        }
      }
    }
    throw new IllegalStateException("no room for vehicle " + v + "; set fewer vehicles");
  }

  private boolean isFree(int v, int lane, double s) {
    int ahead = fleet.aheadOf(lane, s);
    int behind = fleet.behindOf(lane, ahead);
    double crossing = roads.crossings.where[lane];
    boolean across =
        roads.crossings.ofLane[lane] != NONE
            && s > crossing - 2 * Crossings.HALF
            && s - fleet.length(v) < crossing + 2 * Crossings.HALF;
    return !across
        && (ahead == NONE || fleet.rear(fleet.vehicle(ahead)) - s > GAP)
        && (behind == NONE
            || s - fleet.length(v) - fleet.s[fleet.vehicle(behind)]
                > GAP + (v < fleet.controlled ? 6 : 0));
  }

  private void enter(int v, int lane, double s) {
    fleet.lane[v] = lane;
    fleet.s[v] = s;
    fleet.taste[v] = v < fleet.controlled ? 0.95 : fleet.taste[v];
    fleet.insert(v, lane);
  }

  /* An address at a distance that was asked for, or the nearest to that which was found. */
  private void address(Car car) {
    int best = NONE;
    double bestPlace = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TRIES && least > 0; i++) {
      int arc = draws.below(roads.arcs);
      if (roads.ring[arc] != NONE) {
        continue;
      }
      double place = draws.between(10, roads.length[roads.arcLanes[arc][0]] - 8);
      car.destination = arc;
      car.address = place;
      double way = car.remaining();
      double off = Math.max(0, Math.max(city.config.shortest() - way, way - city.config.longest()));
      if (off < least) {
        least = off;
        best = arc;
        bestPlace = place;
      }
    }
    car.begin(roads, best, bestPlace);
  }
}
