package tengen.env.board;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tengen.env.check.OpenSpielGame;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** The games of this package as OpenSpiel shows them. */
public final class OpenSpielBoards implements OpenSpielGame.Source {

  private static final Pattern HEX = Pattern.compile("hex\\(num_rows=(\\d+),num_cols=\\1\\)");
  private static final Pattern BREAKTHROUGH =
      Pattern.compile("breakthrough\\(rows=(\\d+),columns=(\\d+)\\)");
  private static final Pattern OF_Y = Pattern.compile("y\\(board_size=(\\d+)\\)");
  private static final Pattern GOMOKU = Pattern.compile("gomoku\\(size=(\\d+)\\)");

  /** For {@link java.util.ServiceLoader}. */
  public OpenSpielBoards() {}

  @Override
  public Optional<OpenSpielGame> find(String name) {
    Optional<OpenSpielGame> found =
        switch (name) {
          case "tic_tac_toe" -> game(new TicTacToe(), new TicTacToeView());
          case "connect_four" -> game(new ConnectFour(), new Drawn(".xo"));
          case "othello" -> game(new Othello(), new Drawn("-xo"));
          case "breakthrough" -> game(new Breakthrough(), new BreakthroughView());
          case "hex" -> game(new Hex(), new PlacementView(".xo"));
          case "y" -> game(new GameOfY(19), new PlacementView(".O@"));
          case "gomoku" -> game(new Gomoku(), new PlacementView(".bw"));
          default -> Optional.empty();
        };
    return found.or(() -> ofSize(name));
  }

  private static Optional<OpenSpielGame> ofSize(String name) {
    Matcher match = HEX.matcher(name);
    if (match.matches()) {
      return game(new Hex(number(match, 1)), new PlacementView(".xo"));
    }
    match = OF_Y.matcher(name);
    if (match.matches()) {
      return game(new GameOfY(number(match, 1)), new PlacementView(".O@"));
    }
    match = GOMOKU.matcher(name);
    if (match.matches()) {
      return game(new Gomoku(number(match, 1)), new PlacementView(".bw"));
    }
    match = BREAKTHROUGH.matcher(name);
    if (match.matches()) {
      Game game = new Breakthrough(number(match, 1), number(match, 2));
      return game(game, new BreakthroughView());
    }
    return Optional.empty();
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static Optional<OpenSpielGame> game(Game game, OpenSpielGame.View view) {
    return Optional.of(new OpenSpielGame(game, view));
  }

  /**
   * A game that draws its cells with OpenSpiel's signs, in OpenSpiel's order; labels, brackets and
   * whose turn it is are left out on both sides.
   */
  private static class Drawn implements OpenSpielGame.View {

    private final String signs;

    Drawn(String signs) {
      this.signs = signs;
    }

    @Override
    public String cells(GameState state) {
      return only(signs, state.toString());
    }

    @Override
    public String recordedCells(String text) {
      // "Black (x) to play:", "Terminal State:"
      return only(signs, text.replaceFirst("^[^\\n]*:\\n", ""));
    }

    static String only(String signs, String text) {
      StringBuilder cells = new StringBuilder();
      text.chars().filter(c -> signs.indexOf(c) >= 0).forEach(c -> cells.append((char) c));
      return cells.toString();
    }
  }

  private static final class TicTacToeView extends Drawn {

    TicTacToeView() {
      super(".xo");
    }

    /** Planes empty, o, x, whoever looks; ours are x, o, empty for player 0. */
    @Override
    public double[] observation(GameState state, int player) {
      float[] planes = new float[27];
      state.observe(0, planes, 0);
      double[] result = new double[27];
      for (int point = 0; point < 9; point++) {
        for (int plane = 0; plane < 3; plane++) {
          result[plane * 9 + point] = planes[(2 - plane) * 9 + point];
        }
      }
      return result;
    }
  }

  /** Rows with a number before them; the letters of the columns, b among them, in a last line. */
  private static final class BreakthroughView extends Drawn {

    BreakthroughView() {
      super(".bw");
    }

    @Override
    public String cells(GameState state) {
      return recordedCells(state.toString());
    }

    @Override
    public String recordedCells(String text) {
      return Drawn.only(".bw", text.replaceFirst("\\n *[a-z]+\\n*$", ""));
    }
  }

  /** Hex, Y and Gomoku, with OpenSpiel's signs. */
  private static final class PlacementView extends Drawn {

    private final String signs;

    PlacementView(String signs) {
      super(signs);
      this.signs = signs;
    }

    @Override
    public String cells(GameState state) {
      StringBuilder cells = new StringBuilder();
      for (int stone : ((PlacementState) state).stones) {
        if (stone != PlacementGame.OUTSIDE) {
          cells.append(signs.charAt(stone));
        }
      }
      return cells.toString();
    }
  }
}
