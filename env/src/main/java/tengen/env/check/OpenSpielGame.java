package tengen.env.check;

import java.util.Optional;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * How a game of ours is compared with OpenSpiel's game of the same rules. Moves and players have
 * the same numbers in both.
 *
 * @param game ours
 * @param view what is compared besides moves and results
 */
public record OpenSpielGame(Game game, View view) {

  /** What OpenSpiel shows of a position; null where there is nothing to compare. */
  public interface View {

    /** The cells of the board in the order in which OpenSpiel draws them, without white space. */
    default String cells(GameState state) {
      return null;
    }

    /** The cells in a position as OpenSpiel draws it: without white space, labels and brackets. */
    default String recordedCells(String text) {
      return text.replaceAll("\\s", "");
    }

    /** The observation tensor of a player. */
    default double[] observation(GameState state, int player) {
      return null;
    }
  }

  /**
   * Finds games by OpenSpiel's names. Implementations are listed in {@code
   * META-INF/services/tengen.env.check.OpenSpielGame$Source}.
   */
  public interface Source {

    /**
     * Finds a game.
     *
     * @param name with its parameters, such as {@code "go(board_size=3,komi=0.5)"}
     */
    Optional<OpenSpielGame> find(String name);
  }
}
