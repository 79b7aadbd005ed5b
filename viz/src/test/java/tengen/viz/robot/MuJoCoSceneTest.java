package tengen.viz.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.robot.mujoco.MuJoCoPose;
import tengen.env.robot.mujoco.MuJoCoPose.Shape;
import tengen.env.robot.mujoco.MuJoCoPose.Solid;
import tengen.viz.scene.Drawn;

class MuJoCoSceneTest {

  private static final double[] UPRIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  private static final float[] GREEN = {0, 1, 0, 1};

  @Test
  void solidsAreDrawnInTheirColourOnTheFloorWhereverThatIs() {
    for (double ground : new double[] {0, -3}) {
      for (Shape shape : Shape.values()) {
        assertThat(green(pose(shape, ground, 0))).as("%s at %s", shape, ground).isTrue();
        assertThat(green(pose(shape, ground, 2.5))).as("%s aside", shape).isFalse();
      }
    }
  }

  /** Something that stands before the eye, or so far aside. */
  private static MuJoCoPose pose(Shape shape, double ground, double aside) {
    double[] at = {aside, 0, ground + 0.5};
    Solid solid = new Solid(shape, new double[] {0.3, 0.3, 0.3}, at, UPRIGHT, GREEN, false);
    double[] focus = {0, 0, ground + 0.5};
    return new MuJoCoPose(List.of(solid), List.of(), 1, ground, focus, 0.5, false, true, 0, 0);
  }

  private static boolean green(MuJoCoPose pose) {
    BufferedImage picture = Drawn.picture(new MuJoCoFrame(pose), 640, 360);
    Color middle = new Color(picture.getRGB(320, 180));
    return middle.getGreen() > 100 && middle.getRed() < 90 && middle.getBlue() < 90;
  }
}
