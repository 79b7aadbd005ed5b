package tengen.viz.board;

/**
 * One moment of a board game: all that its picture shows. Immutable: arrays are copied in, and must
 * not be modified when read.
 *
 * <p>A point is {@code row * columns + column}, row 0 at the bottom. What is absent is null, and
 * NaN for the value.
 *
 * @param kind how the board looks
 * @param columns 1 to 25
 * @param rows 1 to 25
 * @param stones {@code [rows * columns]} 0 empty, 1 the first player's, 2 the second's
 * @param lastMove the point to mark, -1 for none
 * @param numbers {@code [rows * columns]} to write on the stones, 0 for none; or null
 * @param labels {@code [rows * columns]} short texts, null for none; or null
 * @param visits {@code [rows * columns]} share of a search's visits, 0 to 1; or null
 * @param ownership {@code [rows * columns]} 1 the first player's, -1 the second's; or null
 * @param value expected result for the first player, -1 to 1; NaN if unknown
 * @param first name of the first player, may be empty
 * @param second name of the second player, may be empty
 * @param result such as {@code "B+3.5"}, may be empty
 * @param caption a line below the board, may be empty
 */
public record BoardFrame(
    Kind kind,
    int columns,
    int rows,
    int[] stones,
    int lastMove,
    int[] numbers,
    String[] labels,
    float[] visits,
    float[] ownership,
    float value,
    String first,
    String second,
    String result,
    String caption) {

  /** How a board looks. */
  public enum Kind {
    /** Stones on the crossings of a wooden board. */
    GO,
    /** Crosses and noughts in squares. */
    CROSSES,
    /** Discs behind a grid that stands upright. */
    DISCS
  }

  /** Checks sizes and copies arrays. */
  public BoardFrame {
    if (columns < 1 || columns > 25 || rows < 1 || rows > 25) {
      throw new IllegalArgumentException(
          "a board has 1 to 25 columns and rows, not " + columns + " x " + rows);
    }
    int points = columns * rows;
    if (lastMove < -1 || lastMove >= points) {
      throw new IllegalArgumentException("lastMove " + lastMove + " is not on the board");
    }
    stones = checked(stones, points, "stones").clone();
    for (int stone : stones) {
      if (stone < 0 || stone > 2) {
        throw new IllegalArgumentException("stones are 0, 1 or 2, not " + stone);
      }
    }
    numbers = numbers == null ? null : checked(numbers, points, "numbers").clone();
    labels = labels == null ? null : labels.clone();
    visits = visits == null ? null : checked(visits, points, "visits").clone();
    ownership = ownership == null ? null : checked(ownership, points, "ownership").clone();
  }

  /** A bare position. */
  public static BoardFrame of(Kind kind, int columns, int rows, int[] stones, int lastMove) {
    return new BoardFrame(
        kind, columns, rows, stones, lastMove, null, null, null, null, Float.NaN, "", "", "", "");
  }

  /** With the head line: both players and the result, each of which may be empty. */
  public BoardFrame withHead(String first, String second, String result) {
    return new BoardFrame(
        kind, columns, rows, stones, lastMove, numbers, labels, visits, ownership, value, first,
        second, result, caption);
  }

  /** With a line below the board. */
  public BoardFrame withCaption(String caption) {
    return new BoardFrame(
        kind, columns, rows, stones, lastMove, numbers, labels, visits, ownership, value, first,
        second, result, caption);
  }

  /** With numbers on the stones. */
  public BoardFrame withNumbers(int[] numbers) {
    return new BoardFrame(
        kind, columns, rows, stones, lastMove, numbers, labels, visits, ownership, value, first,
        second, result, caption);
  }

  /** With short texts on points. */
  public BoardFrame withLabels(String[] labels) {
    return new BoardFrame(
        kind, columns, rows, stones, lastMove, numbers, labels, visits, ownership, value, first,
        second, result, caption);
  }

  /** With what a search thinks: shares of its visits, and the value for the first player. */
  public BoardFrame withSearch(float[] visits, float value) {
    return new BoardFrame(
        kind, columns, rows, stones, lastMove, numbers, labels, visits, ownership, value, first,
        second, result, caption);
  }

  /** With who owns each point, 1 for the first player to -1 for the second. */
  public BoardFrame withOwnership(float[] ownership) {
    return new BoardFrame(
        kind, columns, rows, stones, lastMove, numbers, labels, visits, ownership, value, first,
        second, result, caption);
  }

  private static int[] checked(int[] array, int length, String name) {
    if (array.length != length) {
      throw wrongLength(name, length, array.length);
    }
    return array;
  }

  private static float[] checked(float[] array, int length, String name) {
    if (array.length != length) {
      throw wrongLength(name, length, array.length);
    }
    return array;
  }

  private static IllegalArgumentException wrongLength(String name, int expected, int got) {
    return new IllegalArgumentException(
        name + " has " + got + " points, the board has " + expected);
  }
}
