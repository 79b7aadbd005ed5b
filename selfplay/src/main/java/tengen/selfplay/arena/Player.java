package tengen.selfplay.arena;

import java.util.List;

/** Plays many games at once, on one thread. */
public interface Player extends AutoCloseable {

  /**
   * Takes a seat in a new game.
   *
   * @param side the player of the game whose moves it chooses
   * @param seed of all that is random in this game
   */
  Seat sit(int side, long seed);

  /**
   * Answers every turn, with a move, by resigning, or with a failure. The order of the turns must
   * not change the answers.
   *
   * @param turns of seats of this player, at most one a seat
   */
  void choose(List<Turn> turns);

  /** Frees what the player holds; harmless when called twice. */
  @Override
  default void close() {}

  /** A player's place in one game. */
  interface Seat extends AutoCloseable {

    /**
     * A move was played, by whichever side, this one included; also those of the opening.
     *
     * @param side who played it
     */
    default void played(int side, int move) {}

    /** The game is over. */
    @Override
    default void close() {}
  }
}
