package tengen.env.driving.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tengen.env.driving.signals.TrafficMoment.Light;

class TrafficViewTest {

  @Test
  void map_grid_hasJunctionsGatesAndRoadsBothWays() {
    TrafficMap map = new TrafficSignals().map();
    assertThat(map.nodes()).filteredOn(node -> node.junction() >= 0).hasSize(9);
    assertThat(map.nodes()).filteredOn(node -> node.junction() < 0).hasSize(12);
    for (TrafficMap.Road road : map.roads()) {
      assertThat(map.roads())
          .anyMatch(other -> other.from() == road.to() && other.to() == road.from());
    }
  }

  @Test
  void moment_anyTime_countsAndOrdersTheVehicles() {
    TrafficSignals signals = new TrafficSignals();
    TrafficMap map = signals.map();
    signals.reset(2);
    for (int step = 0; step < 120; step++) {
      signals.step(signals.advise("fixed-time"));
      TrafficMoment moment = signals.moment();
      assertThat(moment.lanes().stream().mapToInt(lane -> lane.along().length).sum())
          .isEqualTo(moment.inside());
      int waiting =
          moment.lanes().stream()
                  .mapToInt(lane -> (int) Arrays.stream(lane.waited()).filter(w -> w >= 0).count())
                  .sum()
              + Arrays.stream(moment.outside()).sum();
      assertThat(moment.junctions().stream().mapToInt(TrafficMoment.Junction::queue).sum())
          .isEqualTo(waiting);
      for (TrafficMap.Road road : map.roads()) {
        for (int i = 0; i < road.lanes(); i++) {
          inOrder(moment.lanes().get(road.firstLane() + i), road.metres());
        }
      }
    }
  }

  private static void inOrder(TrafficMoment.Lane lane, double metres) {
    float[] along = lane.along();
    for (int i = 0; i < along.length; i++) {
      assertThat((double) along[i]).isBetween(0.0, metres);
      assertThat(i == 0 || along[i] <= along[i - 1]).isTrue();
    }
  }

  @Test
  void moment_afterAChange_showsYellowBeforeTheOtherGreen() {
    TrafficWorld world = new TrafficWorld(TrafficConfig.SINGLE);
    world.begin(1);
    world.traffic.run(30);
    assertThat(greens(TrafficObserver.moment(world))).isPositive();
    world.ask(0, 1);
    boolean yellow = false;
    for (int second = 0; second < 15; second++) {
      TrafficMoment moment = TrafficObserver.moment(world);
      yellow |= moment.lanes().stream().anyMatch(lane -> lane.light() == Light.YELLOW);
      for (int way = 0; way < moment.open().length; way++) {
        for (int lane : world.map.ways().get(way).lanes()) {
          assertThat(!moment.open()[way] || moment.lanes().get(lane).light() == Light.GREEN)
              .isTrue();
        }
      }
      world.traffic.run(1);
    }
    assertThat(yellow).isTrue();
    TrafficMoment.Junction junction = TrafficObserver.moment(world).junctions().get(0);
    assertThat(junction.phase()).isEqualTo(1);
    assertThat(junction.changing()).isFalse();
  }

  private static long greens(TrafficMoment moment) {
    return moment.lanes().stream().filter(lane -> lane.light() == Light.GREEN).count();
  }
}
