package tengen.env.driving.city;

/**
 * Traffic lights. A cycle is a sequence of phases: green for some arcs, then {@value #YELLOW} s
 * yellow for them, then {@value #ALL_RED} s red for all. The state is a function of the time.
 */
final class Lights {

  static final double YELLOW = 3;
  static final double ALL_RED = 2;
  static final int RED = 0;
  static final int AMBER = 1;
  static final int GREEN = 2;

  /** Start of the green of an arc in its node's cycle; NaN without lights. */
  final double[] start;

  final double[] green;
  final double[] cycle;
  final double[] offset;

  Lights(int arcs) {
    start = new double[arcs];
    green = new double[arcs];
    cycle = new double[arcs];
    offset = new double[arcs];
    java.util.Arrays.fill(start, Double.NaN);
  }

  void set(int arc, double from, double seconds, double length, double shift) {
    start[arc] = from;
    green[arc] = seconds;
    cycle[arc] = length;
    offset[arc] = shift;
  }

  /** Whether there are lights at the end of an arc. */
  boolean at(int arc) {
    return !Double.isNaN(start[arc]);
  }

  private double since(int arc, double time) {
    double t = (time + offset[arc] - start[arc]) % cycle[arc];
    return t < 0 ? t + cycle[arc] : t;
  }

  /** What who comes along an arc sees; GREEN without lights. */
  int state(int arc, double time) {
    if (!at(arc)) {
      return GREEN;
    }
    double t = since(arc, time);
    if (t < green[arc]) {
      return GREEN;
    }
    return t < green[arc] + YELLOW ? AMBER : RED;
  }

  /** Seconds until the next change; 0 without lights. */
  double remaining(int arc, double time) {
    if (!at(arc)) {
      return 0;
    }
    double t = since(arc, time);
    if (t < green[arc]) {
      return green[arc] - t;
    }
    return t < green[arc] + YELLOW ? green[arc] + YELLOW - t : cycle[arc] - t;
  }
}
