package tengen.env.robot.cleaning;

import java.util.Arrays;

/**
 * A flat drawn with characters:
 *
 * <pre>
 * square: 0.2
 *
 * ####################
 * #D.......#......FFF#
 * #........#......FFF#
 * #..................#
 * #..................#
 * #..................#
 * #........#.........#
 * ####################
 * </pre>
 *
 * <p>{@code #} is a wall, {@code F} furniture, {@code .} floor, {@code D} floor with the dock at
 * the wall next to it, a space is nothing, as solid as a wall; so is what lies beyond the picture.
 * The line before it, if any, says how wide a character is, in m: 0.1, 0.2, 0.3, 0.4 or 0.5.
 */
final class FlatMap {

  private static final int MOST = 200;
  private static final int MOST_SQUARES = 400;
  private static final String SQUARE = "square:";

  private final String[] lines;
  private int first;
  private int last;
  private int scale = 2;
  private int dockRow = -1;
  private int dockColumn;

  private FlatMap(String text) {
    lines = text.split("\r?\n", -1);
  }

  /**
   * Reads a map.
   *
   * @throws IllegalArgumentException if it is not one; says line and column, both from 1
   */
  static Flat parse(String text) {
    FlatMap map = new FlatMap(text);
    map.bounds();
    return map.flat();
  }

  private static IllegalArgumentException error(int row, int column, String why) {
    return new IllegalArgumentException(
        "line " + (row + 1) + ", column " + (column + 1) + ": " + why);
  }

  private void bounds() {
    while (first < lines.length && (lines[first].isBlank() || lines[first].indexOf(':') >= 0)) {
      if (!lines[first].isBlank()) {
        setting(lines[first].strip());
      }
      first++;
    }
    last = lines.length;
    while (last > first && lines[last - 1].isBlank()) {
      last--;
    }
    if (first == last) {
      throw error(Math.max(0, first - 1), 0, "there is no map; draw one of # F . D");
    }
    if (last - first > MOST || (last - first + 2) * scale > MOST_SQUARES) {
      throw error(first + Math.min(MOST, MOST_SQUARES / scale - 2), 0, tooLarge("high"));
    }
  }

  private String tooLarge(String which) {
    return "a map is at most 200 characters and 40 m " + which + "; leave out the rest";
  }

  private void setting(String line) {
    String value = line.startsWith(SQUARE) ? line.substring(SQUARE.length()).strip() : "";
    if (!value.matches("0\\.[1-5]0{0,3}")) {
      throw error(
          first, 0, "only \"square: 0.1\" to \"square: 0.5\" stands here; got " + quote(line));
    }
    scale = value.charAt(2) - '0';
  }

  private static String quote(String text) {
    return "\"" + (text.length() > 30 ? text.substring(0, 30) + "…" : text) + "\"";
  }

  /* One character of solid nothing lies around the picture. */
  private Flat flat() {
    int columns = 0;
    for (int row = first; row < last; row++) {
      int length = lines[row].length();
      if (length > MOST || (length + 2) * scale > MOST_SQUARES) {
        throw error(row, Math.min(MOST, MOST_SQUARES / scale - 2), tooLarge("wide"));
      }
      columns = Math.max(columns, length);
    }
    int width = (columns + 2) * scale;
    int height = (last - first + 2) * scale;
    byte[] squares = new byte[width * height];
    Arrays.fill(squares, Flat.WALL);
    for (int row = first; row < last; row++) {
      for (int column = 0; column < lines[row].length(); column++) {
        byte is = meaning(row, column);
        for (int k = 0; k < scale * scale; k++) {
          int x = (column + 1) * scale + k % scale;
          squares[(bottom(row) + k / scale) * width + x] = is;
        }
      }
    }
    if (dockRow < 0) {
      throw error(last - 1, 0, "there is no dock in the map; put a D on the floor at a wall");
    }
    Flat flat = withDock(squares, width, height);
    checkReach(flat);
    return flat;
  }

  private int bottom(int row) {
    return (last - row) * scale;
  }

  private byte meaning(int row, int column) {
    char c = lines[row].charAt(column);
    if (c == 'D') {
      if (dockRow >= 0) {
        throw error(row, column, "a second dock; leave one D");
      }
      dockRow = row;
      dockColumn = column;
    }
    return switch (c) {
      case '.', 'D' -> Flat.FLOOR;
      case 'F' -> Flat.FURNITURE;
      case '#', ' ' -> Flat.WALL;
      default -> throw error(row, column, "a map is drawn with # F . D; got \"" + c + "\"");
    };
  }

  private Flat withDock(byte[] squares, int width, int height) {
    int[] ways = {1, width, -1, -width};
    int x = (dockColumn + 1) * scale + scale / 2;
    int y = bottom(dockRow) + scale / 2;
    for (int heading = 0; heading < 4; heading++) {
      int at = y * width + x;
      int behind = scale;
      while (behind > 0 && squares[at] == Flat.FLOOR) {
        at -= ways[heading];
        behind--;
      }
      int place = at + 2 * ways[heading];
      if (squares[at] == Flat.WALL && Docks.stands(squares, ways, place, heading)) {
        return new Flat(width, height, squares, place, heading);
      }
    }
    throw error(
        dockRow,
        dockColumn,
        "the dock needs a straight piece of wall, 0.3 m, next to it and as much floor before it");
  }

  /* A robot must get to wherever it could stand. */
  private void checkReach(Flat flat) {
    byte[] squares = new byte[flat.squares()];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = flat.at(i);
    }
    boolean[] stand = Shapes.eroded(squares, flat.width, flat.height, 1);
    for (int i = stand.length - 1; i >= 0; i--) {
      if (stand[i] && !flat.counts(i)) {
        int row = last - i / flat.width / scale;
        int column = i % flat.width / scale - 1;
        throw error(row, column, "no way leads here from the dock; make a door, 0.3 m or wider");
      }
    }
  }
}
