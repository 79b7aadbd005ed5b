package tengen.viz.schedule;

import tengen.env.scheduling.Bar;
import tengen.env.scheduling.ScheduleMoment;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/**
 * Where things are on a chart: a row for each machine, time along x.
 *
 * @param left where time 0 is, pixels
 * @param top of the first row, pixels
 * @param row height of a row, pixels
 * @param unit pixels of a unit of time
 * @param width of the rows, pixels
 * @param machines how many rows there are
 */
record Chart(
    Canvas canvas, float left, float top, float row, float unit, float width, int machines) {

  private static final float GAP = 0.14f;
  private static final int[] STEPS = {1, 2, 5};

  static Chart in(Canvas canvas, Area area, Look look, ScheduleMoment moment) {
    float text = 13 * look.scale();
    int end = Math.max(1, Math.max(moment.bound(), moment.makespan()));
    for (Bar bar : moment.next()) {
      end = Math.max(end, bar.end());
    }
    float names = 2 * text + canvas.width("machine 00", text);
    float left = area.x() + names + look.panX() * area.width();
    float width = area.width() - names - 2.5f * text;
    float top = area.y() + 3.2f * text + look.panY() * area.height();
    float height = area.height() - 3.2f * text - 9.5f * text;
    float row = Math.min(height / moment.machines(), 7 * text);
    float spare = Math.max(0, height - row * moment.machines()) / 2;
    float unit = width * look.zoom() / (end * 1.02f);
    return new Chart(canvas, left, top + spare, row, unit, width, moment.machines());
  }

  float bottom() {
    return top + machines * row;
  }

  Area box(Bar bar) {
    return span(bar.machine(), bar.start(), bar.end());
  }

  Area span(int machine, int start, int end) {
    float y = top + (machine + GAP / 2) * row;
    float wide = Math.max(1, (end - start) * unit - 1);
    return new Area(left + start * unit, y, wide, row * (1 - GAP));
  }

  void rows(Look look) {
    Theme theme = look.theme();
    float size = Math.min(13 * look.scale(), 0.8f * row);
    for (int machine = 0; machine < machines; machine++) {
      float y = top + machine * row;
      int shade = machine % 2 == 0 ? theme.panel() : Theme.mix(theme.panel(), theme.line(), 0.35f);
      canvas.box(left, y, width, row, 0, shade);
      canvas.text(
          "machine " + machine, left - 0.8f * size, y + row / 2, size, Align.RIGHT, theme.dim());
    }
  }

  /** Numbers of the axis below the rows, as many as there is room for. */
  void ticks(Canvas on, Look look) {
    float size = 12 * look.scale();
    int step = step(size);
    for (int time = 0; time * unit <= width; time += step) {
      float x = left + time * unit;
      on.segment(x, top, x, bottom() + 0.4f * size, 1, Theme.fade(look.theme().line(), 0.8f));
      on.text(
          Integer.toString(time),
          x,
          bottom() + 1.1f * size,
          size,
          Align.CENTRE,
          look.theme().dim());
    }
  }

  private int step(float size) {
    for (int power = 1; ; power *= 10) {
      for (int step : STEPS) {
        if (step * power * unit > 4.5f * size) {
          return step * power;
        }
      }
    }
  }

  /** A time, from top to bottom, with its name above. */
  void line(int time, Look look, int colour, String name) {
    float size = 13 * look.scale();
    float x = left + time * unit;
    if (x > left + width + 1) {
      return;
    }
    canvas.segment(x, top - 0.4f * size, x, bottom(), Math.max(1, 1.6f * look.scale()), colour);
    float half = canvas.width(name, size) / 2;
    float at = Math.max(left + half, Math.min(x, left + width - half));
    canvas.text(name, at, top - 1.2f * size, size, Align.CENTRE, colour);
  }
}
