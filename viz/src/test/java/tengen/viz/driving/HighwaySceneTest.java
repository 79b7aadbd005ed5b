package tengen.viz.driving;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.driving.highway.HighwayMoment;
import tengen.env.driving.highway.HighwayMoment.Vehicle;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;

class HighwaySceneTest {

  /** 110 m are seen across 1280 pixels; the car is 22 % of that left of the middle. */
  private static final double UNIT = 1280 / 110.0;

  private static final int BONNET = (int) (1.9 * UNIT);

  private static HighwayFrame frame(String world) {
    Environment<?> env = Environments.make(world, Map.of());
    env.reset(3);
    return (HighwayFrame) Scenes.of(env).orElseThrow().get();
  }

  @Test
  void agentIsBlueAndOrangeOnceItCrashed() {
    HighwayFrame frame = frame("highway-v0");
    int x = 640 - (int) (0.22 * 1280) + BONNET;
    Vehicle own = frame.moment().vehicles().get(frame.moment().agent());
    int y = 360 + (int) ((own.y() - 6) * UNIT);
    assertThat(picture(frame).getRGB(x, y)).isEqualTo(0xFF56B4E9);
    assertThat(picture(alone(frame, crashed(own))).getRGB(x, y)).isEqualTo(0xFFD55E00);
  }

  @Test
  void goalIsWhereTheCarIsToStand() {
    HighwayFrame frame = frame("parking-v0");
    int golden = 0xFFE69F00;
    assertThat(Drawn.count(picture(frame), golden)).isGreaterThan(300);
    HighwayMoment m = frame.moment();
    HighwayMoment without =
        new HighwayMoment(
            m.vehicles(), m.agent(), m.obstacles(), m.way(), null, m.lane(), m.lanes(), m.time());
    assertThat(
            Drawn.count(
                picture(new HighwayFrame(frame.map(), frame.surroundings(), without)), golden))
        .isZero();
  }

  @Test
  void treesKeepClearOfTheRoad() {
    List<Surroundings.Tree> trees = frame("highway-v0").surroundings().trees();
    assertThat(trees).hasSizeGreaterThan(100);
    assertThat(trees)
        .allMatch(tree -> tree.x() < 0 || tree.x() > 1e4 || tree.y() > 6 || tree.y() < -18);
  }

  private static Vehicle crashed(Vehicle v) {
    return new Vehicle(
        v.x(), v.y(), v.heading(), v.length(), v.width(), 0, v.wanted(), 0, true, false);
  }

  private static HighwayFrame alone(HighwayFrame frame, Vehicle own) {
    HighwayMoment m = frame.moment();
    HighwayMoment other =
        new HighwayMoment(List.of(own), 0, List.of(), m.way(), null, m.lane(), m.lanes(), m.time());
    return new HighwayFrame(frame.map(), frame.surroundings(), other);
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, 1280, 720);
  }
}
