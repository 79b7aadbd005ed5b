package tengen.viz.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.robot.planar.Lander;
import tengen.env.robot.planar.PlanarMoment;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

class PlanarSceneTest {

  /** Twelve metres wide and eight high, at fifty pixels a metre. */
  private static PlanarMoment moment(double x, double main) {
    double[] box = {x - 1, 3, x + 1, 3, x + 1, 5, x - 1, 5};
    double[] line = {0, 1, 12, 1};
    return new PlanarMoment(line, List.of(box), x, 4, 0, 0, new double[0], main, 0);
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, 600, 400);
  }

  private static int at(BufferedImage picture, double x, double y) {
    return picture.getRGB((int) Math.round(50 * x), (int) Math.round(400 - 50 * y));
  }

  @Test
  void draw_aHull_isWhereItIs() {
    BufferedImage left = picture(new PlanarFrame(moment(4, 0)));
    BufferedImage right = picture(new PlanarFrame(moment(9, 0)));

    assertThat(at(left, 4, 4)).isEqualTo(at(right, 9, 4)).isNotEqualTo(at(left, 9, 4));
    assertThat(at(left, 9, 4)).isEqualTo(Theme.DARK.background());
    assertThat(at(left, 9, 0.3)).isNotEqualTo(Theme.DARK.background());
  }

  @Test
  void draw_theMainEngine_hasAFlameBelowTheHullOnlyWhenItBurns() {
    PlanarMoment small =
        new PlanarMoment(
            new double[] {0, 1, 12, 1},
            List.of(new double[] {5.7, 3.8, 6.3, 3.8, 6.3, 4.2, 5.7, 4.2}),
            6,
            4,
            0,
            0,
            new double[0],
            1,
            0);
    PlanarMoment off =
        new PlanarMoment(small.ground(), small.parts(), 6, 4, 0, 0, small.flags(), 0, 0);

    assertThat(at(picture(new PlanarFrame(off)), 6, 3.1)).isEqualTo(Theme.DARK.background());
    assertThat(at(picture(new PlanarFrame(small)), 6, 3.1)).isNotEqualTo(Theme.DARK.background());
  }

  @Test
  void scene_ofALander_isFound() {
    Lander lander = new Lander();
    lander.reset(1);

    assertThat(Scenes.of(lander).orElseThrow().get()).isInstanceOf(PlanarFrame.class);
  }
}
