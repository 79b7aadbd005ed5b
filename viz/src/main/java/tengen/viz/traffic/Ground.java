package tengen.viz.traffic;

import tengen.env.driving.signals.TrafficMap;
import tengen.env.driving.signals.TrafficMoment.Light;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** Roads, junctions and lights. */
final class Ground {

  private static final int RED = 0xFFE5484D;
  private static final int YELLOW = 0xFFF2B84B;
  private static final int GREEN = 0xFF30A46C;
  private static final int PIECES = 10;

  private final Plane plane;
  private final Streets streets;
  private final int grass;
  private final int surface;
  private final int paint;
  private final int middle;

  Ground(Plane plane, Streets streets, Look look) {
    this.plane = plane;
    this.streets = streets;
    boolean dark = look.theme() == Theme.DARK;
    grass = dark ? 0xFF1D2322 : 0xFFE4EAE0;
    surface = dark ? 0xFF363B43 : 0xFF868D97;
    paint = dark ? 0xFF5A616C : 0xFFB4BAC3;
    middle = dark ? 0xFFA9AFB8 : 0xFFF4F5F7;
  }

  void draw() {
    plane.canvas().box(-1e4f, -1e4f, 1e5f, 1e5f, 0, grass);
    for (TrafficMap.Road road : streets.map().roads()) {
      int lanes = streets.lanes(road);
      Streets.Place start = streets.at(road, lanes / 2.0 - 0.5, 0);
      Streets.Place end = streets.at(road, lanes / 2.0 - 0.5, 1);
      double width = lanes * streets.lane() + 0.1 * streets.lane();
      strip(start, end, width, surface);
    }
    for (int i = 0; i < streets.map().nodes().size(); i++) {
      TrafficMap.Node node = streets.map().nodes().get(i);
      double half = streets.half(i);
      plane.box(node.x() - half, node.y() - half, 2 * half, 2 * half, 0.1 * half, surface);
    }
    for (TrafficMap.Road road : streets.map().roads()) {
      for (int i = 0; i < streets.lanes(road); i++) {
        strip(
            streets.at(road, i - 0.5, 0),
            streets.at(road, i - 0.5, 1),
            thin(),
            i == 0 ? middle : paint);
      }
    }
  }

  private double thin() {
    return Math.max(0.08 * streets.lane(), 0.9 / plane.unit());
  }

  private void strip(Streets.Place from, Streets.Place to, double width, int colour) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double x = (from.x() + to.x()) / 2;
    double y = (from.y() + to.y()) / 2;
    plane.turned(x, y, length, width, from.cos(), from.sin(), 0, colour);
  }

  /** Where vehicles may go over junctions. */
  void ways(boolean[] open) {
    for (int way = 0; way < open.length; way++) {
      if (open[way]) {
        float[] points = streets.way(streets.map().ways().get(way), PIECES);
        plane.line(points, 0.3 * streets.lane(), Theme.mix(surface, GREEN, 0.75f));
      }
    }
  }

  void stopLine(Streets.Place end, Light light) {
    int colour =
        switch (light) {
          case RED -> RED;
          case YELLOW -> YELLOW;
          case GREEN -> GREEN;
        };
    double deep = 0.34 * streets.lane();
    plane.turned(
        end.x(), end.y(), deep, 0.9 * streets.lane(), end.cos(), end.sin(), 0.3 * deep, colour);
  }
}
