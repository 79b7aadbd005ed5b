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
 * An acrobot, whose links are 1 m long.
 *
 * @param upper angle of the upper link, radians counter-clockwise from hanging down
 * @param lower angle of the lower link from the upper one, radians counter-clockwise
 * @param height of the lower end over the bar, m
 */
record AcrobotFrame(double upper, double lower, double height) implements Frame {

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Theme theme = look.theme();
    Plane plane = Plane.around(canvas, area, look, 0, 0, 5.2f, 4.8f);
    double elbowX = Math.sin(upper);
    double elbowY = -Math.cos(upper);
    double endX = elbowX + Math.sin(upper + lower);
    double endY = elbowY - Math.cos(upper + lower);
    plane.segment(-2.2, 1, 2.2, 1, 0.025, theme.accent());
    plane.segment(-0.4, 0, 0.4, 0, 0.05, theme.dim());
    plane.segment(0, 0, elbowX, elbowY, 0.2, theme.series(0));
    plane.segment(elbowX, elbowY, endX, endY, 0.16, theme.series(1));
    plane.circle(0, 0, 0.05, theme.panel());
    plane.circle(elbowX, elbowY, 0.05, theme.panel());
    Caption.draw(canvas, area, look, figures());
  }

  private String figures() {
    return String.format(Locale.ROOT, "end %+.2f m  ·  goal above 1 m", height);
  }
}
