package tengen.viz.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.robot.mujoco.MuJoCoPose;
import tengen.env.robot.mujoco.MuJoCoPose.Shape;
import tengen.env.robot.mujoco.MuJoCoPose.Solid;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

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
    return new MuJoCoPose(List.of(solid), ground, focus, 0.5, false, true, 0, 0);
  }

  private static boolean green(MuJoCoPose pose) {
    try (Offscreen screen = Offscreen.open()) {
      new MuJoCoFrame(pose).draw(screen.canvas(), new Area(0, 0, 640, 360), Look.DEFAULT);
      BufferedImage picture = screen.canvas().picture(640, 360, Theme.DARK.background());
      Color middle = new Color(picture.getRGB(320, 180));
      return middle.getGreen() > 100 && middle.getRed() < 90 && middle.getBlue() < 90;
    } catch (NoGraphicsException e) {
      return abort(e.getMessage());
    }
  }
}
