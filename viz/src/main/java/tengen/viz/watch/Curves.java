package tengen.viz.watch;

import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotFlags;
import java.util.Arrays;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Style;
import tengen.viz.time.Course;
import tengen.viz.time.Moment;
import tengen.viz.time.Series;

/** What was got and expected at every step, with the present one marked. */
final class Curves {

  /** More points than pixels are not drawn. */
  private static final int POINTS = 600;

  private static final int AXIS = ImPlotAxisFlags.NoLabel | ImPlotAxisFlags.NoMenus;

  private final Gui gui;
  private final double[] x = new double[POINTS];
  private final double[] y = new double[POINTS];

  Curves(Gui gui) {
    this.gui = gui;
  }

  void draw(Moment moment) {
    Course course = moment.course();
    plot("Return so far", moment, course.totals(), 0);
    if (course.values().size() > 0 && !Double.isNaN(course.values().get(0))) {
      plot("Value", moment, course.values(), 1);
    }
    plot("Reward", moment, course.rewards(), 2);
  }

  private void plot(String title, Moment moment, Series series, int colour) {
    ImGui.spacing();
    ImGui.textDisabled(title);
    int count = sample(series, 0);
    int flags = ImPlotFlags.CanvasOnly | ImPlotFlags.NoInputs;
    if (ImPlot.beginPlot("##" + title, -1, gui.pixels(92), flags)) {
      ImPlot.setupAxes("", "", AXIS, AXIS);
      double end = Math.max(1, moment.course().length());
      double low = Arrays.stream(y, 0, count).min().orElse(0);
      double high = Arrays.stream(y, 0, count).max().orElse(1);
      double margin = Math.max(0.08 * (high - low), 1e-3);
      ImPlot.setupAxesLimits(0, end, low - margin, high + margin, ImPlotCond.Always);
      int argb = gui.theme().series(colour);
      ImPlot.setNextLineStyle(Style.vector(argb), gui.pixels(1.6f));
      ImPlot.plotLine("##line", Arrays.copyOf(x, count), Arrays.copyOf(y, count), count);
      ImPlot.setNextLineStyle(Style.vector(gui.theme().accent()), gui.pixels(1.2f));
      ImPlot.plotVLines("##now", new double[] {moment.step()});
      ImPlot.endPlot();
    }
  }

  /* Extremes survive: of each bin the value farthest from the one before is taken. */
  private int sample(Series series, int from) {
    int size = series.size();
    int count = Math.min(size, POINTS);
    for (int i = 0; i < count; i++) {
      int first = (int) ((long) i * size / count);
      int end = (int) ((long) (i + 1) * size / count);
      int taken = first;
      double before = i == 0 ? series.get(0) : y[i - 1];
      for (int k = first; k < end; k++) {
        if (Math.abs(series.get(k) - before) > Math.abs(series.get(taken) - before)) {
          taken = k;
        }
      }
      x[i] = from + taken;
      y[i] = series.get(taken);
    }
    return count;
  }
}
