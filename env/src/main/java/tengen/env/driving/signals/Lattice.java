package tengen.env.driving.signals;

import java.util.Locale;

/** Writes grids of junctions in the form that {@link TrafficNetwork} reads. */
final class Lattice {

  private final TrafficConfig config;
  private final int rows;
  private final int columns;
  private final StringBuilder text = new StringBuilder();

  private Lattice(TrafficConfig config, int rows, int columns) {
    this.config = config;
    this.rows = rows;
    this.columns = columns;
  }

  /** A grid with gates all around it, a lane for the left turn and one for the rest. */
  static String text(TrafficConfig config, int rows, int columns) {
    Lattice lattice = new Lattice(config, rows, columns);
    lattice.nodes();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        lattice.junction(row, column);
      }
    }
    return lattice.text.toString();
  }

  private void line(String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  private void nodes() {
    double length = config.roadLength();
    for (int row = -1; row <= rows; row++) {
      for (int column = -1; column <= columns; column++) {
        boolean inRows = row >= 0 && row < rows;
        boolean inColumns = column >= 0 && column < columns;
        String at = String.format(Locale.ROOT, "%s %s", column * length, -row * length);
        if (inRows && inColumns) {
          line("junction %s %s", name(row, column), at);
        } else if (inRows || inColumns) {
          double rate = config.rate() * (inRows ? 1 : config.crossRate());
          line("gate %s %s rate %s", name(row, column), at, rate);
        }
      }
    }
  }

  private String name(int row, int column) {
    if (row < 0) {
      return "north" + (column + 1);
    } else if (row == rows) {
      return "south" + (column + 1);
    } else if (column < 0) {
      return "west" + (row + 1);
    } else if (column == columns) {
      return "east" + (row + 1);
    }
    return (char) ('A' + column) + Integer.toString(row + 1);
  }

  /** The neighbour to the east (0), north (1), west (2) or south (3). */
  private String neighbour(int row, int column, int side) {
    int east = side == 0 ? 1 : side == 2 ? -1 : 0;
    int south = side == 3 ? 1 : side == 1 ? -1 : 0;
    return name(row + south, column + east);
  }

  private void junction(int row, int column) {
    String here = name(row, column);
    double straight = 1 - config.leftShare() - config.rightShare();
    String[] around = new String[4];
    for (int side = 0; side < 4; side++) {
      around[side] = neighbour(row, column, side);
    }
    for (int side = 0; side < 4; side++) {
      // Who comes from the east heads west and has the south on the left.
      String from = around[side];
      String left = around[(side + 3) % 4];
      String ahead = around[(side + 2) % 4];
      String right = around[(side + 1) % 4];
      line("road %s %s : %s %s+%s", from, here, left, ahead, right);
      line(
          "turns %s %s : %s=%s %s=%s %s=%s",
          from, here, left, config.leftShare(), ahead, straight, right, config.rightShare());
      if (Character.isLowerCase(from.charAt(0))) {
        line("road %s %s", here, from);
      }
    }
    for (int axis = 1; axis >= 0; axis--) {
      String one = around[axis];
      String two = around[axis + 2];
      String leftOfOne = around[(axis + 3) % 4];
      String leftOfTwo = around[axis + 1];
      line(
          "phase %s : %s>%s %s>%s %s>%s %s>%s",
          here, one, two, one, leftOfTwo, two, one, two, leftOfOne);
      line("phase %s : %s>%s %s>%s", here, one, leftOfOne, two, leftOfTwo);
    }
  }
}
