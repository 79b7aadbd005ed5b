package tengen.env.driving.highway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws the map of a network: lanes as points, and lines where their borders meet others. */
final class Survey {

  private static final double CURVE_STEP = 1.5;
  private static final double BORDER_STEP = 4;

  /** So far beyond a border it is looked what is there, m. */
  private static final double BEYOND = 0.2;

  /** Lines between lanes that are shorter are not painted, m. */
  private static final double SHORTEST = 7.5;

  private static final double PARALLEL = 0.9;

  private final Roads roads;
  private final List<HighwayMap.Line> lines = new ArrayList<>();

  private Survey(Roads roads) {
    this.roads = roads;
  }

  static HighwayMap of(Roads roads) {
    Survey survey = new Survey(roads);
    List<HighwayMap.Lane> lanes = new ArrayList<>();
    for (int lane = 0; lane < roads.lanes; lane++) {
      double to = roads.length[lane];
      float[] points = points(roads, lane, 0, to, 0, pieces(roads, lane, to));
      lanes.add(new HighwayMap.Lane(points, (float) roads.width[lane]));
      survey.border(lane, -1);
      survey.border(lane, 1);
    }
    return new HighwayMap(List.copyOf(lanes), List.copyOf(survey.lines));
  }

  private static int pieces(Roads roads, int lane, double metres) {
    return roads.straight(lane) ? 1 : Math.max(1, (int) Math.ceil(metres / CURVE_STEP));
  }

  /** Points along a lane, x and y in turn. */
  private static float[] points(
      Roads roads, int lane, double from, double to, double across, int pieces) {
    float[] points = new float[2 * pieces + 2];
    for (int i = 0; i <= pieces; i++) {
      double along = from + (to - from) * i / pieces;
      points[2 * i] = (float) roads.x(lane, along, across);
      points[2 * i + 1] = (float) roads.y(lane, along, across);
    }
    return points;
  }

  /* The border of a lane on a side, cut where what is beyond it changes. */
  private void border(int lane, int side) {
    double length = roads.length[lane];
    int pieces = Math.max(1, (int) Math.ceil(length / BORDER_STEP));
    HighwayMap.Kind before = null;
    int start = 0;
    for (int i = 0; i <= pieces; i++) {
      HighwayMap.Kind kind = i < pieces ? kind(lane, length * (i + 0.5) / pieces, side) : null;
      if (kind != before) {
        if (before != null) {
          line(before, lane, side, length * start / pieces, length * i / pieces);
        }
        before = kind;
        start = i;
      }
    }
  }

  private void line(HighwayMap.Kind kind, int lane, int side, double from, double to) {
    if (kind != HighwayMap.Kind.EDGE && to - from < SHORTEST) {
      return; // where ways part, they lie beside each other for a moment
    }
    double across = side * roads.width[lane] / 2;
    float[] points = points(roads, lane, from, to, across, pieces(roads, lane, to - from));
    lines.add(new HighwayMap.Line(kind, points));
  }

  /* What the border divides; null for nothing, and where the other lane draws the line. */
  private HighwayMap.Kind kind(int lane, double along, int side) {
    if (roads.beside(lane, side) >= 0) {
      return side > 0 ? HighwayMap.Kind.LANES : null;
    }
    double across = side * (roads.width[lane] / 2 + BEYOND);
    double x = roads.x(lane, along, across);
    double y = roads.y(lane, along, across);
    double heading = roads.heading(lane, along);
    HighwayMap.Kind kind = HighwayMap.Kind.EDGE;
    for (int other = 0; other < roads.lanes; other++) {
      double at = roads.along(other, x, y);
      boolean beyond = Math.abs(roads.across(other, x, y)) > roads.width[other] / 2;
      if (other == lane || at < 0 || at > roads.length[other] || beyond) {
        continue;
      }
      double cosine = Math.cos(heading - roads.heading(other, at));
      if (Math.abs(cosine) < PARALLEL) {
        return null;
      }
      kind = cosine > 0 ? HighwayMap.Kind.LANES : HighwayMap.Kind.DIRECTIONS;
    }
    return kind;
  }

  /**
   * The way that a guided vehicle is going to take: over to its target lane, and on by its route.
   *
   * @param metres at most
   */
  static float[] way(Traffic t, int vehicle, double metres) {
    Roads roads = t.roads;
    int lane = t.target[vehicle];
    double start = roads.along(lane, t.x[vehicle], t.y[vehicle]);
    double aside = roads.across(lane, t.x[vehicle], t.y[vehicle]);
    double swing = Math.max(8, 1.5 * t.speed[vehicle]);
    int[] route = t.route[vehicle];
    int next = route == null ? 0 : indexOf(route, roads.road[lane]) + 1;
    float[] points = new float[2 * (int) (metres / CURVE_STEP)];
    int count = 0;
    for (double gone = 0; count + 1 < points.length; gone += CURVE_STEP) {
      while (start + gone > roads.length[lane]) {
        if (route == null || next >= route.length || next == 0) {
          return Arrays.copyOf(points, count);
        }
        start -= roads.length[lane];
        lane = roads.lane(route[next++], roads.place[lane]);
      }
      double share = Math.min(1, gone / swing);
      double across = aside * (1 - share * share * (3 - 2 * share));
      points[count++] = (float) roads.x(lane, start + gone, across);
      points[count++] = (float) roads.y(lane, start + gone, across);
    }
    return points;
  }

  private static int indexOf(int[] route, int road) {
    for (int i = 0; i < route.length; i++) {
      if (route[i] == road) {
        return i;
      }
    }
    return -1;
  }
}
