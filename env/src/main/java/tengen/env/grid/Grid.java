package tengen.env.grid;

import java.util.Arrays;

/**
 * The cells of a room in one array, with a margin of wall as wide as the view reaches, so that
 * looking and walking need no checks of bounds. A place is an index into {@link #cells}.
 */
final class Grid {

  static final int MARGIN = Eyes.SIZE - 1;

  final int width;
  final int height;
  final int stride;
  final byte[] cells;

  /** What a step in each direction adds to a place: right, down, left, up. */
  final int[] moves;

  Grid(int width, int height) {
    this.width = width;
    this.height = height;
    stride = width + 2 * MARGIN;
    cells = new byte[stride * (height + 2 * MARGIN)];
    moves = new int[] {1, stride, -1, -stride};
    Arrays.fill(cells, Cells.OUTSIDE);
    clear();
  }

  /** Makes every cell of the room empty. */
  void clear() {
    for (int y = 0; y < height; y++) {
      int row = at(0, y);
      Arrays.fill(cells, row, row + width, Cells.EMPTY);
    }
  }

  int at(int x, int y) {
    return (y + MARGIN) * stride + x + MARGIN;
  }

  int x(int place) {
    return place % stride - MARGIN;
  }

  int y(int place) {
    return place / stride - MARGIN;
  }

  boolean contains(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height;
  }

  /**
   * Checks a position.
   *
   * @throws IllegalArgumentException if it is outside the room
   */
  int checked(int x, int y) {
    if (!contains(x, y)) {
      throw new IllegalArgumentException(
          "a cell of the room of " + width + " x " + height + "; got " + x + ", " + y);
    }
    return at(x, y);
  }

  /**
   * What is in a cell.
   *
   * @throws IllegalArgumentException if it is outside the room
   */
  byte code(int x, int y) {
    return cells[checked(x, y)];
  }

  /** The first place, row by row, that holds one of these things; -1 if there is none. */
  int find(Thing... things) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Thing thing = Cells.thing(cells[at(x, y)]);
        if (Arrays.asList(things).contains(thing)) {
          return at(x, y);
        }
      }
    }
    return -1;
  }

  /**
   * Rows of two characters a cell, as {@link TextRoom} reads them.
   *
   * @param agent its place, drawn over what is there; -1 for none
   */
  String text(int agent, int direction) {
    StringBuilder result = new StringBuilder();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int place = at(x, y);
        result.append(place == agent ? TextRoom.STARTS.get(direction) : Cells.text(cells[place]));
      }
      result.append('\n');
    }
    return result.toString();
  }
}
