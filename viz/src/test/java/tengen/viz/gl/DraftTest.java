package tengen.viz.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import org.joml.Quaternionf;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;

/** Solids drawn in a hurry. */
final class DraftTest {

  private static final int WIDTH = 321;
  private static final int HEIGHT = 243;

  @Test
  void hurry_oneSceneBothWays_isAlikeAndLeavesNoTrace() {
    try (Offscreen screen = Offscreen.open()) {
      BufferedImage full = picture(screen.canvas(), false);
      BufferedImage draft = picture(screen.canvas(), true);
      BufferedImage again = picture(screen.canvas(), false);

      assertThat(difference(full, draft)).as("mean difference of a channel").isBetween(0.1, 4.0);
      assertThat(difference(full, again)).as("after a draft").isZero();
    } catch (NoGraphicsException e) {
      abort(e.getMessage());
    }
  }

  private static BufferedImage picture(Canvas canvas, boolean hurried) {
    Solids solids = new Solids();
    Quaternionf turn = new Quaternionf();
    solids.finish(0, 0);
    solids.box(new Vector3f(0, 0, 0.2f), turn, 0.3f, 0.3f, 0.2f, 0xFFE69F00);
    solids.cylinder(new Vector3f(0.6f, 0, 0.2f), turn, 0.2f, 0.1f, 0xFF0072B2);
    Camera camera = Camera.orbit(new Vector3f(0, 0, 0.2f), 2.5f, -0.6f, 0.4f, 0.6f);
    Air air = new Air(0xFF101418, 0xFF262C35, 0xFF46505E, 0.5f, 1, 2, 6, 0.5f);
    canvas.hurry(hurried);
    canvas.solids(new Area(0, 0, WIDTH, HEIGHT), solids, camera, air);
    return canvas.picture(WIDTH, HEIGHT, 0xFF101418);
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          sum +=
              Math.abs((one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF));
        }
      }
    }
    return sum / (3.0 * WIDTH * HEIGHT);
  }
}
