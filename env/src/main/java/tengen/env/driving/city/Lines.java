package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of lanes while a city is being built. */
final class Lines {

  private static final double STEP = 0.5;

  /** Centripetal acceleration that drivers like, m/s². */
  private static final double COMFORT = 2.5;

  private final List<double[]> points = new ArrayList<>();
  final List<Double> length = new ArrayList<>();
  final List<Double> limit = new ArrayList<>();

  /** Adds a straight line; returns its number. */
  int straight(double x0, double y0, double x1, double y1, double speed) {
    double l = Math.hypot(x1 - x0, y1 - y0);
    double c = (x1 - x0) / l;
    double s = (y1 - y0) / l;
    return add(new double[] {x0, y0, c, s, x1, y1, c, s}, l, speed);
  }

  /** Adds a part of a circle, counter-clockwise; returns its number. */
  int circle(double x, double y, double radius, double from, double to, double speed) {
    double l = radius * (to - from);
    int n = (int) Math.ceil(l / STEP);
    double[] p = new double[4 * (n + 1)];
    for (int i = 0; i <= n; i++) {
      double a = from + (to - from) * i / n;
      p[4 * i] = x + radius * Math.cos(a);
      p[4 * i + 1] = y + radius * Math.sin(a);
      p[4 * i + 2] = -Math.sin(a);
      p[4 * i + 3] = Math.cos(a);
    }
    return add(p, l, Math.min(speed, Math.sqrt(COMFORT * radius)));
  }

  /** Adds a smooth curve between two poses (x, y, cosine, sine); returns its number. */
  int curve(double[] a, double[] b, double speed) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double chord = Math.hypot(dx, dy);
    boolean ahead = Math.abs(dx * a[3] - dy * a[2]) < 1e-6 && a[2] * b[2] + a[3] * b[3] > 1 - 1e-9;
    if (ahead) {
      return straight(a[0], a[1], b[0], b[1], speed);
    }
    double[] fine = bezier(a, b, 0.39 * chord);
    double[] even = even(fine);
    int n = even.length / 4 - 1;
    double l = 0;
    double sharpest = 0;
    for (int i = 1; i <= n; i++) {
      double step = Math.hypot(even[4 * i] - even[4 * i - 4], even[4 * i + 1] - even[4 * i - 3]);
      double bend = Math.abs(even[4 * i - 2] * even[4 * i + 3] - even[4 * i - 1] * even[4 * i + 2]);
      sharpest = Math.max(sharpest, bend / step);
      l += step;
    }
    return add(even, l, Math.min(speed, Math.sqrt(COMFORT / Math.max(sharpest, 1e-3))));
  }

  private static double[] bezier(double[] a, double[] b, double reach) {
    int n = 200;
    double[] p = new double[4 * (n + 1)];
    for (int i = 0; i <= n; i++) {
      double t = (double) i / n;
      double u = 1 - t;
      for (int k = 0; k < 2; k++) {
        double q = a[k] + reach * a[k + 2];
        double r = b[k] - reach * b[k + 2];
        p[4 * i + k] = u * u * u * a[k] + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * b[k];
        p[4 * i + 2 + k] = 3 * u * u * (q - a[k]) + 6 * u * t * (r - q) + 3 * t * t * (b[k] - r);
      }
      double norm = Math.hypot(p[4 * i + 2], p[4 * i + 3]);
      p[4 * i + 2] /= norm;
      p[4 * i + 3] /= norm;
    }
    return p;
  }

  /* Points at equal distances along the line. */
  private static double[] even(double[] fine) {
    int m = fine.length / 4;
    double[] at = new double[m];
    for (int i = 1; i < m; i++) {
      at[i] =
          at[i - 1] + Math.hypot(fine[4 * i] - fine[4 * i - 4], fine[4 * i + 1] - fine[4 * i - 3]);
    }
    int n = Math.max(2, (int) Math.ceil(at[m - 1] / STEP));
    double[] p = new double[4 * (n + 1)];
    int j = 0;
    for (int i = 0; i <= n; i++) {
      double wanted = at[m - 1] * i / n;
      while (j < m - 2 && at[j + 1] < wanted) {
        j++;
      }
      double share = Math.min(1, (wanted - at[j]) / (at[j + 1] - at[j]));
      for (int k = 0; k < 4; k++) {
        p[4 * i + k] = fine[4 * j + k] + share * (fine[4 * j + 4 + k] - fine[4 * j + k]);
      }
    }
    return p;
  }

  private int add(double[] line, double l, double speed) {
    points.add(line);
    length.add(l);
    limit.add(speed);
    return points.size() - 1;
  }

  /** The pose at the start or at the end of a line. */
  double[] end(int line, boolean last) {
    double[] p = points.get(line);
    int at = last ? p.length - 4 : 0;
    return new double[] {p[at], p[at + 1], p[at + 2], p[at + 3]};
  }

  /** Writes all lines into a city. */
  void into(Roads roads) {
    int n = points.size();
    int total = points.stream().mapToInt(p -> p.length / 4).sum();
    roads.lanes = n;
    roads.length = length.stream().mapToDouble(Double::doubleValue).toArray();
    roads.limit = limit.stream().mapToDouble(Double::doubleValue).toArray();
    roads.first = new int[n];
    roads.count = new int[n];
    roads.perStep = new double[n];
    roads.px = new double[total];
    roads.py = new double[total];
    roads.pc = new double[total];
    roads.ps = new double[total];
    int at = 0;
    for (int line = 0; line < n; line++) {
      double[] p = points.get(line);
      roads.first[line] = at;
      roads.count[line] = p.length / 4;
      roads.perStep[line] = (p.length / 4 - 1) / roads.length[line];
      for (int i = 0; i < p.length; i += 4) {
        roads.px[at] = p[i];
        roads.py[at] = p[i + 1];
        roads.pc[at] = p[i + 2];
        roads.ps[at++] = p[i + 3];
      }
    }
  }
}
