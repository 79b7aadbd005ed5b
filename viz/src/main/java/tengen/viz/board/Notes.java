package tengen.viz.board;

import java.util.List;

/**
 * What is written on a board; what is absent is null, and NaN for the value.
 *
 * @param known {@code [points]} numbers of moves that are not written but could be; 0 for none
 * @param numbers {@code [points]} of moves, to write on the stones; 0 for none
 * @param visits {@code [points]} share of a search's visits, 0 to 1
 * @param ownership {@code [points]} 1 the first player's, -1 the second's
 * @param line points of the moves that are expected to follow, in turn; -1 for one without a place
 * @param toMove who makes the first of these, 1 or 2
 * @param arrows moves from one point to another that a search looked at; may be empty
 * @param value expected result for the first player, -1 to 1
 */
public record Notes(
    int[] known,
    int[] numbers,
    float[] visits,
    float[] ownership,
    int[] line,
    int toMove,
    List<Arrow> arrows,
    float value) {

  /**
   * A move from one point to another.
   *
   * @param share of a search's visits, 0 to 1
   */
  public record Arrow(int from, int to, float share) {}

  /** Nothing. */
  public static final Notes NONE = new Notes(null, null, null, null, null, 1, List.of(), Float.NaN);

  /** Keeps arrays of its own. */
  public Notes {
    known = known == null ? null : known.clone();
    numbers = numbers == null ? null : numbers.clone();
    visits = visits == null ? null : visits.clone();
    ownership = ownership == null ? null : ownership.clone();
    line = line == null ? null : line.clone();
    arrows = List.copyOf(arrows);
  }

  /** With numbers on the stones. */
  public Notes withNumbers(int[] other) {
    return new Notes(known, other, visits, ownership, line, toMove, arrows, value);
  }

  /** With numbers that could be written. */
  Notes withKnown(int[] other) {
    return new Notes(other, numbers, visits, ownership, line, toMove, arrows, value);
  }

  /** With all numbers that are known. */
  public Notes numbered() {
    return withNumbers(known);
  }

  /** With shares of a search's visits. */
  public Notes withVisits(float[] other) {
    return new Notes(known, numbers, other, ownership, line, toMove, arrows, value);
  }

  /** With who owns each point. */
  public Notes withOwnership(float[] other) {
    return new Notes(known, numbers, visits, other, line, toMove, arrows, value);
  }

  /** With the moves that are expected to follow. */
  public Notes withLine(int[] other, int first) {
    return new Notes(known, numbers, visits, ownership, other, first, arrows, value);
  }

  /** With shares of a search's visits of moves that lead from one point to another. */
  public Notes withArrows(List<Arrow> other) {
    return new Notes(known, numbers, visits, ownership, line, toMove, other, value);
  }

  /** With the result that is expected. */
  public Notes withValue(float other) {
    return new Notes(known, numbers, visits, ownership, line, toMove, arrows, other);
  }

  void check(int points) {
    check("numbers", numbers == null ? points : numbers.length, points);
    check("visits", visits == null ? points : visits.length, points);
    check("ownership", ownership == null ? points : ownership.length, points);
  }

  private static void check(String name, int length, int points) {
    if (length != points) {
      throw new IllegalArgumentException(
          name + " has " + length + " points, the board has " + points);
    }
  }
}
