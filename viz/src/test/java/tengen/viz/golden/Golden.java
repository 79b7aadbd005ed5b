package tengen.viz.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import tengen.viz.film.Pictures;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/**
 * Pictures that somebody has looked at. {@code -Dtengen.golden.update=true} draws them anew: look
 * at them before they are committed.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/tengen/viz/golden");

  /** Pixels that other drivers may draw otherwise. */
  private static final int TOLERATED = 12;

  private Golden() {}

  /**
   * A moment looks as it did, and a single step more, in which little moves, is told apart.
   *
   * @param frames after so many steps
   */
  static void check(String name, IntFunction<Frame> frames, int steps, Theme theme) {
    BufferedImage now = draw(frames.apply(steps), theme);
    Path file = FOLDER.resolve(name + ".png");
    if (Boolean.getBoolean("tengen.golden.update")) {
      Pictures.write(now, file);
    }
    BufferedImage golden = read(file);
    int different = Difference.of(now, golden);
    if (different > TOLERATED) {
      Pictures.write(now, Path.of("target/golden", name + ".png"));
    }
    assertThat(different).as("see target/golden/%s.png", name).isLessThanOrEqualTo(TOLERATED);
    assertThat(Difference.of(draw(frames.apply(steps + 1), theme), golden))
        .as("a step more looks the same")
        .isGreaterThan(TOLERATED);
  }

  private static BufferedImage draw(Frame frame, Theme theme) {
    return Drawn.picture(frame, 480, 270, Look.DEFAULT.withTheme(theme).withScale(0.6f));
  }

  private static BufferedImage read(Path file) {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
