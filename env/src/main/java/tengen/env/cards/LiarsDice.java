package tengen.env.cards;

import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * Liar's dice with one die a player. Two players roll in secret. In turn they bid how many dice
 * show at least a face, each bid higher than the one before, or call the last bid a lie. The
 * highest face is wild. Who bid too much, or called a true bid a lie, loses.
 *
 * <p>A move is {@code (quantity - 1) * sides + face - 1}; the last one, {@code 2 * sides}, is the
 * call. Outcomes of chance are {@code face - 1}, first for player 0. Observations are {@code [2 +
 * sides + 2 * sides + 1, 1, 1]}: who looks, their die, the moves made so far. Rules as in
 * OpenSpiel's liars_dice.
 */
public final class LiarsDice extends TableGame {

  /** The name of the game with six sides. */
  public static final String NAME = "liars-dice";

  private final int sides;

  /** Dice with six sides. */
  public LiarsDice() {
    this(6);
  }

  /**
   * Other dice.
   *
   * @param sides from 2 to 12
   */
  public LiarsDice(int sides) {
    super(
        sides == 6 ? NAME : NAME + "-" + sides,
        2,
        2 * Require.inRange("sides of " + NAME, sides, 2, 12) + 1,
        3 + 3 * sides);
    this.sides = sides;
  }

  /** Sides of a die. */
  public int sides() {
    return sides;
  }

  /** Two rolls, every bid once, and the call. */
  @Override
  public int maxLength() {
    return 3 + 2 * sides;
  }

  @Override
  public GameState start() {
    return new LiarsDiceState(this);
  }

  /** Quantity and face, such as {@code "2-6"}, or {@code "Liar"}. */
  @Override
  public String moveText(int move) {
    return move == 2 * sides ? "Liar" : (move / sides + 1) + "-" + (move % sides + 1);
  }

  /** A game by name: {@code liars-dice}, or {@code liars-dice-4} for dice with four sides. */
  static Game named(String name) {
    return name.equals(NAME)
        ? new LiarsDice()
        : new LiarsDice(Names.number(name, NAME + "-", "the number of sides"));
  }
}
