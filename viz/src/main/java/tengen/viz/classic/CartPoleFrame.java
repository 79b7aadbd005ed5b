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
 * A cart and its pole.
 *
 * @param x of the cart, m
 * @param angle of the pole, radians to the right from upright
 */
record CartPoleFrame(double x, double angle) implements Frame {

  private static final double LIMIT = 2.4;
  private static final double FALLEN = Math.toRadians(12);
  private static final double POLE = 1;
  private static final double AXLE = 0.26;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Theme theme = look.theme();
    Plane plane = Plane.around(canvas, area, look, 0, 0.55f, 5.8f, 2.3f);
    track(plane, theme);
    pole(plane, FALLEN, 0.015, theme.line());
    pole(plane, -FALLEN, 0.015, theme.line());
    plane.box(x - 0.28, 0.09, 0.56, 0.18, 0.04, theme.series(0));
    for (double side : new double[] {-0.16, 0.16}) {
      plane.circle(x + side, 0.07, 0.07, theme.dim());
      plane.circle(x + side, 0.07, 0.03, theme.panel());
    }
    pole(plane, angle, 0.08, theme.series(1));
    plane.circle(x, AXLE, 0.055, theme.ink());
    Caption.draw(canvas, area, look, figures());
  }

  private static void track(Plane plane, Theme theme) {
    plane.segment(-LIMIT, 0, LIMIT, 0, 0.02, theme.dim());
    for (double mark = -2; mark <= 2; mark++) {
      plane.segment(mark, -0.03, mark, -0.07, 0.012, theme.line());
    }
    plane.segment(-LIMIT, -0.08, -LIMIT, 0.3, 0.025, theme.series(4));
    plane.segment(LIMIT, -0.08, LIMIT, 0.3, 0.025, theme.series(4));
  }

  private void pole(Plane plane, double lean, double width, int colour) {
    plane.segment(x, AXLE, x + POLE * Math.sin(lean), AXLE + POLE * Math.cos(lean), width, colour);
  }

  private String figures() {
    return String.format(
        Locale.ROOT, "position %+.2f m  ·  angle %+.1f°", x, Math.toDegrees(angle));
  }
}
