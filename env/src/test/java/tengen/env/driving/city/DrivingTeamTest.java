package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environments;
import tengen.env.Snapshot;
import tengen.env.multi.ParallelEnvironment.JointStep;

/** Several controlled cars in one city. */
class DrivingTeamTest {

  private static final int CARS = 6;

  private static DrivingTeam team() {
    Map<String, Object> settings = Map.of("cars", CARS, "level", 2);
    return new DrivingTeam(
        (DrivingConfig) Environments.configuration("DrivingGrid-v0", settings).orElseThrow());
  }

  private static List<Integer> advice(DrivingTeam team) {
    List<Integer> actions = new ArrayList<>();
    for (int i = 0; i < CARS; i++) {
      actions.add(team.present(i) ? team.advise(i) : null);
    }
    return actions;
  }

  private static boolean anybody(DrivingTeam team) {
    boolean any = false;
    for (int i = 0; i < CARS; i++) {
      any |= team.present(i);
    }
    return any;
  }

  @Test
  void step_driversByTheRules_arriveAndLeave() {
    DrivingTeam team = team();
    double[] measures = new double[team.measures().size()];
    int arrived = 0;
    for (int seed = 0; seed < 5; seed++) {
      team.reset(seed);
      boolean[] gone = new boolean[CARS];
      while (anybody(team)) {
        List<Integer> actions = advice(team);
        JointStep step = team.step(actions);
        for (int i = 0; i < CARS; i++) {
          assertThat(step.observations()[i] != null).isEqualTo(actions.get(i) != null);
          gone[i] |= step.ended(i);
          assertThat(team.present(i)).isEqualTo(!gone[i]);
        }
      }
      for (int i = 0; i < CARS; i++) {
        team.measures(i, measures);
        arrived += (int) measures[Terms.ARRIVED];
      }
      assertThat(gone).doesNotContain(false);
      assertThatThrownBy(() -> team.step(advice(team))).isInstanceOf(IllegalStateException.class);
    }
    assertThat(arrived).isGreaterThan(4 * CARS);
  }

  @Test
  void step_wrongActions_areRefusedByName() {
    DrivingTeam team = team();
    team.reset(1);
    assertThatThrownBy(() -> team.step(List.of(1))).hasMessageContaining("6 agents");
    assertThatThrownBy(() -> team.step(Arrays.asList(1, 1, null, 1, 1, 1)))
        .hasMessageContaining("car_2");
    assertThatThrownBy(() -> team.step(List.of(1, 1, 1, 1, 1, 9))).hasMessageContaining("car_5");
  }

  @Test
  void restore_inTheMiddle_sameTrajectory() {
    DrivingTeam team = team();
    team.reset(4);
    for (int i = 0; i < 60 && anybody(team); i++) {
      team.step(advice(team));
    }
    Snapshot middle = team.snapshot();
    DrivingTeam other = team();
    other.restore(middle);
    for (int i = 0; i < 40 && anybody(team); i++) {
      List<Integer> actions = advice(team);
      assertThat(advice(other)).isEqualTo(actions);
      JointStep a = team.step(actions);
      JointStep b = other.step(actions);
      assertThat(b.observations()).isDeepEqualTo(a.observations());
      assertThat(b.rewards()).containsExactly(a.rewards());
    }
  }
}
