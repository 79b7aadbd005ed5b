package tengen.env.check;

import java.util.Optional;
import java.util.ServiceLoader;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;

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

    /** The information-state tensor of a player. */
    default double[] informationTensor(GameState state, int player) {
      return null;
    }

    /** The information-state text of a player; ours unless OpenSpiel writes it in another way. */
    default String informationText(GameState state, int player) {
      return state instanceof InformationState information
          ? information.informationText(player)
          : null;
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

  /**
   * Asks every {@link Source}.
   *
   * @param name as in {@link Source#find}
   * @return empty if none knows the game
   */
  public static Optional<OpenSpielGame> named(String name) {
    Optional<OpenSpielGame> game = Optional.empty();
    for (Source source : ServiceLoader.load(Source.class)) {
      game = game.or(() -> source.find(name));
    }
    return game;
  }

  /** Why a case of a game that no source knows is skipped. */
  public static String missing(String name) {
    return "no game " + name.replaceFirst("\\(.*", "");
  }
}
