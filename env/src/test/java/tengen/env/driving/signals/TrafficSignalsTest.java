package tengen.env.driving.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.check.EnvironmentContract;

class TrafficSignalsTest extends EnvironmentContract<int[]> {

  @Override
  protected Environment<int[]> create() {
    return new TrafficSignals(change(Map.of("episodeSeconds", 600)));
  }

  static TrafficConfig change(Map<String, ?> settings) {
    return (TrafficConfig) Environments.configuration("TrafficGrid-v0", settings).orElseThrow();
  }

  static double mean(String heuristic, TrafficConfig config, String measure, int episodes) {
    TrafficSignals env = new TrafficSignals(config);
    double[] measures = new double[env.measures().size()];
    double sum = 0;
    for (int seed = 0; seed < episodes; seed++) {
      UniformRandomProvider random = Rng.stream(seed, "test");
      env.reset(seed);
      boolean ended = false;
      while (!ended) {
        int[] action =
            heuristic.equals("random") ? env.actionSpace().sample(random) : env.advise(heuristic);
        ended = env.step(action).ended();
      }
      env.measures(measures);
      sum += measures[env.measures().indexOf(measure)];
    }
    return sum / episodes;
  }

  @Test
  void step_anyActions_vehiclesAreConserved() {
    for (String network : List.of("single", "corridor", "grid")) {
      TrafficSignals env = new TrafficSignals(change(Map.of("network", network, "rate", 900)));
      UniformRandomProvider random = Rng.stream(3, network);
      double[] m = new double[env.measures().size()];
      env.reset(3);
      double left = 0;
      boolean ended = false;
      while (!ended) {
        ended = env.step(env.actionSpace().sample(random)).ended();
        env.measures(m);
        assertThat(m[0]).isEqualTo(m[1] + m[2] + m[3]);
        assertThat(m[1]).isGreaterThanOrEqualTo(left);
        left = m[1];
      }
      assertThat(left).isPositive();
    }
  }

  @Test
  void step_otherLights_sameVehiclesAppear() {
    TrafficConfig config = change(Map.of("episodeSeconds", 900));
    assertThat(mean("random", config, "vehicles.appeared", 3))
        .isEqualTo(mean("max-pressure", config, "vehicles.appeared", 3));
  }

  @Test
  void reset_demand_isThatOfTheProfile() {
    TrafficConfig config =
        change(Map.of("network", "single", "profile", "constant", "rate", 600, "crossRate", 0.5));
    // 1800 an hour in the mean; five standard deviations of the mean of 20 Poisson numbers.
    assertThat(mean("actuated", config, "vehicles.appeared", 20))
        .isCloseTo(1800, within(5 * Math.sqrt(1800 / 20.0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"max-pressure", "actuated", "fixed-time"})
  void advise_eachHeuristic_waitsLessThanRandom(String heuristic) {
    TrafficConfig config = change(Map.of());
    assertThat(mean(heuristic, config, "waiting.mean", 2))
        .isLessThan(0.8 * mean("random", config, "waiting.mean", 2));
  }

  @Test
  void measures_rewardTerm_isTheReturn() {
    for (TrafficReward reward : TrafficReward.values()) {
      TrafficSignals env =
          new TrafficSignals(change(Map.of("reward", reward, "episodeSeconds", 300)));
      env.reset(1);
      double sum = 0;
      Environment.Step step;
      do {
        step = env.step(env.advise("fixed-time"));
        sum += step.reward();
      } while (!step.ended());
      double[] m = new double[env.measures().size()];
      env.measures(m);
      assertThat(m[m.length - 1]).isCloseTo(sum, within(1e-9));
      assertThat(env.measures().get(m.length - 1)).startsWith("reward.");
    }
  }

  @Test
  void step_waitingReward_isTheDelay() {
    TrafficSignals env = new TrafficSignals(change(Map.of("network", "single")));
    env.reset(5);
    double sum = 0;
    Environment.Step step;
    do {
      step = env.step(env.advise("actuated"));
      sum += step.reward();
    } while (!step.ended());
    double[] m = new double[env.measures().size()];
    env.measures(m);
    assertThat(-100 * sum).isCloseTo(m[4] * m[0], within(1e-6));
  }

  @Test
  void step_noDemand_nothingHappens() {
    TrafficSignals env = new TrafficSignals(change(Map.of("rate", 0, "episodeSeconds", 100)));
    env.reset(1);
    Environment.Step step = env.step(new int[9]);
    assertThat(step.reward()).isZero();
    assertThat(env.toString()).contains("0 vehicles inside, 0 outside, 0 left");
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void factor_allDay_isBetween0And1(Profile profile) {
    for (int second = 0; second <= 86_400; second += 60) {
      for (boolean eastWest : new boolean[] {true, false}) {
        assertThat(profile.factor(second, 86_400, 5.5, eastWest)).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void factor_day_hasItsPeaks() {
    assertThat(Profile.DAY.factor(0, 3600, 8, true)).isEqualTo(1);
    assertThat(Profile.DAY.factor(9 * 3600, 86_400, 8, true)).isEqualTo(1);
    assertThat(Profile.DAY.factor(0, 3600, 3, true)).isEqualTo(0.05);
    assertThat(Profile.DAY.factor(1800, 3600, 23.75, true)).isCloseTo(0.0925, within(1e-12));
  }

  @Test
  void reset_partsOfTheSettings_areThoseOfTheSpace() {
    TrafficSignals env =
        new TrafficSignals(
            change(Map.of("network", "single", "parts", "queue,clock,junction,beyond")));
    assertThat(env.observationSpace().parts().toString())
        .isEqualTo("[queue[8], clock[2], junction[1], beyond[8]]");
    assertThat(env.reset(1)).hasSize(19);
  }

  @Test
  void config_wrongValues_areRefusedByName() {
    refused(Map.of("parts", "queue,lidar"), "parts may be");
    refused(Map.of("parts", "queue,queue"), "twice");
    refused(Map.of("decisionSeconds", 3), "decisionSeconds must be in [4, 60]; got 3");
    refused(Map.of("leftShare", 0.6, "rightShare", 0.6), "leftShare + rightShare");
    refused(Map.of("rate", Double.NaN), "rate must be in");
  }

  private static void refused(Map<String, ?> settings, String why) {
    assertThatThrownBy(() -> change(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void new_noSuchFile_saysSo() {
    assertThatThrownBy(() -> new TrafficSignals(TrafficConfig.GRID.withNetwork("no/such.net")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no/such.net: no such file");
  }

  @Test
  void toString_grid_showsEveryJunction() {
    TrafficSignals env = new TrafficSignals();
    env.reset(2);
    int[] action = new int[9];
    Arrays.fill(action, 2);
    env.step(new int[9]);
    env.step(action);
    assertThat(env.toString())
        .contains("second 10 of 3600", "A1 phase 3 for 2 s:", "C3 phase 3 for 2 s:")
        .contains("\n3:0     3:0     3:0\n");
  }
}
