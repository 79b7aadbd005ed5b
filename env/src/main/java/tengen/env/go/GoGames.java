package tengen.env.go;

import java.util.List;
import java.util.Optional;
import tengen.env.game.Game;
import tengen.env.game.GameFactory;

/** Makes {@code go-N}, Go on a board of side N as {@link GoGame#of} has it. */
public final class GoGames implements GameFactory {

  /** For {@link java.util.ServiceLoader}. */
  public GoGames() {}

  @Override
  public List<String> names() {
    return List.of("go-9", "go-13", "go-19");
  }

  @Override
  public Optional<Game> create(String name) {
    if (!name.matches("go-[0-9]{1,4}")) {
      return Optional.empty();
    }
    return Optional.of(GoGame.of(Integer.parseInt(name.substring(3))));
  }
}
