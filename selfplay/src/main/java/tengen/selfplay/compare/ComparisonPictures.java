package tengen.selfplay.compare;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tengen.selfplay.compare.Comparison.Group;
import tengen.selfplay.compare.Comparison.Points;
import tengen.selfplay.run.Charts;

/** A comparison as pictures, in the manner of rliable's. */
final class ComparisonPictures {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 520;
  private static final int ROW = 34;

  private ComparisonPictures() {}

  /** Name of the file to its bytes. */
  static Map<String, byte[]> of(Comparison comparison) {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    pictures.put("intervals.png", intervals(comparison));
    pictures.put(
        "profiles.png",
        curves(
            comparison,
            "Performance profiles: share of runs that score more than τ",
            comparison.scales().isEmpty() ? "τ, return" : "τ, normalised score",
            "share of runs",
            Group::profile));
    if (comparison.groups().stream().anyMatch(group -> group.curve().x().length > 1)) {
      pictures.put(
          "efficiency.png",
          curves(
              comparison,
              "Sample efficiency: interquartile mean while training",
              "steps",
              comparison.scales().isEmpty() ? "return" : "normalised score",
              Group::curve));
    }
    if (!comparison.improvements().isEmpty()) {
      pictures.put("improvement.png", improvements(comparison));
    }
    return pictures;
  }

  private static byte[] intervals(Comparison comparison) {
    List<Group> groups = comparison.groups();
    Map<String, Function<Group, Interval>> panels = new LinkedHashMap<>();
    panels.put("IQM", Group::iqm);
    panels.put("Median", Group::median);
    panels.put("Mean", Group::mean);
    if (!comparison.scales().isEmpty()) {
      panels.put("Optimality gap", Group::optimalityGap);
    }
    int height = 130 + ROW * groups.size();
    Plot plot = new Plot(WIDTH, height, "95 % intervals by stratified bootstrap");
    double left = names(groups);
    double width = (WIDTH - left - 20) / panels.size();
    int number = 0;
    for (Map.Entry<String, Function<Group, Interval>> entry : panels.entrySet()) {
      List<Interval> all = groups.stream().map(entry.getValue()).toList();
      double[] range = range(all);
      double x = left + number * width + 22;
      Rectangle2D place = new Rectangle2D.Double(x, 68, width - 40, (double) ROW * groups.size());
      Plot.Panel panel = plot.panel(place, range[0], range[1], groups.size(), 0);
      panel.xAxis("");
      plot.label(entry.getKey(), place.getCenterX(), 58, 0.5);
      for (int i = 0; i < all.size(); i++) {
        panel.bar(all.get(i), i + 0.5, Charts.colour(i));
        if (number == 0) {
          plot.label(groups.get(i).name(), left + 8, panel.y(i + 0.5) + 5, 1);
        }
      }
      number++;
    }
    return plot.png();
  }

  /* Room for the longest name. */
  private static double names(List<Group> groups) {
    return 30 + 8 * groups.stream().mapToInt(group -> group.name().length()).max().orElse(0);
  }

  /* A little wider than what is to be seen. */
  private static double[] range(List<Interval> all) {
    double low = all.stream().mapToDouble(Interval::low).min().orElse(0);
    double high = all.stream().mapToDouble(Interval::high).max().orElse(1);
    double margin = Math.max(0.06 * (high - low), 1e-6 * Math.max(1, Math.abs(high)));
    return new double[] {low - margin, high + margin};
  }

  private static byte[] curves(
      Comparison comparison, String title, String x, String y, Function<Group, Points> points) {
    Plot plot = new Plot(WIDTH, HEIGHT, title);
    List<Interval> all = new ArrayList<>();
    double from = Double.MAX_VALUE;
    double to = -Double.MAX_VALUE;
    for (Group group : comparison.groups()) {
      Points some = points.apply(group);
      all.addAll(some.y());
      for (double each : some.x()) {
        from = Math.min(from, each);
        to = Math.max(to, each);
      }
    }
    double[] range = range(all);
    Rectangle2D place = new Rectangle2D.Double(80, 70, WIDTH - 110, HEIGHT - 170);
    Plot.Panel panel = plot.panel(place, from, to, range[0], range[1]).xAxis(x).yAxis(y);
    double at = 80;
    for (int i = 0; i < comparison.groups().size(); i++) {
      Group group = comparison.groups().get(i);
      panel.curve(points.apply(group), Charts.colour(i));
      plot.sample(at, HEIGHT - 23, Charts.colour(i));
      plot.label(group.name(), at + 28, HEIGHT - 18, 0);
      at += 60 + 8 * group.name().length();
    }
    return plot.png();
  }

  private static byte[] improvements(Comparison comparison) {
    List<Comparison.Improvement> all = comparison.improvements();
    Plot plot = new Plot(WIDTH, 130 + ROW * all.size(), "Probability of improvement, P(X > Y)");
    int longest =
        all.stream().mapToInt(one -> one.better().length() + one.other().length()).max().orElse(0);
    double left = 60 + 8 * longest;
    Rectangle2D place =
        new Rectangle2D.Double(left, 50, WIDTH - left - 40, (double) ROW * all.size());
    Plot.Panel panel = plot.panel(place, 0, 1, all.size(), 0).xAxis("0.5: no difference");
    for (int i = 0; i < all.size(); i++) {
      panel.bar(all.get(i).probability(), i + 0.5, Charts.colour(i));
      String pair = all.get(i).better() + " > " + all.get(i).other();
      plot.label(pair, left - 14, panel.y(i + 0.5) + 5, 1);
    }
    return plot.png();
  }
}
