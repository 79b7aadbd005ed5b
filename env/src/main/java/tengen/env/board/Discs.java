package tengen.env.board;

/**
 * Moves of Othello on bits, for all points at once. A line of stones between two others has at most
 * six; it is filled in three steps that double (Kogge and Stone 1973).
 */
final class Discs {

  private Discs() {}

  /**
   * The points where a player encloses something.
   *
   * @param mine stones of the player
   * @param theirs stones of the opponent
   */
  static long moves(Othello game, long mine, long theirs) {
    long inner = theirs & game.inner;
    long found =
        ends(mine, theirs, 8) | ends(mine, inner, 1) | ends(mine, inner, 7) | ends(mine, inner, 9);
    return found & game.board & ~(mine | theirs);
  }

  /**
   * The stones that change sides.
   *
   * @param stone the bit of the point where the player puts a stone
   */
  static long flips(Othello game, long stone, long mine, long theirs) {
    long inner = theirs & game.inner;
    return between(stone, mine, theirs, 8)
        | between(stone, mine, inner, 1)
        | between(stone, mine, inner, 7)
        | between(stone, mine, inner, 9);
  }

  private static long ends(long mine, long theirs, int step) {
    return (left(mine, theirs, step) << step) | (right(mine, theirs, step) >>> step);
  }

  private static long between(long stone, long mine, long theirs, int step) {
    long left = left(stone, theirs, step);
    long right = right(stone, theirs, step);
    return (((left << step) & mine) == 0 ? 0 : left) | (((right >>> step) & mine) == 0 ? 0 : right);
  }

  /** The stones of the opponent that follow on those of a set without a gap, towards bit 63. */
  private static long left(long set, long theirs, int step) {
    long run = theirs & (set << step);
    long pairs = theirs & (theirs << step);
    run |= theirs & (run << step);
    run |= pairs & (run << (2 * step));
    return run | (pairs & (run << (2 * step)));
  }

  /** The same towards bit 0. */
  private static long right(long set, long theirs, int step) {
    long run = theirs & (set >>> step);
    long pairs = theirs & (theirs >>> step);
    run |= theirs & (run >>> step);
    run |= pairs & (run >>> (2 * step));
    return run | (pairs & (run >>> (2 * step)));
  }
}
