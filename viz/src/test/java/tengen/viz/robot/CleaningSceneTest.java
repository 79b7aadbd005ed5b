package tengen.viz.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import tengen.env.robot.cleaning.CleaningMoment;
import tengen.env.robot.cleaning.CleaningRobot;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

class CleaningSceneTest {

  /** Twenty pixels a square: ten squares and a margin of five around them. */
  private static final int UNIT = 20;

  private static CleaningMoment moment(boolean cleaned, double x) {
    byte[] solid = new byte[100];
    boolean[] clean = new boolean[100];
    boolean[] counts = new boolean[100];
    for (int square = 0; square < 100; square++) {
      boolean border = square % 10 == 0 || square % 10 == 9 || square < 10 || square >= 90;
      solid[square] = (byte) (border ? 1 : 0);
      counts[square] = !border;
    }
    clean[7 * 10 + 7] = cleaned;
    return new CleaningMoment(
        10, 10, solid, clean, counts, 2, 2, 0, x, 3, 0, false, false, new double[0], 1, 0, false);
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, 15 * UNIT, 20 * UNIT);
  }

  private static int at(BufferedImage picture, double x, double y) {
    return picture.getRGB(
        (int) Math.round((x - 5 + 7.5) * UNIT), (int) Math.round(((5 - 2.5) - y + 10) * UNIT));
  }

  @Test
  void draw_oneSquareCleaned_looksOtherwiseThereOnly() {
    BufferedImage before = picture(new CleaningFrame(moment(false, 3)));
    BufferedImage after = picture(new CleaningFrame(moment(true, 3)));

    assertThat(at(after, 7.5, 7.5)).isNotEqualTo(at(before, 7.5, 7.5));
    assertThat(at(after, 6.5, 7.5)).isEqualTo(at(before, 7.5, 7.5));
    assertThat(at(after, 0.5, 5.5)).isNotEqualTo(at(after, 7.5, 7.5));
  }

  @Test
  void draw_theRobot_isWhereItIs() {
    int colour = Theme.DARK.series(0);

    assertThat(at(picture(new CleaningFrame(moment(false, 3))), 3, 3)).isEqualTo(colour);
    assertThat(at(picture(new CleaningFrame(moment(false, 6))), 6, 3)).isEqualTo(colour);
    assertThat(at(picture(new CleaningFrame(moment(false, 6))), 3, 3)).isNotEqualTo(colour);
  }

  @Test
  void scene_ofARobot_isFound() {
    CleaningRobot robot = new CleaningRobot();
    robot.reset(1);

    assertThat(Scenes.of(robot).orElseThrow().get()).isInstanceOf(CleaningFrame.class);
  }
}
