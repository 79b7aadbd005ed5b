package tengen.viz.traffic;

import java.util.List;
import java.util.Locale;
import tengen.env.driving.signals.TrafficMap;
import tengen.env.driving.signals.TrafficMoment;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** A moment of a network; vehicles are warmer the longer they have waited. */
record TrafficFrame(TrafficMap map, TrafficMoment moment) implements Frame {

  /** Width of a lane, m, and the least in pixels at a usual scale. */
  private static final double LANE = 3.5;

  private static final float LEAST = 12;

  /** Seconds of waiting after which a vehicle is as warm as can be. */
  private static final double LONG = 90;

  /** Of a vehicle that is drawn larger than it is, m; they stand 7.5 m apart. */
  private static final double LONGEST = 6.6;

  private static final int DRIVES = 0xFF56B4E9;
  private static final int WAITS = 0xFFF2C14B;
  private static final int WAITS_LONG = 0xFFE0503A;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    float strip = 48 * look.scale();
    Area above = new Area(area.x(), area.y(), area.width(), area.height() - strip);
    Plane plane = plane(canvas, above, look);
    Streets streets =
        new Streets(map, Math.max(LANE, LEAST * look.scale() * look.zoom() / plane.unit()));
    Ground ground = new Ground(plane, streets, look);
    ground.draw();
    ground.ways(moment.open());
    for (TrafficMap.Road road : map.roads()) {
      for (int i = 0; i < road.lanes(); i++) {
        TrafficMoment.Lane lane = moment.lanes().get(road.firstLane() + i);
        ground.stopLine(streets.at(road, i, 1), lane.light());
        vehicles(plane, streets, road, i, lane);
      }
    }
    labels(canvas, plane, streets, look);
    Caption.draw(canvas, area, look, text());
  }

  private Plane plane(Canvas canvas, Area area, Look look) {
    double[] box = {1e18, 1e18, -1e18, -1e18};
    for (TrafficMap.Node node : map.nodes()) {
      box[0] = Math.min(box[0], node.x());
      box[1] = Math.min(box[1], node.y());
      box[2] = Math.max(box[2], node.x());
      box[3] = Math.max(box[3], node.y());
    }
    double margin = 0.04 * Math.max(box[2] - box[0], box[3] - box[1]) + 12;
    return Plane.around(
        canvas,
        area,
        look,
        (float) (box[0] + box[2]) / 2,
        (float) (box[1] + box[3]) / 2,
        (float) (box[2] - box[0] + 2 * margin),
        (float) (box[3] - box[1] + 2 * margin));
  }

  private static void vehicles(
      Plane plane, Streets streets, TrafficMap.Road road, int index, TrafficMoment.Lane lane) {
    double length = Math.max(4.6, Math.min(LONGEST, 0.7 * streets.lane()));
    for (int i = 0; i < lane.along().length; i++) {
      Streets.Place at = streets.at(road, index, lane.along()[i] / road.metres());
      double width = Math.min(0.62 * streets.lane(), 1.1 * length);
      double radius = 0.3 * width;
      plane.turned(
          at.x(), at.y(), length, width, at.cos(), at.sin(), radius, warmth(lane.waited()[i]));
    }
  }

  private static int warmth(int waited) {
    float share = (float) Math.min(1, waited / LONG);
    return waited < 0 ? DRIVES : Theme.mix(WAITS, WAITS_LONG, share);
  }

  /** Queues at junctions and before gates. */
  private void labels(Canvas canvas, Plane plane, Streets streets, Look look) {
    float size = 12 * look.scale();
    for (int i = 0; i < map.nodes().size(); i++) {
      TrafficMap.Node node = map.nodes().get(i);
      if (node.junction() >= 0) {
        int queue = moment.junctions().get(node.junction()).queue();
        float side = (float) streets.half(i) * plane.unit();
        float x = plane.x(node.x()) + side + 0.4f * size;
        float y = plane.y(node.y()) - side - 0.9f * size;
        badge(canvas, x, y, size, Integer.toString(queue), look);
      }
    }
    List<TrafficMap.Road> roads = map.roads();
    for (int i = 0; i < roads.size(); i++) {
      if (moment.outside()[i] > 0) {
        Streets.Place at = streets.at(roads.get(i), (roads.get(i).lanes() - 1) / 2.0, 0.02);
        badge(canvas, plane.x(at.x()), plane.y(at.y()), size, "+" + moment.outside()[i], look);
      }
    }
  }

  private static void badge(Canvas canvas, float x, float y, float size, String text, Look look) {
    float width = canvas.width(text, size) + 0.9f * size;
    canvas.box(
        x,
        y - 0.75f * size,
        width,
        1.5f * size,
        0.5f * size,
        Theme.fade(look.theme().panel(), 0.92f));
    canvas.text(text, x + width / 2, y, size, Align.CENTRE, look.theme().ink());
  }

  private String text() {
    return String.format(
        Locale.ROOT,
        "second %d of %d  ·  %d vehicles  ·  %d have left  ·  waited %.0f s each",
        moment.second(),
        moment.episodeSeconds(),
        moment.inside(),
        moment.left(),
        moment.meanWaiting());
  }
}
