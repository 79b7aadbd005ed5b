package tengen.env.board;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tengen.env.game.Game;
import tengen.env.game.GameFactory;

/**
 * Makes the games of this package by name. The name of a game that has sizes may be followed by
 * one: {@code othello-6}, {@code hex-11}, {@code breakthrough-6x5} (rows and columns).
 */
public final class BoardGames implements GameFactory {

  private static final Pattern NAME =
      Pattern.compile("([a-z-]*[a-z])(?:-(\\d{1,4})(?:x(\\d{1,4}))?)?");

  /** For {@link java.util.ServiceLoader}. */
  public BoardGames() {}

  @Override
  public List<String> names() {
    return List.of(
        TicTacToe.NAME,
        ConnectFour.NAME,
        Othello.NAME,
        "othello-6",
        "hex-5",
        "hex-11",
        Breakthrough.NAME,
        "breakthrough-6",
        Gomoku.NAME,
        "gomoku-9",
        GameOfY.NAME);
  }

  @Override
  public Optional<Game> create(String name) {
    Matcher match = NAME.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    String game = match.group(1);
    if (match.group(2) == null) {
      return ofOneName(game);
    }
    int rows = Integer.parseInt(match.group(2));
    if (match.group(3) == null) {
      return ofSize(game, rows);
    }
    int columns = Integer.parseInt(match.group(3));
    return game.equals(Breakthrough.NAME)
        ? Optional.of(new Breakthrough(rows, columns))
        : Optional.empty();
  }

  private static Optional<Game> ofOneName(String name) {
    return switch (name) {
      case TicTacToe.NAME -> Optional.of(new TicTacToe());
      case ConnectFour.NAME -> Optional.of(new ConnectFour());
      case Othello.NAME -> Optional.of(new Othello());
      case Hex.NAME -> Optional.of(new Hex());
      case Breakthrough.NAME -> Optional.of(new Breakthrough());
      case Gomoku.NAME -> Optional.of(new Gomoku());
      case GameOfY.NAME -> Optional.of(new GameOfY());
      default -> Optional.empty();
    };
  }

  private static Optional<Game> ofSize(String name, int size) {
    return switch (name) {
      case Othello.NAME -> Optional.of(new Othello(size));
      case Hex.NAME -> Optional.of(new Hex(size));
      case Breakthrough.NAME -> Optional.of(new Breakthrough(size, size));
      case Gomoku.NAME -> Optional.of(new Gomoku(size));
      case GameOfY.NAME -> Optional.of(new GameOfY(size));
      default -> Optional.empty();
    };
  }
}
