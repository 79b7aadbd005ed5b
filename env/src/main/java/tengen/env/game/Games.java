package tengen.env.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tengen.env.Nearest;
import tengen.env.Services;

/** Every game that can be named: those of the {@link GameFactory factories}, and any class. */
public final class Games {

  private Games() {}

  /**
   * A game by name.
   *
   * @param name such as {@code "tic-tac-toe"} or {@code "go-9"}, or the full name of a class on the
   *     class path that implements {@link Game} and has a public constructor without parameters
   * @throws IllegalArgumentException if there is no such game; names the nearest one
   */
  public static Game named(String name) {
    String key = name.strip();
    Optional<Game> found = create(key);
    if (found.isPresent()) {
      return found.get();
    }
    if (key.indexOf('.') > 0) {
      return Services.create(key, Game.class, "game");
    }
    List<String> names = names();
    throw new IllegalArgumentException(
        "no game \""
            + name
            + "\" (known: "
            + String.join(", ", names)
            + ", or the full name of a class)"
            + Nearest.hint(key.toLowerCase(Locale.ROOT), names));
  }

  /**
   * A game by name on a board of a size, where the factory knows it by the name, a hyphen and the
   * size: {@code "othello", 6} is {@code "othello-6"}.
   *
   * @throws IllegalArgumentException if there is no such game, it has no sizes, or not this one
   */
  public static Game named(String name, int size) {
    Optional<Game> found = create(name.strip() + "-" + size);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no size can be chosen for " + named(name).name() + "; got size " + size);
    }
    return found.get();
  }

  private static Optional<Game> create(String name) {
    for (GameFactory factory : factories()) {
      Optional<Game> game =
          Services.call(
              factory.getClass().getName() + " cannot make \"" + name + "\"",
              () -> factory.create(name.toLowerCase(Locale.ROOT)));
      if (game.isPresent()) {
        return game;
      }
    }
    return Optional.empty();
  }

  /**
   * A game by name that search and self-play can play.
   *
   * @param name as for {@link #named}
   * @throws IllegalArgumentException if there is no such game, or if it has chance, secrets or
   *     simultaneous moves
   */
  public static Game searchable(String name) {
    Game game = named(name);
    GameState start = game.start();
    String has =
        start instanceof ChanceState
            ? "chance"
            : start instanceof InformationState
                ? "secrets"
                : start instanceof SimultaneousState ? "simultaneous moves" : null;
    if (has != null) {
      throw new IllegalArgumentException(
          game.name() + " has " + has + ", which search and self-play do not handle");
    }
    return game;
  }

  /** The names of the known games, in the order of the factories. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (GameFactory factory : factories()) {
      names.addAll(
          Services.call(factory.getClass().getName() + " cannot list its games", factory::names));
    }
    return List.copyOf(names);
  }

  private static List<GameFactory> factories() {
    return Services.load(GameFactory.class, "games");
  }
}
