package tengen.env.game;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Plays a game on to its end with a cheap policy. Holds scratch memory: one object a thread.
 *
 * @see Game#playout()
 */
public interface Playout {

  /**
   * Plays on from a position, which is not modified.
   *
   * @param from any position, also a finished one
   * @param returns filled with the {@link GameState#returns} of each player
   */
  void run(GameState from, UniformRandomProvider random, double[] returns);
}
