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
