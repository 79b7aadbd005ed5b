package tengen.viz.classic;

import java.util.Locale;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/**
 * A car in a valley whose height over a position x is {@code 0.45 sin 3x + 0.55}, as Gymnasium
 * draws it.
 *
 * @param x position of the car, -1.2 to 0.6
 * @param speed per step
 * @param flag position of the goal
 */
record ValleyFrame(double x, double speed, double flag) implements Frame {

  private static final double LEFT = -1.2;
  private static final double RIGHT = 0.6;
  private static final int STEPS = 120;

  private static double height(double x) {
    return 0.45 * Math.sin(3 * x) + 0.55;
  }

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Theme theme = look.theme();
    Plane plane = Plane.around(canvas, area, look, -0.3f, 0.55f, 2f, 1.35f);
    ground(plane, theme);
    double top = height(flag);
    plane.segment(flag, top, flag, top + 0.2, 0.008, theme.ink());
    plane.box(flag, top + 0.13, 0.09, 0.07, 0.005, theme.accent());
    car(plane, theme);
    Caption.draw(canvas, area, look, figures());
  }

  private static void ground(Plane plane, Theme theme) {
    double step = (RIGHT - LEFT) / STEPS;
    int earth = Theme.mix(theme.background(), theme.ink(), 0.09f);
    for (int i = 0; i < STEPS; i++) {
      double from = LEFT + i * step;
      double to = from + step;
      float x0 = plane.x(from);
      float x1 = plane.x(to);
      float bottom = plane.y(-0.2);
      plane
          .canvas()
          .triangle(x0, plane.y(height(from)), x1, plane.y(height(to)), x0, bottom, earth);
      plane.canvas().triangle(x1, plane.y(height(to)), x0, bottom, x1, bottom, earth);
      plane.segment(from, height(from), to, height(to), 0.012, theme.dim());
    }
  }

  private void car(Plane plane, Theme theme) {
    double slope = Math.atan(1.35 * Math.cos(3 * x));
    double cos = Math.cos(slope);
    double sin = Math.sin(slope);
    double y = height(x);
    plane.turned(x - 0.055 * sin, y + 0.055 * cos, 0.16, 0.05, cos, sin, 0.015, theme.series(0));
    plane.turned(x - 0.085 * sin, y + 0.085 * cos, 0.08, 0.04, cos, sin, 0.015, theme.series(0));
    for (double side : new double[] {-0.045, 0.045}) {
      double wheelX = x + side * cos - 0.03 * sin;
      double wheelY = y + side * sin + 0.03 * cos;
      plane.circle(wheelX, wheelY, 0.026, theme.ink());
      plane.circle(wheelX, wheelY, 0.012, theme.panel());
    }
  }

  private String figures() {
    return String.format(Locale.ROOT, "position %+.2f  ·  speed %+.3f", x, speed);
  }
}
