package tengen.selfplay.arena;

import java.util.List;

/**
 * A game of a match.
 *
 * @param index of the game in the match; games {@code 2k} and {@code 2k + 1} have one opening
 * @param names of the contestants by side: who played first, who second
 * @param firstSide the side that the match's first contestant played, 0 or 1
 * @param opening how many of the moves were given
 * @param moves all moves in order
 * @param points of the match's first contestant: 1, 0.5 or 0
 * @param ending how it ended, such as {@code "W+3.5"}, {@code "X resigned"} or {@code "X lost: no
 *     answer within 30 s"}
 * @param forfeit whether a player lost because it failed: no answer, an illegal move
 * @param margin by which side 0 leads on the board in a game of points, else NaN
 */
public record PlayedGame(
    int index,
    List<String> names,
    int firstSide,
    int opening,
    List<Integer> moves,
    double points,
    String ending,
    boolean forfeit,
    double margin) {

  /** Keeps lists of its own. */
  public PlayedGame {
    names = List.copyOf(names);
    moves = List.copyOf(moves);
  }

  /** The result for side 0, in [-1, 1]. */
  public double resultOfSide0() {
    double first = 2 * points - 1;
    return firstSide == 0 ? first : -first;
  }
}
