package tengen.viz.watch;

import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotFlags;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tengen.agents.track.Curve;
import tengen.agents.track.RunCurves;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Style;
import tengen.viz.gui.Texts;

/** Training curves of the run, and of others to compare with, as they grow. */
final class TrainingPane {

  private static final long REFRESH_NANOS = 1_000_000_000L;
  private static final int POINTS = 400;
  private static final int AXIS = ImPlotAxisFlags.NoLabel | ImPlotAxisFlags.NoMenus;

  /** What one looks at first. */
  private static final List<String> FIRST =
      List.of("eval/mean_reward", "rollout/ep_rew_mean", "rollout/ep_len_mean");

  private final Gui gui;
  private final List<String> names = new ArrayList<>();
  private final List<RunCurves> runs = new ArrayList<>();
  private final double[] x = new double[POINTS];
  private final double[] y = new double[POINTS];
  private long refreshed;

  /** Of these runs, the watched one first; none for an environment. */
  TrainingPane(Gui gui, List<Path> directories) {
    this.gui = gui;
    for (Path run : directories) {
      names.add(String.valueOf(run.getFileName()));
      runs.add(new RunCurves(run));
    }
    refreshed = System.nanoTime() - REFRESH_NANOS;
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  void draw() {
    refresh();
    Map<String, Curve> own = runs.get(0).curves();
    if (own.isEmpty()) {
      Texts.wrapped("The run has written no numbers yet.");
      return;
    }
    if (runs.get(0).damaged() > 0) {
      Texts.dim(gui, runs.get(0).damaged() + " damaged lines left out");
    }
    FIRST.stream().filter(own::containsKey).forEach(this::plot);
    own.keySet().stream().filter(key -> !FIRST.contains(key)).forEach(this::plot);
  }

  private void refresh() {
    long now = System.nanoTime();
    if (now - refreshed < REFRESH_NANOS) {
      return;
    }
    refreshed = now;
    for (RunCurves run : runs) {
      try {
        run.refresh();
      } catch (UncheckedIOException e) {
        // The run may be being moved or deleted; what is known stays to be seen.
        refreshed = now;
      }
    }
  }

  private void plot(String key) {
    Curve own = runs.get(0).curves().get(key);
    if (own.size() < 2) {
      return;
    }
    Texts.dim(gui, key);
    ImGui.sameLine();
    Texts.show(String.format(Locale.ROOT, "%.4g", own.last()));
    int flags = ImPlotFlags.CanvasOnly | ImPlotFlags.NoInputs;
    if (ImPlot.beginPlot("##" + key, -1, gui.pixels(92), flags)) {
      ImPlot.setupAxes("", "", AXIS, AXIS);
      double[] box = box(key);
      double margin = Math.max(0.08 * (box[2] - box[1]), 1e-9);
      ImPlot.setupAxisFormat(0, "%gk");
      ImPlot.setupAxesLimits(0, 1.04 * box[0], box[1] - margin, box[2] + margin, ImPlotCond.Always);
      for (int run = runs.size() - 1; run >= 0; run--) {
        Curve curve = runs.get(run).curves().get(key);
        if (curve != null) {
          int count = sample(curve);
          int colour = gui.theme().series(run);
          ImPlot.setNextLineStyle(Style.vector(colour), gui.pixels(run == 0 ? 1.7f : 1.1f));
          ImPlot.plotLine(
              "##" + names.get(run), Arrays.copyOf(x, count), Arrays.copyOf(y, count), count);
        }
      }
      ImPlot.endPlot();
    }
  }

  /** Last step in thousands, least and greatest number of all runs. */
  private double[] box(String key) {
    double[] box = {1e-3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (RunCurves run : runs) {
      Curve curve = run.curves().get(key);
      for (int i = 0; curve != null && i < curve.size(); i++) {
        box[0] = Math.max(box[0], curve.step(i) / 1000);
        box[1] = Math.min(box[1], curve.value(i));
        box[2] = Math.max(box[2], curve.value(i));
      }
    }
    return box;
  }

  private int sample(Curve curve) {
    int count = Math.min(curve.size(), POINTS);
    for (int i = 0; i < count; i++) {
      int at = (int) ((i + 1L) * curve.size() / count) - 1;
      x[i] = curve.step(at) / 1000;
      y[i] = curve.value(at);
    }
    return count;
  }
}
