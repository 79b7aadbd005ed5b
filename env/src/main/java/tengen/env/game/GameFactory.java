package tengen.env.game;

import java.util.List;
import java.util.Optional;

/**
 * Makes games by name. Implementations have a public constructor without parameters and are listed
 * in {@code META-INF/services/tengen.env.game.GameFactory}.
 *
 * @see Games
 */
public interface GameFactory {

  /** Names to show in lists and suggestions; not more than a reader wants to see. */
  List<String> names();

  /**
   * Makes a game.
   *
   * @param name in lower case; may be one that {@link #names} leaves out, such as {@code "go-7"}
   * @return empty if the name is not one of this factory's
   * @throws IllegalArgumentException if the name is one of this factory's with a bad parameter
   */
  Optional<Game> create(String name);
}
