package tengen.env.driving.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

/** The flow of vehicles against what can be worked out by hand. */
class TrafficTest {

  private static final String STREET =
      """
      junction A 0 0
      gate west -139 0 rate RATE
      gate east 139 0
      gate north 0 139
      road west A : east
      road north A : east
      road A east
      phase A : west>east
      phase A : north>east
      """;

  private static Traffic traffic(int rate, Map<String, ?> settings) {
    TrafficNetwork network =
        TrafficNetwork.parse(STREET.replace("RATE", Integer.toString(rate)), 13.9);
    Map<String, Object> all = new HashMap<>(settings);
    all.put("profile", "constant");
    Traffic traffic = new Traffic(network, TrafficSignalsTest.change(all));
    traffic.begin(1);
    return traffic;
  }

  @Test
  void run_green_passesAtTheSaturationRate() {
    for (int saturation : new int[] {1200, 1800, 2100}) {
      Traffic traffic = traffic(3600, Map.of("saturation", saturation));
      traffic.run(3600);
      // All of the hour but the 10 s of the drive.
      assertThat((double) traffic.left).isCloseTo(saturation * 3590 / 3600.0, within(2.0));
    }
  }

  @Test
  void run_red_nobodyPassesAndTheRoadFills() {
    Traffic traffic = traffic(3600, Map.of());
    traffic.signals.since[0] = 5;
    traffic.signals.ask(0, 1, 0);
    traffic.run(1000);
    assertThat(traffic.left).isZero();
    assertThat(traffic.inside()).isEqualTo((int) (139 / 7.5));
    assertThat(traffic.outside()).isEqualTo((int) traffic.appeared - traffic.inside());
  }

  @Test
  void run_emptyRoad_tripTakesTheDrive() {
    Traffic traffic = traffic(60, Map.of("saturation", 3600));
    traffic.run(3600);
    assertThat(traffic.left).isGreaterThan(30);
    assertThat((double) traffic.travelled / traffic.left).isBetween(10.0, 10.5);
  }

  @Test
  void ask_anotherPhase_takesYellowAndAllRedAndStartUp() {
    Traffic traffic = traffic(3600, Map.of());
    traffic.run(100);
    traffic.signals.ask(0, 1, traffic.now);
    traffic.run(20);
    long before = traffic.left;
    traffic.signals.ask(0, 0, traffic.now);
    // 2 s yellow, 1 s red, 2 s to start: the first one passes in the sixth second.
    traffic.run(5);
    assertThat(traffic.left).isEqualTo(before);
    traffic.run(1);
    assertThat(traffic.left).isEqualTo(before + 1);
    traffic.run(10);
    assertThat(traffic.left).isEqualTo(before + 6);
  }

  @Test
  void ask_beforeTheMinimum_changesNothing() {
    Traffic traffic = traffic(600, Map.of("minGreenSeconds", 8));
    traffic.run(7);
    traffic.signals.ask(0, 1, traffic.now);
    assertThat(traffic.signals.stage[0]).isEqualTo(Signals.GREEN);
    traffic.run(1);
    traffic.signals.ask(0, 1, traffic.now);
    assertThat(traffic.signals.stage[0]).isEqualTo(Signals.YELLOW);
    assertThat(traffic.signals.open[0]).isFalse();
  }

  @Test
  void ask_noYellowNoRed_changesAtOnce() {
    Traffic traffic = traffic(600, Map.of("yellowSeconds", 0, "allRedSeconds", 0));
    traffic.run(5);
    traffic.signals.ask(0, 1, traffic.now);
    assertThat(traffic.signals.stage[0]).isEqualTo(Signals.GREEN);
    assertThat(traffic.signals.phase[0]).isEqualTo(1);
    assertThat(traffic.signals.open).containsExactly(false, true);
  }

  @Test
  void run_anyWishes_whatIsOpenIsGreenInOnePhase() {
    TrafficConfig config = TrafficSignalsTest.change(Map.of());
    TrafficNetwork network = TrafficNetwork.parse(Lattice.text(config, 2, 2), 13.9);
    Traffic traffic = new Traffic(network, config);
    traffic.begin(1);
    UniformRandomProvider random = Rng.stream(1, "wishes");
    int closed = 0;
    for (int second = 0; second < 2000; second++) {
      int j = random.nextInt(4);
      traffic.signals.ask(j, random.nextInt(4), traffic.now);
      traffic.run(1);
      boolean[] green = network.green[j][traffic.signals.goal[j]];
      boolean any = false;
      for (int i = 0; i < green.length; i++) {
        boolean open = traffic.signals.open[network.waysOf[j][i]];
        assertThat(open && !green[i]).isFalse();
        any |= open;
      }
      closed += any ? 0 : 1;
    }
    assertThat(closed).isPositive();
  }

  @Test
  void waited_queueOfKnownLength_isItsSum() {
    Traffic traffic = traffic(0, Map.of());
    // Three vehicles that wait from seconds 2, 4 and 6 on at a red light.
    traffic.signals.since[0] = 5;
    traffic.signals.ask(0, 1, 0);
    for (int i = 1; i <= 3; i++) {
      traffic.lanes.enter(0, 2 * i, 0, i, 0);
    }
    traffic.run(10);
    assertThat(traffic.waited[0]).isEqualTo(8 + 6 + 4);
    assertThat(traffic.waiting(0)).isEqualTo(8 + 6 + 4);
    assertThat(traffic.queue(0)).isEqualTo(3);
    assertThat(traffic.lanes.firstWaited(0, traffic.now)).isEqualTo(8);
    assertThat(traffic.pressure(0, 0)).isEqualTo(3);
    assertThat(traffic.pressure(0, 1)).isZero();
  }

  @Test
  void run_shares_areThoseOfTheTurns() {
    String text =
        """
        junction A 0 0
        gate west -139 0 rate 3600
        gate east 139 0
        gate north 0 139
        road west A : north east
        road A east
        road A north
        turns west A : north=3 east=1
        phase A : west>east
        phase A : west>north
        """;
    Traffic traffic =
        new Traffic(TrafficNetwork.parse(text, 13.9), TrafficSignalsTest.change(Map.of()));
    int north = 0;
    int all = 0;
    for (int seed = 0; seed < 200; seed++) {
      traffic.begin(seed);
      traffic.run(10);
      north += traffic.lanes.count[0];
      all += traffic.lanes.count[0] + traffic.lanes.count[1];
    }
    assertThat(all).isGreaterThan(500);
    assertThat((double) north / all).isCloseTo(0.75, within(5 * Math.sqrt(0.1875 / all)));
  }
}
