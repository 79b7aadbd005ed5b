package tengen.viz.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.game.Games;
import tengen.env.multi.GameEnvironment;
import tengen.viz.film.Pictures;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Look;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

/** Games of cards, dice and tables look as they did; see {@link GoldenTest}. */
class TableGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/tengen/viz/golden");
  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;
  private static final int TOLERATED = 12;

  @ParameterizedTest
  @CsvSource({
    "kuhn-poker, 1, DARK",
    "leduc-poker, 3, LIGHT",
    "liars-dice, 1, DARK",
    "rock-paper-scissors, 0, LIGHT",
    "jobshop-ft06, 20, DARK",
  })
  void table_looksAsItDid(String game, int moves, Theme theme) throws IOException {
    BufferedImage now = picture(game, moves, theme);
    Path file = FOLDER.resolve("table-" + game + ".png");
    if (Boolean.getBoolean("tengen.golden.update")) {
      Pictures.write(now, file);
    }
    BufferedImage golden = ImageIO.read(file.toFile());
    int different = Difference.of(now, golden);
    if (different > TOLERATED) {
      Pictures.write(now, Path.of("target/golden").resolve(file.getFileName()));
    }
    assertThat(different)
        .as("see target/golden/%s", file.getFileName())
        .isLessThanOrEqualTo(TOLERATED);
    assertThat(Difference.of(picture(game, moves + 1, theme), golden)).isGreaterThan(TOLERATED);
  }

  private static BufferedImage picture(String name, int moves, Theme theme) {
    GameEnvironment game = new GameEnvironment(Games.named(name));
    game.reset(5);
    boolean[] legal = new boolean[game.actionSpace().n()];
    for (int i = 0; i < moves; i++) {
      game.actionMask(legal);
      int move = 0;
      while (!legal[move]) {
        move++;
      }
      game.step(legal.length > 1 && legal[1] ? 1 : move);
    }
    try (Offscreen screen = Offscreen.open()) {
      Area area = new Area(0, 0, WIDTH, HEIGHT);
      Look look = Look.DEFAULT.withTheme(theme).withScale(0.6f);
      Scenes.of(game).orElseThrow().get().draw(screen.canvas(), area, look);
      return screen.canvas().picture(WIDTH, HEIGHT, theme.background());
    } catch (NoGraphicsException e) {
      return abort(e.getMessage());
    }
  }
}
