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
 * A pendulum.
 *
 * @param angle from upright, radians counter-clockwise
 * @param speed radians per second counter-clockwise
 */
record PendulumFrame(double angle, double speed) implements Frame {

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Theme theme = look.theme();
    Plane plane = Plane.around(canvas, area, look, 0, 0, 2.9f, 2.9f);
    canvas.ring(plane.x(0), plane.y(0), 1.08f * plane.unit(), 0.012f * plane.unit(), theme.line());
    plane.segment(0, 1.02, 0, 1.14, 0.02, theme.accent());
    plane.segment(0, 0, -Math.sin(angle), Math.cos(angle), 0.17, theme.series(0));
    plane.circle(0, 0, 0.05, theme.panel());
    Caption.draw(canvas, area, look, figures());
  }

  private String figures() {
    return String.format(
        Locale.ROOT,
        "angle %+.1f°  ·  speed %+.2f rad/s",
        Math.toDegrees(Math.IEEEremainder(angle, 2 * Math.PI)),
        speed);
  }
}
