package tengen.viz.robot;

import java.util.Locale;
import tengen.env.robot.cleaning.CleaningMoment;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** A moment of a flat that is being cleaned. */
record CleaningFrame(CleaningMoment moment) implements Frame {

  private static final int WALL = 1;
  private static final double RADIUS = CleaningMoment.RADIUS;
  private static final int ROBOT = 0xFFE8EAED;
  private static final int SHELL = 0xFF4A525E;
  private static final int BUMPED = 0xFFD55E00;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    float margin = 5;
    Plane plane =
        Plane.around(
            canvas,
            area,
            look,
            moment.width() / 2f,
            moment.height() / 2f - margin / 2,
            moment.width() + margin,
            moment.height() + 2 * margin);
    squares(plane, look.theme());
    dock(plane, look.theme());
    rays(plane, look.theme());
    robot(plane, look.theme());
    figures(canvas, area, look);
  }

  /* Squares of one kind beside each other are one box. */
  private void squares(Plane plane, Theme theme) {
    boolean dark = theme == Theme.DARK;
    int dirty = dark ? 0xFF4B4438 : 0xFFD9CDB4;
    int clean = dark ? 0xFF2C3B45 : 0xFFEDF4F8;
    int idle = dark ? 0xFF272B31 : 0xFFDFE2E6;
    int wall = dark ? 0xFF79828F : 0xFF5A636F;
    int furniture = dark ? 0xFF5B5048 : 0xFFB49B80;
    for (int y = 0; y < moment.height(); y++) {
      int from = 0;
      for (int x = 1; x <= moment.width(); x++) {
        if (x == moment.width() || kind(x, y) != kind(from, y)) {
          int colour =
              switch (kind(from, y)) {
                case 0 -> dirty;
                case 1 -> clean;
                case 2 -> idle;
                case 3 -> wall;
                default -> furniture;
              };
          // A hair wider, so that no seams are seen between rows.
          plane.box(from, y - 0.02, x - from + 0.02, 1.04, 0, colour);
          from = x;
        }
      }
    }
  }

  private int kind(int x, int y) {
    int square = y * moment.width() + x;
    int solid = moment.solid()[square];
    if (solid != 0) {
      return solid == WALL ? 3 : 4;
    }
    return moment.clean()[square] ? 1 : moment.counts()[square] ? 0 : 2;
  }

  private void dock(Plane plane, Theme theme) {
    double cos = Math.cos(moment.dockHeading());
    double sin = Math.sin(moment.dockHeading());
    double x = moment.dockX() - RADIUS * cos;
    double y = moment.dockY() - RADIUS * sin;
    plane.turned(x, y, 0.9, 3.2, cos, sin, 0.3, theme.accent());
  }

  private void rays(Plane plane, Theme theme) {
    int colour = Theme.fade(theme.series(0), 0.28f);
    int n = moment.rays().length;
    for (int k = 0; k < n; k++) {
      double angle = moment.heading() + 2 * Math.PI * k / n;
      double far = moment.rays()[k];
      double x = moment.x() + far * Math.cos(angle);
      double y = moment.y() + far * Math.sin(angle);
      plane.segment(moment.x(), moment.y(), x, y, 0.06, colour);
      plane.circle(x, y, 0.16, theme.series(0));
    }
  }

  private void robot(Plane plane, Theme theme) {
    double x = moment.x();
    double y = moment.y();
    double cos = Math.cos(moment.heading());
    double sin = Math.sin(moment.heading());
    plane.circle(x + 0.15, y - 0.15, RADIUS, 0x70000000);
    plane.circle(x, y, RADIUS, SHELL);
    bumper(plane, moment.bumpLeft(), 1);
    bumper(plane, moment.bumpRight(), -1);
    plane.circle(x, y, 0.78 * RADIUS, ROBOT);
    plane.circle(x, y, 0.34 * RADIUS, moment.docked() ? theme.accent() : theme.series(0));
    plane.segment(
        x + 0.45 * RADIUS * cos,
        y + 0.45 * RADIUS * sin,
        x + 0.7 * RADIUS * cos,
        y + 0.7 * RADIUS * sin,
        0.2,
        SHELL);
  }

  /* An arc of dots along the front. */
  private void bumper(Plane plane, boolean pressed, int side) {
    int colour = pressed ? BUMPED : 0xFF8A94A3;
    for (int i = 0; i < 8; i++) {
      double angle = moment.heading() + side * Math.toRadians(8 + 10 * i);
      plane.circle(
          moment.x() + 0.93 * RADIUS * Math.cos(angle),
          moment.y() + 0.93 * RADIUS * Math.sin(angle),
          0.13 * RADIUS,
          colour);
    }
  }

  private void figures(Canvas canvas, Area area, Look look) {
    float size = 15 * look.scale();
    Theme theme = look.theme();
    String text =
        String.format(
            Locale.ROOT,
            "%.0f %% clean  ·  battery %.0f %%%s",
            100 * moment.coverage(),
            100 * moment.battery(),
            moment.docked() ? "  ·  docked" : "");
    float gauge = 90 * look.scale();
    float width = canvas.width(text, size) + gauge + 2.6f * size;
    float x = area.x() + 0.8f * size;
    float y = area.y() + area.height() - 2.7f * size;
    canvas.box(x, y, width, 1.9f * size, 0.5f * size, theme.panel());
    canvas.text(text, x + 0.8f * size, y + 0.95f * size, size, Align.LEFT, theme.ink());
    float left = x + width - gauge - 0.8f * size;
    float top = y + 0.6f * size;
    canvas.box(left, top, gauge, 0.7f * size, 0.35f * size, theme.line());
    float full = (float) Math.max(0.04, moment.battery()) * gauge;
    int colour = moment.battery() < 0.2 ? BUMPED : theme.series(2);
    canvas.box(left, top, full, 0.7f * size, 0.35f * size, colour);
  }
}
