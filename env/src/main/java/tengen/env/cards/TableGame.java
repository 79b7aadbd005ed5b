package tengen.env.cards;

import java.util.StringJoiner;
import tengen.env.game.Game;

/** What the games of this package have in common: a flat observation and moves with texts. */
abstract class TableGame implements Game {

  private final String name;
  private final int players;
  private final int moves;
  private final int width;

  /**
   * The sizes of a game.
   *
   * @param width of an observation
   */
  TableGame(String name, int players, int moves, int width) {
    this.name = name;
    this.players = players;
    this.moves = moves;
    this.width = width;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int players() {
    return players;
  }

  @Override
  public final int moves() {
    return moves;
  }

  @Override
  public final int[] observationShape() {
    return new int[] {width, 1, 1};
  }

  @Override
  public abstract String moveText(int move);

  @Override
  public final int parseMove(String text) {
    StringJoiner known = new StringJoiner(", ");
    for (int move = 0; move < moves; move++) {
      String expected = moveText(move);
      if (expected.equalsIgnoreCase(text.strip())) {
        return move;
      }
      if (move < 20) {
        known.add(expected);
      }
    }
    throw new IllegalArgumentException(
        "\""
            + text
            + "\" is not a move of "
            + name
            + ": expected "
            + known
            + (moves > 20 ? ", ..." : ""));
  }
}
