package tengen.mcts;

import java.util.List;
import tengen.env.solve.Belief;

/**
 * What one who is to move makes of a position.
 *
 * @param move to play; {@link #RESIGN} to give up
 * @param trace of the search behind it; null where there was none
 * @param ownership {@code [points]} 1 where the first player will own a point, -1 where the second
 *     will; null where nobody says. Not to be changed
 * @param worlds which positions it may be, in games with secrets; else empty
 */
public record Analysis(int move, SearchTrace trace, float[] ownership, List<Belief.World> worlds) {

  /** {@link #move} of one who gives up. */
  public static final int RESIGN = -1;

  /** A move for no reason that could be told. */
  public static Analysis of(int move) {
    return new Analysis(move, null, null, List.of());
  }

  /** The same with what is believed. */
  public Analysis withWorlds(List<Belief.World> believed) {
    return new Analysis(move, trace, ownership, believed);
  }
}
