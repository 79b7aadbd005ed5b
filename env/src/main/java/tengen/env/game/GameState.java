package tengen.env.game;

/**
 * A position of a game with all that its future depends on (what superko needs included). Mutable;
 * not safe for use by several threads at once.
 */
public interface GameState {

  /** {@link #currentPlayer} where chance moves next. */
  int CHANCE = -1;

  /** {@link #currentPlayer} where all players move at once. */
  int SIMULTANEOUS = -2;

  /** {@link #currentPlayer} after the end. */
  int TERMINAL = -3;

  /** The rules that this position is played under. */
  Game game();

  /** {@code 0 … players - 1}, or {@link #CHANCE}, {@link #SIMULTANEOUS}, {@link #TERMINAL}. */
  int currentPlayer();

  /** Whether the game is over. */
  default boolean terminal() {
    return currentPlayer() == TERMINAL;
  }

  /**
   * The legal moves, ascending; none after the end. Where chance moves next its outcomes, where all
   * players move at once the joint moves.
   *
   * @param out of length at least {@code game().choices()}; filled from index 0
   * @return how many there are
   */
  int legalMoves(int[] out);

  /** Whether {@link #play} would accept the move; false for numbers that are no moves. */
  boolean legal(int move);

  /**
   * Plays a move of the current player, an outcome of chance, or a joint move of all players.
   *
   * @throws IllegalArgumentException if the move is illegal; names the move and the rule
   * @throws IllegalStateException after the end
   */
  void play(int move);

  /** A position of its own, equal to this one. */
  GameState copy();

  /**
   * Becomes equal to another position of the same game, without allocation.
   *
   * @throws IllegalArgumentException if the other position is of another game
   */
  void copyFrom(GameState other);

  /** Number of plies since the start: calls of {@link #play}, for chance too. */
  int length();

  /**
   * Utility of the end of the game for a player, in {@code [game().minUtility(),
   * game().maxUtility()]}: 1 won, 0 drawn, -1 lost unless the game has units of its own, such as
   * chips.
   *
   * @throws IllegalStateException before the end
   */
  double returns(int player);

  /**
   * Writes the observation of a player.
   *
   * @param player from whose side; for perfect information games normally {@link #currentPlayer}.
   *     In a game with {@linkplain InformationState secrets} it shows all that the player knows and
   *     nothing else
   * @param out filled from {@code at} on with {@code planes * height * width} numbers, plane by
   *     plane and row by row
   */
  void observe(int player, float[] out, int at);

  /** Equal positions (what superko needs included), equal hashes; 64 bits, well mixed. */
  long hash();

  /** A picture of the position in a few lines of text, for logs. */
  @Override
  String toString();
}
