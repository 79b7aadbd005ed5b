package tengen.env.game;

import java.util.List;

/** The rules of a game, immutable and shared by all its positions. */
public interface Game {

  /** The name that commands and files use, in lower case, such as {@code "go-9"}. */
  String name();

  /** Number of players, at least 1. */
  int players();

  /** Number of distinct moves, a pass included; a move is an int in {@code [0, moves)}. */
  int moves();

  /**
   * Length of an array that holds all that {@link GameState#legalMoves} can give: the moves, and in
   * games that have them the outcomes of {@linkplain ChanceState chance} and the {@linkplain
   * SimultaneousState joint moves}. {@link GameState#play} takes an int in {@code [0, choices)}.
   */
  default int choices() {
    return moves();
  }

  /** Upper bound on the length of a game, in plies; what chance does counts as a ply. */
  int maxLength();

  /** The worst that a game can end for a player; see {@link GameState#returns}. */
  default double minUtility() {
    return -1;
  }

  /** The best that a game can end for a player; see {@link GameState#returns}. */
  default double maxUtility() {
    return 1;
  }

  /** Whether the players' returns always add up to 0; by default so between two players. */
  default boolean zeroSum() {
    return players() == 2;
  }

  /** Shape of one observation: {@code [planes, height, width]}. */
  int[] observationShape();

  /**
   * The symmetries that leave the rules unchanged, the identity first. A point of the board is
   * {@code row * width + column}.
   */
  default List<Symmetry> symmetries() {
    int[] shape = observationShape();
    return List.of(Symmetry.identity(shape[1] * shape[2], moves()));
  }

  /** A new position at the start of the game. */
  GameState start();

  /** How rollouts play this game on; uniformly random unless the game knows better. */
  default Playout playout() {
    return new UniformPlayout(this);
  }

  /** The text of a move, such as {@code "D4"}. */
  default String moveText(int move) {
    return Integer.toString(move);
  }

  /**
   * Reads what {@link #moveText} writes.
   *
   * @throws IllegalArgumentException if the text names no move; the message quotes it
   */
  default int parseMove(String text) {
    try {
      int move = Integer.parseInt(text.strip());
      if (move >= 0 && move < moves()) {
        return move;
      }
    } catch (NumberFormatException e) {
      // falls through to the message below
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not a move of " + name() + ": expected 0 to " + (moves() - 1));
  }
}
