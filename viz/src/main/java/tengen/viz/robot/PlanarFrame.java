package tengen.viz.robot;

import java.util.Locale;
import tengen.env.robot.planar.PlanarMoment;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** A moment of a robot in the plane. */
record PlanarFrame(PlanarMoment moment) implements Frame {

  /** Worlds that are not wider are seen whole, m; in others the robot is followed. */
  private static final double WHOLE = 25;

  private static final double DEEP = 8;
  private static final int FLAME = 0xFFE69F00;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Theme theme = look.theme();
    Plane plane = plane(canvas, area, look);
    ground(plane, theme);
    double[] flags = moment.flags();
    for (int i = 0; i < flags.length; i += 2) {
      plane.segment(flags[i], flags[i + 1], flags[i], flags[i + 1] + 1.5, 0.05, theme.ink());
      plane.box(flags[i], flags[i + 1] + 1, 0.7, 0.5, 0.03, theme.accent());
    }
    flames(plane);
    for (int i = moment.parts().size() - 1; i >= 0; i--) {
      int colour =
          i == 0
              ? Theme.mix(theme.series(0), 0xFFFFFFFF, 0.1f)
              : Theme.mix(theme.dim(), theme.series(i), 0.35f);
      polygon(plane, moment.parts().get(i), colour, theme);
    }
    figures(canvas, area, look);
  }

  private Plane plane(Canvas canvas, Area area, Look look) {
    double[] line = moment.ground();
    double wide = line[line.length - 2] - line[0];
    if (wide <= WHOLE) {
      float high = (float) (wide * 2 / 3);
      float middle = (float) (line[0] + wide / 2);
      return Plane.around(canvas, area, look, middle, high / 2, (float) wide, high);
    }
    return Plane.around(canvas, area, look, (float) moment.x() + 2, (float) moment.y(), 14, 8);
  }

  private void ground(Plane plane, Theme theme) {
    int earth = Theme.mix(theme.background(), theme.ink(), 0.10f);
    double[] line = moment.ground();
    for (int i = 2; i < line.length; i += 2) {
      float x0 = plane.x(line[i - 2]);
      float x1 = plane.x(line[i]);
      float y0 = plane.y(line[i - 1]);
      float y1 = plane.y(line[i + 1]);
      float bottom = plane.y(Math.min(line[i - 1], line[i + 1]) - DEEP);
      plane.canvas().triangle(x0, y0, x1, y1, x0, bottom, earth);
      plane.canvas().triangle(x1, y1, x0, bottom, x1, bottom, earth);
      plane.segment(line[i - 2], line[i - 1], line[i], line[i + 1], 0.07, theme.dim());
    }
  }

  private void flames(Plane plane) {
    double cos = Math.cos(moment.angle());
    double sin = Math.sin(moment.angle());
    if (moment.main() > 0) {
      double far = 0.5 + 0.7 * moment.main();
      flame(plane, 0.35 * sin, -0.35 * cos, far * sin, -far * cos, 0.3);
    }
    if (moment.side() != 0) {
      double out = Math.signum(moment.side());
      double far = 0.7 + 0.5 * Math.abs(moment.side());
      flame(plane, 0.5 * out * cos, 0.5 * out * sin, far * out * cos, far * out * sin, 0.14);
    }
  }

  private void flame(
      Plane plane, double fromX, double fromY, double toX, double toY, double width) {
    double x = moment.x();
    double y = moment.y();
    plane.segment(x + fromX, y + fromY, x + toX, y + toY, width, FLAME);
    double endX = (fromX + toX) / 2;
    double endY = (fromY + toY) / 2;
    plane.segment(x + fromX, y + fromY, x + endX, y + endY, 0.55 * width, 0xFFF0E442);
  }

  private static void polygon(Plane plane, double[] p, int colour, Theme theme) {
    for (int i = 4; i < p.length; i += 2) {
      plane
          .canvas()
          .triangle(
              plane.x(p[0]),
              plane.y(p[1]),
              plane.x(p[i - 2]),
              plane.y(p[i - 1]),
              plane.x(p[i]),
              plane.y(p[i + 1]),
              colour);
    }
    int edge = Theme.mix(colour, theme.background(), 0.45f);
    for (int i = 0; i < p.length; i += 2) {
      int next = (i + 2) % p.length;
      plane.segment(p[i], p[i + 1], p[next], p[next + 1], 0.035, edge);
    }
  }

  private void figures(Canvas canvas, Area area, Look look) {
    float size = 15 * look.scale();
    String text =
        String.format(
            Locale.ROOT,
            "%.1f m/s  ·  lean %+.0f°  ·  at %.1f m",
            moment.speed(),
            Math.toDegrees(moment.angle()),
            moment.x());
    float width = canvas.width(text, size) + 1.6f * size;
    float x = area.x() + 0.8f * size;
    float y = area.y() + area.height() - 2.7f * size;
    canvas.box(x, y, width, 1.9f * size, 0.5f * size, look.theme().panel());
    canvas.text(text, x + 0.8f * size, y + 0.95f * size, size, Align.LEFT, look.theme().ink());
  }
}
