package tengen.env.driving.highway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.driving.highway.HighwayMap.Kind;
import tengen.env.driving.highway.HighwayMoment.Vehicle;

class HighwayViewTest {

  private static final int LANE_LEFT = 0;

  private static HighwayView view(Environment<?> env) {
    return env.as(HighwayView.class).orElseThrow();
  }

  private static Environment<?> begun(String name) {
    Environment<?> env = Environments.make(name, Map.of());
    env.reset(3);
    return env;
  }

  private static List<float[]> lines(HighwayMap map, Kind kind) {
    return map.lines().stream()
        .filter(line -> line.kind() == kind)
        .map(HighwayMap.Line::points)
        .toList();
  }

  @Test
  void map_straightHighway_hasEdgesAndLinesBetweenLanes() {
    HighwayMap map = view(begun("highway-v0")).map();
    assertThat(map.lanes()).hasSize(4);
    assertThat(lines(map, Kind.EDGE)).extracting(points -> points[1]).containsExactly(-2f, 14f);
    assertThat(lines(map, Kind.LANES)).extracting(points -> points[1]).containsExactly(2f, 6f, 10f);
    assertThat(lines(map, Kind.DIRECTIONS)).isEmpty();
  }

  @Test
  void map_crossing_linesEndBeforeIt() {
    HighwayMap map = view(begun("intersection-v0")).map();
    assertThat(lines(map, Kind.DIRECTIONS)).isNotEmpty();
    for (HighwayMap.Line line : map.lines()) {
      float[] points = line.points();
      for (int i = 0; i < points.length; i += 2) {
        assertThat(Math.max(Math.abs(points[i]), Math.abs(points[i + 1])))
            .as("a line in the middle of the crossing")
            .isGreaterThan(4);
      }
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void moment_changeOfLane_isSeenAsIntentAndWay() {
    Environment<Integer> env = (Environment<Integer>) begun("highway-fast-v0");
    HighwayMoment before = view(env).moment();
    int left = before.lane() > 0 ? LANE_LEFT : 2;
    env.step(left);
    HighwayMoment after = view(env).moment();
    Vehicle own = after.vehicles().get(after.agent());
    float[] way = after.way();
    assertThat(way[0]).isCloseTo(own.x(), within(0.01f));
    assertThat(way[1]).isCloseTo(own.y(), within(0.01f));
    float target = 4f * (before.lane() + (left == LANE_LEFT ? -1 : 1));
    assertThat(way[way.length - 1]).isCloseTo(target, within(0.01f));
    assertThat(after.time()).isEqualTo(1);
    assertThat(after.goal()).isNull();
  }

  @Test
  void moment_parking_tellsGoalAndWalls() {
    HighwayMoment moment = view(begun("parking-v0")).moment();
    assertThat(moment.goal()).isNotNull();
    assertThat(moment.obstacles()).hasSize(4);
    assertThat(moment.way()).as("nobody guides it").isEmpty();
  }

  @Test
  void moment_notBegun_saysReset() {
    HighwayView view = view(Environments.make("merge-v0", Map.of()));
    assertThatThrownBy(view::moment)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reset");
  }
}
