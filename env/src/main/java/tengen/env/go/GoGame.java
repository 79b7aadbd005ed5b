package tengen.env.go;

import java.util.ArrayList;
import java.util.List;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.Playout;
import tengen.env.game.Symmetry;

/**
 * Go on a square board. A move is {@code row * size + column} with row 0 at the bottom (A1 = 0), or
 * {@code size * size} to pass. Player 0 is Black.
 */
public final class GoGame implements Game {

  private final int size;
  private final GoRules rules;
  private final GoPlanes planes;
  private final int maxLength;

  /** With {@link GoPlanes#FEATURES} and at most {@code 5 * size * size} moves. */
  public GoGame(int size, GoRules rules) {
    this(size, rules, GoPlanes.FEATURES, 5 * size * size);
  }

  /**
   * A game of Go.
   *
   * @param size of the board, 2 to 25
   * @param maxLength moves after which the game ends and is counted, at least 1
   * @throws IllegalArgumentException if the size or the length is out of range
   */
  public GoGame(int size, GoRules rules, GoPlanes planes, int maxLength) {
    this.size = Require.inRange("board size", size, 2, Grid.MAX_SIZE);
    this.rules = rules;
    this.planes = planes;
    this.maxLength = Require.inRange("maximum length", maxLength, 1, Integer.MAX_VALUE);
  }

  /** Tromp–Taylor rules with a komi of 7. */
  public static GoGame of(int size) {
    return new GoGame(size, GoRules.named("tromp-taylor").withRemoveDead(true).withKomi(7));
  }

  /** Side of the board. */
  public int size() {
    return size;
  }

  /** The rules that it is played under. */
  public GoRules rules() {
    return rules;
  }

  /** What {@link GoState#observe} writes. */
  public GoPlanes planes() {
    return planes;
  }

  /** The move that passes. */
  public int pass() {
    return size * size;
  }

  @Override
  public String name() {
    return "go-" + size;
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int moves() {
    return size * size + 1;
  }

  @Override
  public int maxLength() {
    return maxLength;
  }

  @Override
  public int[] observationShape() {
    return new int[] {planes.count(), size, size};
  }

  /** The eight symmetries of the square: bit 0 mirrors columns, bit 1 rows, bit 2 transposes. */
  @Override
  public List<Symmetry> symmetries() {
    List<Symmetry> result = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      int[] points = new int[size * size];
      int[] moves = new int[size * size + 1];
      for (int p = 0; p < points.length; p++) {
        int row = (k & 2) == 0 ? p / size : size - 1 - p / size;
        int column = (k & 1) == 0 ? p % size : size - 1 - p % size;
        points[p] = (k & 4) == 0 ? row * size + column : column * size + row;
        moves[p] = points[p];
      }
      moves[pass()] = pass();
      result.add(new Symmetry(points, moves));
    }
    return result;
  }

  @Override
  public GoState start() {
    return new GoState(this);
  }

  @Override
  public Playout playout() {
    return new GoPlayout(this);
  }

  @Override
  public String moveText(int move) {
    Require.inRange("move", move, 0, pass());
    return GoText.move(size, move);
  }

  @Override
  public int parseMove(String text) {
    int move = GoText.parse(size, text);
    if (move < 0) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is not a move of "
              + name()
              + ": expected A1 to "
              + GoText.move(size, pass() - 1)
              + " (without I) or pass");
    }
    return move;
  }

  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof GoGame game && sameAs(game));
  }

  private boolean sameAs(GoGame game) {
    return game.size == size
        && game.rules.equals(rules)
        && game.planes == planes
        && game.maxLength == maxLength;
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(size, rules, planes, maxLength);
  }

  @Override
  public String toString() {
    return name() + " " + rules;
  }
}
