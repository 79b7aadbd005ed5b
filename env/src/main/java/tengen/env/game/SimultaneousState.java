package tengen.env.game;

/**
 * A position of a game in which all players move at once. Where {@link #currentPlayer} is {@link
 * #SIMULTANEOUS}, {@link #play} takes a joint move: one int that holds a move of each player, the
 * first player's counting most, in the number system with base {@code game().moves()}.
 */
public interface SimultaneousState extends GameState {

  /**
   * The moves that one of the players can choose from, ascending. Each combination is legal.
   *
   * @param player in {@code [0, players)}
   * @param out of length at least {@code game().moves()}; filled from index 0
   * @return how many there are; 0 where the players do not move at once
   */
  int legalMoves(int player, int[] out);

  /**
   * The joint move in which every player plays their own.
   *
   * @param moves {@code [players]}
   * @throws IllegalArgumentException if a move is missing or not in {@code [0, game().moves())}
   */
  default int joint(int... moves) {
    if (moves.length != game().players()) {
      throw new IllegalArgumentException(
          "a joint move of "
              + game().name()
              + " needs "
              + game().players()
              + " moves; got "
              + moves.length);
    }
    int joint = 0;
    for (int player = 0; player < moves.length; player++) {
      if (moves[player] < 0 || moves[player] >= game().moves()) {
        throw new IllegalArgumentException(
            "a move of player "
                + player
                + " must be in [0, "
                + (game().moves() - 1)
                + "]; got "
                + moves[player]);
      }
      joint = joint * game().moves() + moves[player];
    }
    return joint;
  }

  /** The move of one player in a joint move. */
  default int moveOf(int joint, int player) {
    int rest = joint;
    for (int later = game().players() - 1; later > player; later--) {
      rest /= game().moves();
    }
    return rest % game().moves();
  }
}
