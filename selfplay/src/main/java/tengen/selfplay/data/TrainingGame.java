package tengen.selfplay.data;

import java.util.List;
import tengen.env.game.Game;

/**
 * One finished game as training data. Positions are not stored but replayed when they are needed: a
 * game of 60 moves takes a few hundred bytes instead of a few hundred kilobytes.
 *
 * <p>The arrays belong to the game and must not be modified.
 *
 * @param game the rules that it was played under
 * @param moves {@code [plies]} all moves from the start position
 * @param policies {@code [plies]} what to learn in the position before each move; null where
 *     nothing
 * @param returns {@code [players]} results in [-1, 1]
 * @param outcome points and ownership at the end; null where unknown (resigned games, games that
 *     are not decided by points)
 */
public record TrainingGame(
    Game game, int[] moves, List<PolicyTarget> policies, float[] returns, Outcome outcome) {

  /** Checks the lengths. */
  public TrainingGame {
    if (policies.size() != moves.length) {
      throw new IllegalArgumentException(
          "a game of " + moves.length + " moves needs as many policies; got " + policies.size());
    }
    if (returns.length != game.players()) {
      throw new IllegalArgumentException(
          game.name() + " has " + game.players() + " players; got " + returns.length + " returns");
    }
  }

  /** Number of positions with something to learn. */
  public int positions() {
    int n = 0;
    for (PolicyTarget policy : policies) {
      n += policy == null ? 0 : 1;
    }
    return n;
  }

  /**
   * The end of a game that is decided by points.
   *
   * @param score points by which player 0 won, komi included
   * @param ownership {@code [height * width]} 1 player 0's, -1 player 1's, 0 nobody's
   */
  public record Outcome(float score, byte[] ownership) {}
}
