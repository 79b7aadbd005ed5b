package tengen.viz.report;

import java.awt.image.BufferedImage;
import java.util.List;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Theme;

/** The page as a picture. */
final class Sheet {

  private static final int WIDTH = 1600;
  private static final int COLUMNS = 4;
  private static final int ROW = 230;
  private static final int MARGIN = 24;
  private static final Theme THEME = Theme.LIGHT;

  private Sheet() {}

  /**
   * Draws it.
   *
   * @throws tengen.viz.gl.NoGraphicsException if this machine cannot draw
   */
  static BufferedImage of(List<Subject> subjects, List<Chart> charts) {
    int top = 40 + 26 * subjects.size();
    List<Subject> rated = subjects.stream().filter(run -> !run.ratings().isEmpty()).toList();
    int rows = (charts.size() + rated.size() + COLUMNS - 1) / COLUMNS;
    int height = top + Math.max(1, rows) * ROW + MARGIN;
    try (Offscreen screen = Offscreen.open()) {
      Canvas canvas = screen.canvas();
      for (int run = 0; run < subjects.size(); run++) {
        head(canvas, subjects.get(run), run);
      }
      float cell = (WIDTH - MARGIN) / (float) COLUMNS;
      for (int i = 0; i < rated.size() + charts.size(); i++) {
        int row = i / COLUMNS;
        float x = MARGIN + i % COLUMNS * cell;
        Area area = new Area(x, top + row * ROW, cell - MARGIN, ROW - 18);
        canvas.box(area.x(), area.y(), area.width(), area.height(), 8, THEME.panel());
        if (i < rated.size()) {
          ratings(canvas, area, rated.get(i), subjects.indexOf(rated.get(i)));
        } else {
          chart(canvas, area, charts.get(i - rated.size()));
        }
      }
      return canvas.picture(WIDTH, height, THEME.background());
    }
  }

  private static void head(Canvas canvas, Subject subject, int run) {
    float y = 34 + 26f * run;
    canvas.box(MARGIN, y - 3, 26, 6, 3, THEME.series(run));
    float x = MARGIN + 38;
    x += canvas.text(subject.name(), x, y, 18, Align.LEFT, THEME.ink()) + 18;
    StringBuilder text = new StringBuilder();
    subject
        .facts()
        .forEach((name, value) -> text.append(name).append(' ').append(value).append("   "));
    subject.missing().forEach(missing -> text.append(missing).append("   "));
    String shown = canvas.fit(text.toString(), 14, WIDTH - MARGIN - x);
    canvas.text(shown, x, y, 14, Align.LEFT, THEME.dim());
  }

  private static void chart(Canvas canvas, Area area, Chart chart) {
    title(canvas, area, chart.title());
    Area plot = new Area(area.x() + 54, area.y() + 34, area.width() - 70, area.height() - 34 - 28);
    for (double tick : Chart.ticks(chart.low(), chart.high())) {
      float y = y(plot, chart, tick);
      canvas.segment(plot.x(), y, plot.x() + plot.width(), y, 1, THEME.line());
      canvas.text(Chart.text(tick), plot.x() - 7, y, 12, Align.RIGHT, THEME.dim());
    }
    for (double tick : Chart.ticks(0, chart.end())) {
      float y = plot.y() + plot.height() + 14;
      canvas.text(Chart.text(tick), x(plot, chart, tick), y, 12, Align.CENTRE, THEME.dim());
    }
    for (int run = chart.lines().size() - 1; run >= 0; run--) {
      Chart.Line line = chart.lines().get(run);
      for (int i = 1; line != null && i < line.x().length; i++) {
        canvas.segment(
            x(plot, chart, line.x()[i - 1]),
            y(plot, chart, line.y()[i - 1]),
            x(plot, chart, line.x()[i]),
            y(plot, chart, line.y()[i]),
            1.8f,
            THEME.series(run));
      }
    }
  }

  private static void title(Canvas canvas, Area area, String text) {
    String title = canvas.fit(text, 14, area.width() - 24);
    canvas.text(title, area.x() + 12, area.y() + 17, 14, Align.LEFT, THEME.ink());
  }

  /** The strongest players as dots with their intervals. */
  private static void ratings(Canvas canvas, Area area, Subject subject, int run) {
    title(canvas, area, "Elo, " + subject.name());
    List<Subject.Rating> shown =
        subject.ratings().subList(0, Math.min(8, subject.ratings().size()));
    double low = shown.stream().mapToDouble(Subject.Rating::low).min().orElse(0);
    double high = shown.stream().mapToDouble(Subject.Rating::high).max().orElse(1);
    Area plot =
        new Area(area.x() + 150, area.y() + 34, area.width() - 230, area.height() - 34 - 12);
    float step = plot.height() / shown.size();
    for (int i = 0; i < shown.size(); i++) {
      Subject.Rating rating = shown.get(i);
      float y = plot.y() + (i + 0.5f) * step;
      String player = canvas.fit(rating.player(), 13, 126);
      canvas.text(player, area.x() + 12, y, 13, Align.LEFT, THEME.ink());
      canvas.segment(
          along(plot, rating.low(), low, high),
          y,
          along(plot, rating.high(), low, high),
          y,
          2,
          Theme.mix(THEME.panel(), THEME.series(run), 0.5f));
      canvas.circle(along(plot, rating.elo(), low, high), y, 4.5f, THEME.series(run));
      String elo = Long.toString(Math.round(rating.elo()));
      canvas.text(elo, area.x() + area.width() - 12, y, 13, Align.RIGHT, THEME.dim());
    }
  }

  private static float along(Area plot, double value, double low, double high) {
    return plot.x() + (float) (plot.width() * (value - low) / Math.max(1e-9, high - low));
  }

  private static float x(Area plot, Chart chart, double step) {
    return plot.x() + (float) (plot.width() * step / chart.end());
  }

  private static float y(Area plot, Chart chart, double value) {
    double share = (value - chart.low()) / (chart.high() - chart.low());
    return plot.y() + (float) (plot.height() * (1 - share));
  }
}
