package tengen.selfplay.arena;

import tengen.env.game.GameState;
import tengen.mcts.Analysis;

/** Thinks about one position at a time, and tells why: for people to look at. For one thread. */
public interface Analyst extends AutoCloseable {

  /**
   * A new game.
   *
   * @param seed of all that is random in it
   */
  void begin(long seed);

  /**
   * What to play.
   *
   * @param position borrowed; somebody is to move
   * @param moves that led there, those of chance included
   * @param players who made each, -1 for chance
   * @throws IllegalStateException if it cannot answer; says why
   */
  Analysis analyse(GameState position, int[] moves, int[] players);

  /**
   * How likely it makes which move.
   *
   * @param position borrowed; somebody is to move
   * @return {@code [choices]} probabilities; empty if it cannot tell
   */
  default double[] policy(GameState position) {
    return new double[0];
  }

  @Override
  void close();
}
