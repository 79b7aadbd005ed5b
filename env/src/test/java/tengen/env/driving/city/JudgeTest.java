package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment.Step;
import tengen.env.Environments;
import tengen.env.Rng;

/** Each cost is there exactly when its event is, seen from outside. */
class JudgeTest {

  private final double[] before = new double[Ledger.NAMES.size()];
  private final double[] after = new double[Ledger.NAMES.size()];
  private final int[] events = new int[Ledger.NAMES.size()];

  private double change(int what) {
    return after[what] - before[what];
  }

  private void check(int what, boolean event) {
    assertThat(change(what)).as(Ledger.NAMES.get(what)).isEqualTo(event ? 1.0 : 0.0);
    events[what] += event ? 1 : 0;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void cost_randomDriving_exactlyAtEvents(int level) {
    DrivingGridContinuous grid =
        (DrivingGridContinuous)
            Environments.continuous("DrivingGridContinuous-v0", Map.of("level", level));
    UniformRandomProvider random = Rng.stream(level, "test");
    for (int seed = 0; seed < 150; seed++) {
      grid.reset(seed);
      Step step;
      do {
        float[] action = grid.advise("driver");
        boolean reckless = random.nextInt(3) > 0;
        action[1] = reckless ? (float) (random.nextDouble() * 2 - 0.6) : action[1];
        action[1] = Math.min(1, Math.max(-1, action[1]));
        action[0] += random.nextInt(20) == 0 ? 0.2f : 0;
        action[0] = Math.min(1, Math.max(-1, action[0]));
        step = checked(grid, action);
      } while (!step.ended());
    }
    assertThat(events[Ledger.COLLISION]).isPositive();
    assertThat(events[Ledger.SPEEDING]).isPositive();
    assertThat(events[Ledger.HARD_BRAKING]).isPositive();
    assertThat(events[Ledger.OFF_ROAD]).isPositive();
    assertThat(level < 2 || events[Ledger.RED_LIGHT] > 0).isTrue();
  }

  private Step checked(DrivingGridContinuous grid, float[] action) {
    City city = grid.city;
    Roads roads = city.roads;
    Car car = city.cars[0];
    grid.measures(before);
    int lane = car.lane();
    double speed = car.speed();
    boolean red =
        !roads.isWay(lane) && roads.lights.state(roads.arc[lane], city.rules.time) == Lights.RED;
    boolean unstopped = !roads.isWay(lane) && city.rules.stopSign(lane) && !city.fleet.stopped[0];
    Step step = grid.step(action);
    grid.measures(after);
    boolean entered = !roads.isWay(lane) && roads.isWay(car.lane());
    check(Ledger.COLLISION, car.crashed);
    check(Ledger.RED_LIGHT, entered && red);
    check(Ledger.SPEEDING, !roads.isWay(car.lane()) && car.speed() > roads.limit[car.lane()] + 1);
    check(Ledger.OFF_ROAD, Math.abs(car.lateral) > Judge.BESIDE);
    check(Ledger.HARD_BRAKING, speed - car.speed() > Judge.HARD * City.DT);
    if (entered && unstopped) {
      assertThat(change(Ledger.RIGHT_OF_WAY)).isEqualTo(1);
    }
    if (!entered && (car.lane() != lane || roads.crossings.ofLane[lane] == Roads.NONE)) {
      assertThat(change(Ledger.RIGHT_OF_WAY)).isZero();
    }
    double all = 0;
    for (int what = Ledger.COLLISION; what < after.length; what++) {
      all += change(what);
    }
    assertThat(grid.cost()).isEqualTo(all);
    return step;
  }
}
