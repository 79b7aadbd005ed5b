package tengen.viz.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import tengen.env.classic.CartPole;
import tengen.env.classic.Pendulum;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

class ClassicScenesTest {

  private static final int POLE = Theme.DARK.series(1);
  private static final int ROD = Theme.DARK.series(0);

  @Test
  void poleStandsWhereItsAngleSays() {
    /* 1280 / 5.8 pixels a metre; the pole's middle is half a metre from its axle */
    double unit = 1280 / 5.8;
    int upright = 360 - (int) Math.round((0.26 + 0.5 - 0.55) * unit);
    assertThat(picture(new CartPoleFrame(0, 0)).getRGB(640, upright)).isEqualTo(POLE);
    BufferedImage right = picture(new CartPoleFrame(0, Math.PI / 2));
    assertThat(right.getRGB(640, upright)).as("no pole where it does not stand").isNotEqualTo(POLE);
    int low = 360 - (int) Math.round((0.26 - 0.55) * unit);
    assertThat(right.getRGB(640 + (int) (0.5 * unit), low)).isEqualTo(POLE);
  }

  @Test
  void positiveAngleOfThePendulumIsToTheLeft() {
    BufferedImage left = picture(new PendulumFrame(Math.PI / 2, 0));
    int half = (int) (0.5 * 720 / 2.9);
    assertThat(left.getRGB(640 - half, 360)).isEqualTo(ROD);
    assertThat(left.getRGB(640 + half, 360)).isNotEqualTo(ROD);
  }

  @Test
  void linksOfTheAcrobotAreWhereTheirAnglesSay() {
    double unit = 720 / 4.8;
    int elbow = 640 + (int) unit;
    BufferedImage bent = picture(new AcrobotFrame(Math.PI / 2, Math.PI / 2, 1));
    assertThat(bent.getRGB(640 + (int) (0.5 * unit), 360)).isEqualTo(ROD);
    assertThat(bent.getRGB(elbow, 360 - (int) (0.5 * unit))).isEqualTo(POLE);
    assertThat(bent.getRGB(elbow, 360 + (int) (0.5 * unit))).isNotEqualTo(POLE);
  }

  @Test
  void carStandsOnTheGroundAtItsPosition() {
    double unit = 720 / 1.35;
    double bottom = -Math.PI / 6;
    int x = 640 + (int) ((bottom + 0.3) * unit);
    int y = 360 - (int) ((0.1 + 0.055 - 0.55) * unit);
    assertThat(picture(new ValleyFrame(bottom, 0, 0.5)).getRGB(x, y)).isEqualTo(ROD);
    assertThat(picture(new ValleyFrame(0.3, 0, 0.5)).getRGB(x, y)).isNotEqualTo(ROD);
  }

  @Test
  void worldsFindTheirScenes() {
    CartPole cart = new CartPole();
    cart.reset(1);
    assertThat(Scenes.of(cart).orElseThrow().get())
        .isEqualTo(new CartPoleFrame(cart.x(), cart.angle()));
    Pendulum pendulum = new Pendulum();
    pendulum.reset(1);
    assertThat(Scenes.of(pendulum).orElseThrow().get())
        .isEqualTo(new PendulumFrame(pendulum.angle(), pendulum.angularSpeed()));
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, 1280, 720);
  }
}
