package tengen.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tengen.agents.track.Curve;

/**
 * One quantity over the steps of some runs, ready to be drawn.
 *
 * @param title of the quantity
 * @param lines one a run, null where it has none
 * @param end last step
 * @param low least number, with a margin
 * @param high greatest number, with a margin
 */
record Chart(String title, List<Line> lines, double end, double low, double high) {

  private static final int POINTS = 500;

  /** Steps and numbers. */
  record Line(double[] x, double[] y) {}

  /** All quantities that one of the runs has at two steps or more. */
  static List<Chart> of(List<Subject> subjects) {
    TreeSet<String> names = new TreeSet<>(Chart::order);
    for (Subject subject : subjects) {
      subject
          .metrics()
          .curves()
          .forEach(
              (name, curve) -> {
                if (curve.size() > 1) {
                  names.add(name);
                }
              });
    }
    return names.stream().map(name -> of(name, subjects)).toList();
  }

  /* Evaluations first, then what was got on the way, then the learner's own. */
  private static int order(String a, String b) {
    int rank = Integer.compare(rank(a), rank(b));
    return rank != 0 ? rank : a.compareTo(b);
  }

  private static int rank(String name) {
    return name.equals("eval/mean_reward")
        ? 0
        : name.startsWith("eval/") ? 1 : name.startsWith("rollout/") ? 2 : 3;
  }

  private static Chart of(String name, List<Subject> subjects) {
    List<Line> lines = new ArrayList<>();
    double end = 1;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Subject subject : subjects) {
      Curve curve = subject.metrics().curves().get(name);
      Line line = curve == null ? null : line(curve);
      lines.add(line);
      for (int i = 0; line != null && i < line.x.length; i++) {
        end = Math.max(end, line.x[i]);
        low = Math.min(low, line.y[i]);
        high = Math.max(high, line.y[i]);
      }
    }
    double margin = high > low ? 0.06 * (high - low) : high == 0 ? 1 : 0.1 * Math.abs(high);
    return new Chart(name, lines, end, low - margin, high + margin);
  }

  private static Line line(Curve curve) {
    int count = Math.min(curve.size(), POINTS);
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      int at = (int) ((i + 1L) * curve.size() / count) - 1;
      x[i] = curve.step(at);
      y[i] = curve.value(at);
    }
    return new Line(x, y);
  }

  /** Round numbers between the ends of an axis, four or so. */
  static List<Double> ticks(double from, double to) {
    double raw = (to - from) / 4;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step =
        raw / power < 1.5
            ? power
            : raw / power < 3.5 ? 2 * power : raw / power < 7.5 ? 5 * power : 10 * power;
    List<Double> ticks = new ArrayList<>();
    for (double at = Math.ceil(from / step) * step; at <= to; at += step) {
      ticks.add(Math.abs(at) < step / 1e6 ? 0 : at);
    }
    return ticks;
  }

  /** A number for an axis, short. */
  static String text(double value) {
    double size = Math.abs(value);
    if (size >= 1e6) {
      return trim(String.format(Locale.ROOT, "%.2f", value / 1e6)) + "M";
    } else if (size >= 1e4) {
      return trim(String.format(Locale.ROOT, "%.1f", value / 1e3)) + "k";
    }
    return size != 0 && size < 1e-3
        ? String.format(Locale.ROOT, "%.0e", value)
        : trim(String.format(Locale.ROOT, "%.4f", value));
  }

  private static String trim(String number) {
    return number.replaceAll("\\.?0+$", "");
  }
}
