package tengen.env.board;

import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.Playout;

/**
 * What Hex, Y and Gomoku share: two players in turn put a stone on a free point of a square, where
 * it stays. A move is {@code size * row + column}, row 0 on top.
 */
abstract class PlacementGame implements Game {

  /** Stones that {@link PlacementState#stone} knows: nothing, player 0's, player 1's, no point. */
  static final int OUTSIDE = 3;

  final int size;

  private final String name;
  private final int points;
  private final boolean sidesDiffer;

  /**
   * Rules on a board.
   *
   * @param title as messages have it
   * @param name of the game, its size included
   * @param size in [3, 19]
   * @param points of the board, at most {@code size * size}
   * @param sidesDiffer whether the two players have different aims, so that an observation must say
   *     whose it is
   */
  PlacementGame(String title, String name, int size, int points, boolean sidesDiffer) {
    this.size = Require.inRange("the size of " + title, size, 3, 19);
    this.name = name;
    this.points = points;
    this.sidesDiffer = sidesDiffer;
  }

  /** Whether a point of the square belongs to the board. */
  boolean onBoard(int point) {
    return point >= 0 && point < size * size;
  }

  /** Signs for a free point, a stone of player 0 and one of player 1. */
  abstract String signs();

  /** How far each row of a picture stands to the right of the one above it. */
  abstract int slant();

  /** Whether the players have different aims. */
  final boolean sidesDiffer() {
    return sidesDiffer;
  }

  /** Length of a side, in points. */
  public final int size() {
    return size;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int players() {
    return 2;
  }

  @Override
  public final int moves() {
    return size * size;
  }

  @Override
  public final int maxLength() {
    return points;
  }

  @Override
  public final int[] observationShape() {
    return new int[] {sidesDiffer ? 4 : 3, size, size};
  }

  @Override
  public abstract PlacementState start();

  @Override
  public Playout playout() {
    return new PlacementPlayout(this);
  }

  /** Column letter and row number, {@code a1} in the upper left corner. */
  @Override
  public final String moveText(int move) {
    return MoveTexts.point(move / size, move % size);
  }

  @Override
  public final int parseMove(String text) {
    String last = MoveTexts.point(size - 1, size - 1);
    return MoveTexts.parse(this, text, "a column and a row from a1 to " + last);
  }
}
