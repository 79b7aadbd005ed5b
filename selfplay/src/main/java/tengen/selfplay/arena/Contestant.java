package tengen.selfplay.arena;

import java.util.function.Function;
import tengen.env.game.Game;

/** Someone who takes part in matches: a name, and players that act for it, one for each thread. */
public interface Contestant {

  /** As results show it. */
  String name();

  /**
   * A new player, for one thread.
   *
   * @throws IllegalArgumentException if the contestant cannot play the game
   */
  Player open(Game game);

  /**
   * The same, one position at a time and with its reasons, where it has some to tell.
   *
   * @throws IllegalArgumentException if the contestant cannot play the game
   */
  default Analyst analyst(Game game) {
    return new PlayerAnalyst(open(game));
  }

  /** A contestant by its parts, which can tell why it moves as it does. */
  static Contestant of(
      String name, Function<Game, Player> opener, Function<Game, Analyst> analysts) {
    return new Contestant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Player open(Game game) {
        return opener.apply(game);
      }

      @Override
      public Analyst analyst(Game game) {
        return analysts.apply(game);
      }
    };
  }

  /** A contestant by its parts. */
  static Contestant of(String name, Function<Game, Player> opener) {
    return new Contestant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Player open(Game game) {
        return opener.apply(game);
      }
    };
  }
}
