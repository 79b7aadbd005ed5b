package tengen.env.board;

import java.util.Optional;
import tengen.env.check.OpenSpielGame;
import tengen.env.game.GameState;

/** The games of this package as OpenSpiel shows them. */
public final class OpenSpielBoards implements OpenSpielGame.Source {

  /** For {@link java.util.ServiceLoader}. */
  public OpenSpielBoards() {}

  @Override
  public Optional<OpenSpielGame> find(String name) {
    return switch (name) {
      case "tic_tac_toe" -> Optional.of(new OpenSpielGame(new TicTacToe(), new TicTacToeView()));
      case "connect_four" -> Optional.of(new OpenSpielGame(new ConnectFour(), new TopRowFirst()));
      default -> Optional.empty();
    };
  }

  /** Both games print themselves as OpenSpiel draws them. */
  private static class TopRowFirst implements OpenSpielGame.View {

    @Override
    public String cells(GameState state) {
      return state.toString().replace("\n", "");
    }
  }

  private static final class TicTacToeView extends TopRowFirst {

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
}
