package tengen.selfplay.cli;

import java.util.ArrayList;
import java.util.List;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;
import tengen.env.Nearest;
import tengen.env.game.Games;

/** Tells the names of games from those of environments, where a command takes both. */
public final class WorldNames {

  private WorldNames() {}

  /** Whether a name is that of a game, or, if it is nobody's, most like that of a game. */
  public static boolean ofGame(String name) {
    List<String> ids = Environments.specs().stream().map(EnvironmentSpec::id).toList();
    if (name.indexOf('.') >= 0 || ids.contains(name.strip())) {
      return false;
    }
    List<String> games = Games.names();
    try {
      return !Games.named(name).name().isEmpty();
    } catch (IllegalArgumentException e) {
      List<String> names = new ArrayList<>(games);
      names.addAll(ids);
      return Nearest.to(name, names).filter(games::contains).isPresent();
    }
  }
}
