package tengen.viz.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import tengen.env.robot.jointed.Arm;
import tengen.env.robot.jointed.Quadruped;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;

class JointedSceneTest {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  @Test
  void draw_aQuadruped_standsInTheMiddleAndThrowsAShadow() {
    try (Quadruped world = new Quadruped()) {
      world.reset(1);
      BufferedImage picture = picture(new JointedScene().capture(world));

      assertThat(brightest(picture, 240, 130, 400, 230)).isGreaterThan(180);
      assertThat(brightest(picture, 0, 130, 100, 230)).isLessThan(130);
      assertThat(darkest(picture, 200, 180, 440, 300))
          .isLessThan(darkest(picture, 20, 180, 90, 280));
    }
  }

  @Test
  void draw_theSameMomentTwice_samePixels() {
    try (Quadruped world = new Quadruped()) {
      world.reset(1);
      Frame frame = new JointedScene().capture(world);
      BufferedImage before = picture(frame);
      world.step(world.advise("trot"));

      assertThat(pixels(picture(frame))).isEqualTo(pixels(before));
      assertThat(pixels(picture(new JointedScene().capture(world)))).isNotEqualTo(pixels(before));
    }
  }

  @Test
  void draw_standing_showsTheForcesThatCarryIt() {
    try (Quadruped world = new Quadruped()) {
      world.reset(1);
      int spots = purple(picture(new JointedScene().capture(world)));
      for (int t = 0; t < 20; t++) {
        world.step(world.advise("stand"));
      }
      assertThat(purple(picture(new JointedScene().capture(world)))).isGreaterThan(spots + 100);
    }
  }

  /* Pixels of the forces' colour, the legend's and the spots' included. */
  private static int purple(BufferedImage picture) {
    int count = 0;
    for (int pixel : pixels(picture)) {
      int green = pixel >> 8 & 0xFF;
      count += (pixel >> 16 & 0xFF) > green + 35 && (pixel & 0xFF) > green + 20 ? 1 : 0;
    }
    return count;
  }

  @Test
  void draw_anArm_showsItsGoal() {
    try (Arm world = new Arm()) {
      world.reset(3);

      assertThat(blue(picture(new JointedScene().capture(world)))).isGreaterThan(60);
    }
  }

  @Test
  void draw_beforeTheFirstReset_saysSo() {
    try (Quadruped world = new Quadruped()) {
      BufferedImage picture = picture(new JointedScene().capture(world));

      assertThat(brightest(picture, 0, 0, WIDTH, 100)).isLessThan(40);
      assertThat(brightest(picture, 200, 160, 440, 200)).isGreaterThan(120);
    }
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, WIDTH, HEIGHT, Look.DEFAULT.withScale(0.5f));
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }

  private static int brightest(BufferedImage picture, int x0, int y0, int x1, int y1) {
    int most = 0;
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        most = Math.max(most, picture.getRGB(x, y) >> 8 & 0xFF);
      }
    }
    return most;
  }

  private static int darkest(BufferedImage picture, int x0, int y0, int x1, int y1) {
    int least = 255;
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        least = Math.min(least, picture.getRGB(x, y) >> 8 & 0xFF);
      }
    }
    return least;
  }

  /* Pixels of the goal's colour. */
  private static int blue(BufferedImage picture) {
    int count = 0;
    for (int pixel : pixels(picture)) {
      count += (pixel & 0xFF) > (pixel >> 16 & 0xFF) + 50 ? 1 : 0;
    }
    return count;
  }
}
