package tengen.mcts;

/**
 * What one who is to move makes of a position.
 *
 * @param move to play; {@link #RESIGN} to give up
 * @param trace of the search behind it; null where there was none
 * @param ownership {@code [points]} 1 where the first player will own a point, -1 where the second
 *     will; null where nobody says. Not to be changed
 */
public record Analysis(int move, SearchTrace trace, float[] ownership) {

  /** {@link #move} of one who gives up. */
  public static final int RESIGN = -1;

  /** A move for no reason that could be told. */
  public static Analysis of(int move) {
    return new Analysis(move, null, null);
  }
}
