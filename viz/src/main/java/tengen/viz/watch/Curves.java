package tengen.viz.watch;

import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotFlags;
import java.util.Arrays;
import java.util.function.Function;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Style;
import tengen.viz.gui.Texts;
import tengen.viz.scene.Theme;
import tengen.viz.time.Course;
import tengen.viz.time.Moment;
import tengen.viz.time.Series;

/** What was got and expected at every step, with the present one marked. */
final class Curves {

  /** More points than pixels are not drawn. */
  private static final int POINTS = 600;

  private static final int AXIS = ImPlotAxisFlags.NoLabel | ImPlotAxisFlags.NoMenus;

  private final Gui gui;

  Curves(Gui gui) {
    this.gui = gui;
  }

  void draw(Moment moment) {
    Course course = moment.course();
    boolean game = course.setting().game().isPresent();
    if (!game) {
      plot("Return so far", moment, Course::totals, 0);
    }
    if (course.values().size() > 0 && !Double.isNaN(course.values().get(0))) {
      plot(game ? "Value for the first player" : "Value", moment, Course::values, 1);
    }
    if (!game) {
      plot("Reward", moment, Course::rewards, 2);
    }
  }

  private void plot(String title, Moment moment, Function<Course, Series> what, int colour) {
    ImGui.spacing();
    Texts.dim(gui, title);
    Course course = moment.course();
    double[][] points = points(what.apply(course));
    double[][] instead =
        course.instead() == null ? new double[2][0] : points(what.apply(course.instead()));
    int flags = ImPlotFlags.CanvasOnly | ImPlotFlags.NoInputs;
    if (ImPlot.beginPlot("##" + title, -1, gui.pixels(92), flags)) {
      ImPlot.setupAxes("", "", AXIS, AXIS);
      limits(points, instead);
      line("##instead", instead, Theme.fade(gui.theme().dim(), 0.7f), 1.1f);
      line("##line", points, gui.theme().series(colour), 1.6f);
      ImPlot.setNextLineStyle(Style.vector(gui.theme().accent()), gui.pixels(1.2f));
      ImPlot.plotVLines("##now", new double[] {moment.step()});
      ImPlot.endPlot();
    }
  }

  private static void limits(double[][] points, double[][] instead) {
    double end = 1;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[][] each : new double[][][] {points, instead}) {
      for (int i = 0; i < each[0].length; i++) {
        end = Math.max(end, each[0][i]);
        low = Math.min(low, each[1][i]);
        high = Math.max(high, each[1][i]);
      }
    }
    if (low > high) {
      low = 0;
      high = 1;
    }
    boolean flat = high - low < 1e-9;
    double margin = flat ? Math.max(1, Math.abs(high)) / 2 : 0.08 * (high - low);
    ImPlot.setupAxesLimits(0, end, low - margin, high + margin, ImPlotCond.Always);
  }

  private void line(String name, double[][] points, int colour, float width) {
    if (points[0].length > 1) {
      ImPlot.setNextLineStyle(Style.vector(colour), gui.pixels(width));
      ImPlot.plotLine(name, points[0], points[1], points[0].length);
    }
  }

  /*
   * Steps and numbers, those that are known. Extremes survive: of each bin the one farthest from
   * the last is taken.
   */
  private static double[][] points(Series series) {
    int size = series.size();
    int bins = Math.min(size, POINTS);
    double[][] points = new double[2][bins];
    int count = 0;
    for (int bin = 0; bin < bins; bin++) {
      int end = (int) ((long) (bin + 1) * size / bins);
      int taken = -1;
      for (int k = (int) ((long) bin * size / bins); k < end; k++) {
        double before = count == 0 ? series.get(k) : points[1][count - 1];
        boolean farther =
            taken < 0 || Math.abs(series.get(k) - before) > Math.abs(series.get(taken) - before);
        taken = farther && !Double.isNaN(series.get(k)) ? k : taken;
      }
      if (taken >= 0) {
        points[0][count] = taken;
        points[1][count++] = series.get(taken);
      }
    }
    return new double[][] {Arrays.copyOf(points[0], count), Arrays.copyOf(points[1], count)};
  }
}
