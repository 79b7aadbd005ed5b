package tengen.viz.golden;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.game.Games;
import tengen.env.multi.GameEnvironment;
import tengen.viz.board.BoardGameScene;
import tengen.viz.scene.Theme;

/** Boards look as they did when somebody looked at them; as in {@link GoldenTest}. */
class BoardGoldenTest {

  @ParameterizedTest
  @CsvSource({
    "othello, 22, DARK",
    "gomoku-9, 18, LIGHT",
    "hex-11, 40, DARK",
    "y, 24, LIGHT",
    "breakthrough, 31, DARK",
    "go-9, 30, DARK",
    "connect-four, 20, LIGHT",
    "tic-tac-toe, 4, DARK",
    "backgammon, 12, LIGHT",
  })
  void board_looksAsItDid(String game, int moves, Theme theme) {
    Golden.check(
        "board-" + game,
        length -> new BoardGameScene().capture(played(game, length)),
        moves,
        theme);
  }

  /** After so many moves, any ones but always the same. */
  private static GameEnvironment played(String game, int length) {
    GameEnvironment world = new GameEnvironment(Games.named(game));
    world.reset(3);
    Random random = new Random(3);
    int[] moves = new int[world.state().game().choices()];
    for (int ply = 0; ply < length; ply++) {
      world.step(moves[random.nextInt(world.state().legalMoves(moves))]);
    }
    return world;
  }
}
