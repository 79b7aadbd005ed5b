package tengen.env.board;

import java.util.List;
import java.util.Optional;
import tengen.env.game.Game;
import tengen.env.game.GameFactory;

/** Makes the games of this package by name. */
public final class BoardGames implements GameFactory {

  /** For {@link java.util.ServiceLoader}. */
  public BoardGames() {}

  @Override
  public List<String> names() {
    return List.of(TicTacToe.NAME, ConnectFour.NAME);
  }

  @Override
  public Optional<Game> create(String name) {
    return switch (name) {
      case TicTacToe.NAME -> Optional.of(new TicTacToe());
      case ConnectFour.NAME -> Optional.of(new ConnectFour());
      default -> Optional.empty();
    };
  }
}
