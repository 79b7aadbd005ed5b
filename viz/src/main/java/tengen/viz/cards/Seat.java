package tengen.viz.cards;

import java.util.List;

/**
 * Somebody at a table.
 *
 * @param name who it is
 * @param cards in the hand
 * @param chips put in; -1 where there are none
 * @param moves whether it is this one's turn
 * @param note what is to be said, such as a sum; may be empty
 */
public record Seat(String name, List<Card> cards, int chips, boolean moves, String note) {

  Seat withNote(String other) {
    return new Seat(name, cards, chips, moves, other);
  }

  /**
   * A card or a die.
   *
   * @param rank such as {@code "Q"}; a number of pips for a die; empty before it is dealt
   * @param suit 0 none, 1 spades, 2 hearts, 3 a die
   * @param hidden whether another player does not see it
   */
  public record Card(String rank, int suit, boolean hidden) {

    static final int NONE = 0;
    static final int SPADES = 1;
    static final int HEARTS = 2;
    static final int DIE = 3;
  }
}
