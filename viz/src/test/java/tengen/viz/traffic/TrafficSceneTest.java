package tengen.viz.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.driving.signals.TrafficMap;
import tengen.env.driving.signals.TrafficMoment;
import tengen.env.driving.signals.TrafficMoment.Light;
import tengen.env.driving.signals.TrafficSignals;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;

class TrafficSceneTest {

  /** From the west through a junction to the east. */
  private static final TrafficMap MAP =
      new TrafficMap(
          List.of(
              new TrafficMap.Node("west", -100, 0, -1),
              new TrafficMap.Node("middle", 0, 0, 0),
              new TrafficMap.Node("east", 100, 0, -1)),
          List.of(new TrafficMap.Road(0, 1, 0, 1, 100), new TrafficMap.Road(1, 2, 1, 0, 100)),
          List.of(new TrafficMap.Way(0, 1, new int[] {0})));

  private static final int DRIVES = 0xFF56B4E9;
  private static final int WAITS = 0xFFF2C14B;

  @Test
  void vehiclesAreOnTheirRoadAndWarmWhenTheyWait() {
    assertThat(Drawn.count(picture(Light.RED, -1), DRIVES)).isGreaterThan(20);
    assertThat(Drawn.count(picture(Light.RED, 0), DRIVES)).isZero();
    assertThat(Drawn.count(picture(Light.RED, 0), WAITS)).isGreaterThan(20);
    assertThat(Drawn.count(picture(Light.RED, 60), WAITS)).as("warmer after a minute").isZero();
  }

  @Test
  void lightsAreAtTheirStopLines() {
    assertThat(Drawn.count(picture(Light.RED, -1), 0xFFE5484D)).isGreaterThan(20);
    assertThat(Drawn.count(picture(Light.GREEN, -1), 0xFFE5484D)).isZero();
    assertThat(Drawn.count(picture(Light.GREEN, -1), 0xFF30A46C)).isGreaterThan(20);
  }

  @Test
  void lanesLieToTheRightAndEndBeforeTheJunction() {
    Streets streets = new Streets(MAP, 4);
    Streets.Place stop = streets.at(MAP.roads().get(0), 0, 1);
    assertThat(stop.x()).isCloseTo(-streets.half(1), within(1e-9));
    assertThat(stop.y()).isEqualTo(-2);
    float[] way = streets.way(MAP.ways().get(0), 4);
    assertThat((double) way[0]).isCloseTo(-streets.half(1), within(1e-5));
    assertThat((double) way[8]).isCloseTo(streets.half(1), within(1e-5));
  }

  @Test
  void worldFindsItsScene() {
    TrafficSignals signals = new TrafficSignals();
    signals.reset(1);
    TrafficFrame frame = (TrafficFrame) Scenes.of(signals).orElseThrow().get();
    assertThat(frame.moment().junctions()).hasSize(9);
  }

  private static BufferedImage picture(Light light, int waited) {
    TrafficMoment.Lane lane = new TrafficMoment.Lane(light, new float[] {50}, new int[] {waited});
    TrafficMoment moment =
        new TrafficMoment(
            List.of(lane),
            new boolean[1],
            List.of(new TrafficMoment.Junction(0, false, 5, 0)),
            new int[2],
            5,
            100,
            1,
            0,
            0);
    return picture(new TrafficFrame(MAP, moment));
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, 1280, 720);
  }
}
