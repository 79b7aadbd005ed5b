package tengen.viz.traffic;

import java.util.List;
import tengen.env.driving.signals.TrafficMap;

/**
 * Where roads and lanes are drawn: straight between their nodes, as wide as can be seen, and cut
 * where junctions begin.
 *
 * @param lane width of a lane, in the map's metres; wider than real ones where the map is large
 */
record Streets(TrafficMap map, double lane) {

  /** A place and a direction, of length 1. */
  record Place(double x, double y, double cos, double sin) {}

  private List<TrafficMap.Node> nodes() {
    return map.nodes();
  }

  /** Half the side of the square that a junction takes. */
  double half(int node) {
    int most = 0;
    for (TrafficMap.Road road : map.roads()) {
      most = road.from() == node || road.to() == node ? Math.max(most, lanes(road)) : most;
    }
    return nodes().get(node).junction() < 0 ? 0 : (most + 0.4) * lane;
  }

  /** Lanes that are drawn: roads that leave have as many as the road on their other side. */
  int lanes(TrafficMap.Road road) {
    if (road.lanes() > 0) {
      return road.lanes();
    }
    return map.roads().stream()
        .filter(other -> other.from() == road.to() && other.to() == road.from())
        .mapToInt(TrafficMap.Road::lanes)
        .findFirst()
        .orElse(1);
  }

  /**
   * A place on a lane.
   *
   * @param index of the lane, 0 the leftmost
   * @param share of the way from the road's start to its stop line
   */
  Place at(TrafficMap.Road road, double index, double share) {
    TrafficMap.Node from = nodes().get(road.from());
    TrafficMap.Node to = nodes().get(road.to());
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double cos = dx / length;
    double sin = dy / length;
    double start = half(road.from());
    double along = start + share * Math.max(0, length - start - half(road.to()));
    double right = (index + 0.5) * lane;
    return new Place(
        from.x() + along * cos + right * sin, from.y() + along * sin - right * cos, cos, sin);
  }

  /** The curve over a junction: from a lane's stop line into the road that follows. */
  float[] way(TrafficMap.Way way, int pieces) {
    TrafficMap.Road from = map.roads().get(way.from());
    TrafficMap.Road to = map.roads().get(way.to());
    Place straight = at(from, 0, 1);
    Place onward = at(to, 0, 0);
    double turn = straight.cos * onward.sin - straight.sin * onward.cos;
    int first = way.lanes().length == 0 ? 0 : way.lanes()[0] - from.firstLane();
    int last = way.lanes().length == 0 ? 0 : way.lanes()[way.lanes().length - 1] - from.firstLane();
    int leaves = turn < -0.3 ? last : first;
    int takes = turn > 0.3 ? 0 : Math.min(leaves, lanes(to) - 1);
    return bend(at(from, leaves, 1), at(to, turn < -0.3 ? lanes(to) - 1 : takes, 0), pieces);
  }

  /* A quadratic curve that leaves and arrives in the directions of both. */
  private static float[] bend(Place a, Place b, int pieces) {
    double cross = a.cos * b.sin - a.sin * b.cos;
    double reach = ((b.x - a.x) * b.sin - (b.y - a.y) * b.cos) / cross;
    boolean straight = Math.abs(cross) < 0.2;
    double cx = straight ? (a.x + b.x) / 2 : a.x + reach * a.cos;
    double cy = straight ? (a.y + b.y) / 2 : a.y + reach * a.sin;
    float[] points = new float[2 * pieces + 2];
    for (int i = 0; i <= pieces; i++) {
      double t = (double) i / pieces;
      double u = 1 - t;
      points[2 * i] = (float) (u * u * a.x + 2 * u * t * cx + t * t * b.x);
      points[2 * i + 1] = (float) (u * u * a.y + 2 * u * t * cy + t * t * b.y);
    }
    return points;
  }
}
