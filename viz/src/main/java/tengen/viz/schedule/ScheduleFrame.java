package tengen.viz.schedule;

import java.util.Locale;
import tengen.env.scheduling.Bar;
import tengen.env.scheduling.ScheduleMoment;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/** A schedule: machines from top to bottom, time from left to right, jobs by their colours. */
record ScheduleFrame(ScheduleMoment moment) implements Frame {

  /** Colours of {@link Theme#series} that are told apart well; more jobs get shades of them. */
  private static final int COLOURS = 7;

  /** Of the numbers on bars, pixels. */
  private static final float LARGEST = 19;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Chart chart = Chart.in(canvas, area, look, moment);
    chart.rows(look);
    chart.ticks(canvas, look);
    for (ScheduleMoment.Stop stop : moment.stops()) {
      stop(chart, stop, look.theme());
    }
    for (Bar bar : moment.next()) {
      ghost(chart, bar, look);
    }
    for (Bar bar : moment.bars()) {
      bar(chart, bar, look);
    }
    if (moment.last() != null) {
      Area box = chart.box(moment.last());
      float width = Math.max(1.5f, 2.2f * look.scale());
      canvas.frame(
          box.x(), box.y(), box.width(), box.height(), 3 * look.scale(), width, look.theme().ink());
    }
    lines(chart, look);
    jobs(canvas, chart, look);
    Caption.draw(canvas, area, look, text());
  }

  private static int paint(int job, Theme theme) {
    int colour = theme.series(job % COLOURS);
    int round = job / COLOURS;
    return switch (round % 3) {
      case 0 -> colour;
      case 1 -> Theme.mix(colour, 0xFFFFFFFF, 0.45f);
      default -> Theme.mix(colour, 0xFF000000, 0.35f);
    };
  }

  private static int ink(int paint) {
    int light = 299 * (paint >> 16 & 255) + 587 * (paint >> 8 & 255) + 114 * (paint & 255);
    return light > 120_000 ? 0xFF15181D : 0xFFFFFFFF;
  }

  private static void bar(Chart chart, Bar bar, Look look) {
    Area box = chart.box(bar);
    int paint = paint(bar.job(), look.theme());
    float radius = 3 * look.scale();
    chart.canvas().box(box.x(), box.y(), box.width(), box.height(), radius, paint);
    number(chart.canvas(), box, bar.job(), ink(paint));
  }

  private static void number(Canvas canvas, Area box, int job, int colour) {
    String text = Integer.toString(job);
    float size = Math.min(0.5f * box.height(), LARGEST);
    if (canvas.width(text, size) < 0.9f * box.width()) {
      canvas.text(text, box.centreX(), box.centreY(), size, Align.CENTRE, colour);
    }
  }

  /* What may come next, where it would be. */
  private static void ghost(Chart chart, Bar bar, Look look) {
    Area box = chart.box(bar);
    int paint = paint(bar.job(), look.theme());
    float radius = 3 * look.scale();
    Canvas canvas = chart.canvas();
    canvas.box(box.x(), box.y(), box.width(), box.height(), radius, Theme.fade(paint, 0.12f));
    canvas.frame(
        box.x(), box.y(), box.width(), box.height(), radius, look.scale(), Theme.fade(paint, 0.7f));
  }

  private static void stop(Chart chart, ScheduleMoment.Stop stop, Theme theme) {
    Area row = chart.span(stop.machine(), stop.start(), stop.end());
    Canvas canvas = chart.canvas();
    canvas.box(row.x(), row.y(), row.width(), row.height(), 0, Theme.fade(theme.dim(), 0.35f));
    float step = 0.4f * row.height();
    for (float x = row.x(); x < row.x() + row.width(); x += step) {
      float end = Math.min(x + step, row.x() + row.width());
      float y = row.y() + row.height();
      float rise = row.height() * (end - x) / step;
      canvas.segment(x, y, end, y - rise, 1, Theme.fade(theme.dim(), 0.8f));
    }
  }

  private void lines(Chart chart, Look look) {
    Theme theme = look.theme();
    boolean complete = moment.next().isEmpty();
    if (!complete) {
      chart.line(moment.bound(), look, theme.dim(), "at least " + moment.bound());
      chart.line(moment.now(), look, theme.accent(), "now " + moment.now());
    } else {
      chart.line(moment.makespan(), look, theme.accent(), "makespan " + moment.makespan());
    }
  }

  /** How far the jobs are, and when urgent ones are due. */
  private void jobs(Canvas canvas, Chart chart, Look look) {
    float size = 13 * look.scale();
    float gap = 0.5f * size;
    int count = moment.jobs().size();
    float width = Math.min(6.2f * size, (chart.width() + gap) / count - gap);
    float x = chart.left();
    float y = chart.bottom() + 2.3f * size;
    for (ScheduleMoment.Job job : moment.jobs()) {
      int paint = paint(job.job(), look.theme());
      float full = width * job.done() / Math.max(1, job.operations());
      canvas.box(x, y, width, 1.5f * size, 4, Theme.fade(paint, 0.22f));
      canvas.box(x, y, full, 1.5f * size, 4, paint);
      boolean late = job.due() >= 0 && job.end() > job.due();
      String due = job.due() < 0 ? "" : (late ? "  late " : "  due ") + job.due();
      String text = canvas.fit(job.job() + due, size, width - 4);
      int ink = job.done() * 2 > job.operations() ? ink(paint) : look.theme().ink();
      canvas.text(text, x + width / 2, y + 0.75f * size, size, Align.CENTRE, ink);
      x += width + gap;
    }
  }

  private String text() {
    int planned = moment.bars().size();
    int all = moment.jobs().stream().mapToInt(ScheduleMoment.Job::operations).sum();
    return String.format(
        Locale.ROOT,
        "%s  ·  %d of %d operations  ·  makespan %d%s%s",
        moment.name(),
        planned,
        all,
        moment.makespan(),
        moment.next().isEmpty() ? "" : "  ·  at least " + moment.bound(),
        moment.stops().isEmpty() ? "" : "  ·  failures " + moment.stops().size());
  }
}
