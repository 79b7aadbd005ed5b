package tengen.viz.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.game.Games;
import tengen.env.multi.GameEnvironment;
import tengen.viz.board.BoardGameScene;
import tengen.viz.film.Pictures;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/** Boards look as they did when somebody looked at them; as in {@link GoldenTest}. */
class BoardGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/tengen/viz/golden");
  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;

  /** Pixels that other drivers may draw otherwise. */
  private static final int TOLERATED = 12;

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
  void board_looksAsItDid(String game, int moves, Theme theme) throws IOException {
    Path file = FOLDER.resolve("board-" + game + ".png");
    BufferedImage now = picture(game, moves, theme);
    if (Boolean.getBoolean("tengen.golden.update")) {
      Pictures.write(now, file);
    }
    BufferedImage golden = ImageIO.read(file.toFile());
    int different = Difference.of(now, golden);
    if (different > TOLERATED) {
      Pictures.write(now, Path.of("target/golden").resolve(file.getFileName()));
    }
    assertThat(different).as("see target/golden/board-%s.png", game).isLessThanOrEqualTo(TOLERATED);

    // And a single move more is told apart.
    assertThat(Difference.of(picture(game, moves + 1, theme), golden)).isGreaterThan(TOLERATED);
  }

  private static BufferedImage picture(String game, int moves, Theme theme) {
    try (Offscreen screen = Offscreen.open()) {
      GameEnvironment world = played(game, moves);
      Area area = new Area(0, 0, WIDTH, HEIGHT);
      Look look = Look.DEFAULT.withTheme(theme).withScale(0.6f);
      new BoardGameScene().capture(world).draw(screen.canvas(), area, look);
      return screen.canvas().picture(WIDTH, HEIGHT, theme.background());
    } catch (NoGraphicsException e) {
      return abort(e.getMessage());
    }
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
