package tengen.env.driving.highway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects lanes and puts them into the order in which they are numbered. */
final class RoadPlan {

  /** No limit of speed. */
  static final double UNLIMITED = Double.POSITIVE_INFINITY;

  static final double WIDTH = 4;
  static final double LIMIT = 20;

  /**
   * A lane: an arc if it has a radius, a wave if it has an amplitude, otherwise straight.
   *
   * @param x of the start, or of the centre of an arc
   */
  record Lane(
      double x,
      double y,
      double endX,
      double endY,
      double radius,
      double amplitude,
      double pulsation,
      double startPhase,
      double endPhase,
      boolean clockwise,
      double width,
      double limit,
      boolean forbidden,
      int priority) {

    static Lane straight(double x, double y, double endX, double endY) {
      return wave(x, y, endX, endY, 0, 0, 0);
    }

    static Lane wave(
        double x,
        double y,
        double endX,
        double endY,
        double amplitude,
        double pulsation,
        double phase) {
      return new Lane(
          x, y, endX, endY, 0, amplitude, pulsation, phase, 0, true, WIDTH, LIMIT, false, 0);
    }

    /** Phases in degrees. */
    static Lane arc(double x, double y, double radius, double start, double end, boolean right) {
      double a = Math.toRadians(start);
      double b = Math.toRadians(end);
      return new Lane(x, y, 0, 0, radius, 0, 0, a, b, right, WIDTH, LIMIT, false, 0);
    }

    Lane with(double newWidth, double newLimit, boolean newForbidden, int newPriority) {
      return new Lane(
          x,
          y,
          endX,
          endY,
          radius,
          amplitude,
          pulsation,
          startPhase,
          endPhase,
          clockwise,
          newWidth,
          newLimit,
          newForbidden,
          newPriority);
    }
  }

  /** By start, then end; each in the order of the first lane. */
  private final Map<String, Map<String, List<Lane>>> graph = new LinkedHashMap<>();

  RoadPlan add(String from, String to, Lane lane) {
    graph
        .computeIfAbsent(from, node -> new LinkedHashMap<>())
        .computeIfAbsent(to, node -> new ArrayList<>())
        .add(lane);
    return this;
  }

  List<Lane> ordered() {
    return graph.values().stream()
        .flatMap(ends -> ends.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  /** In the order of their names, so that numbers can be compared instead. */
  List<String> nodes() {
    List<String> names = new ArrayList<>(graph.keySet());
    graph.values().forEach(ends -> names.addAll(ends.keySet()));
    return names.stream().distinct().sorted().toList();
  }

  int[] sizes() {
    return graph.values().stream()
        .flatMap(ends -> ends.values().stream())
        .mapToInt(List::size)
        .toArray();
  }

  int[] firsts() {
    int[] sizes = sizes();
    int[] firsts = new int[sizes.length];
    for (int road = 1; road < sizes.length; road++) {
      firsts[road] = firsts[road - 1] + sizes[road - 1];
    }
    return firsts;
  }

  int[] froms() {
    List<String> nodes = nodes();
    List<Integer> result = new ArrayList<>();
    graph.forEach((start, ends) -> ends.forEach((end, lanes) -> result.add(nodes.indexOf(start))));
    return result.stream().mapToInt(Integer::intValue).toArray();
  }

  int[] tos() {
    List<String> nodes = nodes();
    List<Integer> result = new ArrayList<>();
    graph.forEach((start, ends) -> ends.forEach((end, lanes) -> result.add(nodes.indexOf(end))));
    return result.stream().mapToInt(Integer::intValue).toArray();
  }

  int[][] leaving() {
    int[] froms = froms();
    int[][] result = new int[nodes().size()][];
    for (int node = 0; node < result.length; node++) {
      List<Integer> roads = new ArrayList<>();
      for (int road = 0; road < froms.length; road++) {
        if (froms[road] == node) {
          roads.add(road);
        }
      }
      result[node] = roads.stream().mapToInt(Integer::intValue).toArray();
    }
    return result;
  }
}
