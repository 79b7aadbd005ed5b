package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/** Where the bodies of a model are, as text: from the side, or from above. */
final class Sketch {

  private static final int COLUMNS = 64;
  private static final int ROWS = 14;

  /** A letter is about twice as high as wide. */
  private static final double ASPECT = 2;

  private static final double MARGIN = 0.1;

  private Sketch() {}

  /**
   * A picture of what {@link Simulation#locate} computed.
   *
   * @param up the axis that points up in the picture: 2 from the side, 1 from above
   */
  static String draw(Simulation simulation, int up) {
    DoubleBuffer places = simulation.bodies("xpos", 3);
    int bodies = places.capacity() / 3;
    double[] x = new double[bodies - 1];
    double[] y = new double[bodies - 1];
    for (int body = 1; body < bodies; body++) { // the first is the world
      x[body - 1] = places.get(3 * body);
      y[body - 1] = places.get(3 * body + up);
    }
    double bottom = Math.min(min(y), up == 2 ? 0 : min(y)) - MARGIN;
    double high = Math.max(max(y) + MARGIN - bottom, 2 * MARGIN);
    double wide = Math.max(max(x) - min(x) + 2 * MARGIN, 2 * MARGIN);
    double metre = Math.min((COLUMNS - 1) / wide, ASPECT * (ROWS - 1) / high);
    char[][] rows = new char[ROWS][COLUMNS];
    for (char[] row : rows) {
      Arrays.fill(row, ' ');
    }
    if (up == 2) {
      Arrays.fill(rows[row(0, bottom, metre)], '-');
    }
    double left = (min(x) + max(x)) / 2 - COLUMNS / (2 * metre);
    for (int i = 0; i < x.length; i++) {
      int column = (int) Math.floor((x[i] - left) * metre);
      rows[row(y[i], bottom, metre)][Math.max(0, Math.min(COLUMNS - 1, column))] = 'o';
    }
    StringBuilder text = new StringBuilder();
    for (char[] row : rows) {
      text.append(new String(row).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int row(double y, double bottom, double metre) {
    int above = (int) Math.round((y - bottom) * metre / ASPECT);
    return Math.max(0, Math.min(ROWS - 1, ROWS - 1 - above));
  }

  private static double min(double[] numbers) {
    return finite(Arrays.stream(numbers).min().orElse(0));
  }

  private static double max(double[] numbers) {
    return finite(Arrays.stream(numbers).max().orElse(0));
  }

  /* A simulation may have come apart. */
  private static double finite(double number) {
    return Double.isFinite(number) ? number : 0;
  }
}
