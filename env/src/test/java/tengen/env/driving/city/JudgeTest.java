package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment.Step;
import tengen.env.Environments;
import tengen.env.Rng;

/** Each cost is there exactly when its event is, seen from outside. */
class JudgeTest {

  private final double[] before = new double[Terms.NAMES.size()];
  private final double[] after = new double[Terms.NAMES.size()];
  private final int[] events = new int[Terms.NAMES.size()];

  private double change(int what) {
    return after[what] - before[what];
  }

  private void check(int what, boolean event) {
    assertThat(change(what)).as(Terms.NAMES.get(what)).isEqualTo(event ? 1.0 : 0.0);
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
    assertThat(events[Terms.COLLISION]).isPositive();
    assertThat(events[Terms.SPEEDING]).isPositive();
    assertThat(events[Terms.HARD_BRAKING]).isPositive();
    assertThat(events[Terms.OFF_ROAD]).isPositive();
    assertThat(level < 2 || events[Terms.RED_LIGHT] > 0).isTrue();
    assertThat(level < 2 || events[Terms.RIGHT_OF_WAY] > 0).isTrue();
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
    boolean somebody = somebodyComes(city);
    double place = car.s();
    double[][] pedestrians = pedestrians(city);
    Step step = grid.step(action);
    grid.measures(after);
    boolean entered = !roads.isWay(lane) && roads.isWay(car.lane());
    check(Terms.COLLISION, car.crashed);
    check(Terms.RED_LIGHT, entered && red);
    check(Terms.SPEEDING, !roads.isWay(car.lane()) && car.speed() > roads.limit[car.lane()] + 1);
    check(Terms.OFF_ROAD, Math.abs(car.lateral) > Judge.BESIDE);
    check(Terms.HARD_BRAKING, speed - car.speed() > Judge.HARD * City.DT);
    boolean over = car.lane() == lane && walkedOver(city, lane, place);
    check(Terms.RIGHT_OF_WAY, (entered && (unstopped || somebody)) || over);
    assertThat(car.crashed).isEqualTo(touches(city, pedestrians, car.crashed));
    double all = 0;
    for (int what = Terms.COLLISION; what < after.length; what++) {
      all += change(what);
    }
    assertThat(grid.cost()).isEqualTo(all);
    return step;
  }

  /* Of each lane that has priority, whoever is foremost of all that are on it or leave it. */
  private static boolean somebodyComes(City city) {
    Fleet fleet = city.fleet;
    Roads roads = city.roads;
    if (roads.isWay(fleet.lane[0])) {
      return false;
    }
    for (int way : roads.yields[fleet.exit[0]]) {
      int from = roads.origin[way];
      int foremost = 0;
      for (int v = 1; v < fleet.size; v++) {
        boolean there = fleet.lane[v] == from || fleet.ghost[v] == from;
        foremost = there && (foremost == 0 || fleet.s[v] > fleet.s[foremost]) ? v : foremost;
      }
      double seconds = (roads.length[from] - fleet.s[foremost]) / fleet.speed[foremost];
      boolean drives = foremost > 0 && fleet.speed[foremost] > 1.5 && seconds < 2;
      boolean green = roads.lights.state(roads.arc[from], city.rules.time) == Lights.GREEN;
      if (drives && green && fleet.exit[foremost] == way) {
        return true;
      }
    }
    return false;
  }

  /* Whether the car has come onto a crossing on which somebody walks. */
  private static boolean walkedOver(City city, int lane, double before) {
    Crossings crossings = city.roads.crossings;
    int at = crossings.ofLane[lane];
    double edge = at == Roads.NONE ? 0 : crossings.where[lane] - Crossings.HALF;
    boolean walks = false;
    double[] place = new double[4];
    for (int i = 0; i < city.walkers.size; i++) {
      boolean there = city.walkers.place(i, place, 0) && city.walkers.crossing[i] == at;
      walks |= there && Math.hypot(place[2], place[3]) > 0;
    }
    return at != Roads.NONE && walks && before <= edge && city.cars[0].s() > edge;
  }

  private static double[][] pedestrians(City city) {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < city.walkers.size; i++) {
      double[] place = new double[4];
      if (city.walkers.place(i, place, 0)) {
        all.add(new double[] {place[0], place[1], 1, 0, 0.6, 0.6});
      }
    }
    return all.toArray(double[][]::new);
  }

  /*
   * Whether the car's outline lies over another one, by areas. A car that crashed stands where it
   * did, and the others are looked at in all parts of the step; otherwise at the step's end.
   */
  private static boolean touches(City city, double[][] pedestrians, boolean anywhen) {
    List<double[]> others = new ArrayList<>(List.of(pedestrians));
    Fleet fleet = city.fleet;
    for (int v = fleet.controlled; v < fleet.size; v++) {
      for (int part = anywhen ? 1 : 5; part <= 5; part++) {
        double[] other = {0, 0, 0, 0, fleet.length(v), fleet.width(v)};
        System.arraycopy(fleet.pose, 4 * v, other, 0, 4);
        other[0] += (1 - part / 5.0) * (fleet.old[4 * v] - other[0]);
        other[1] += (1 - part / 5.0) * (fleet.old[4 * v + 1] - other[1]);
        others.add(other);
      }
    }
    double[] parked = city.roads.parked;
    for (int i = 0; i < parked.length; i += 4) {
      double[] other = {0, 0, 0, 0, Fleet.CAR_LENGTH, Fleet.CAR_WIDTH};
      System.arraycopy(parked, i, other, 0, 4);
      others.add(other);
    }
    double[] b = city.cars[0].body;
    double[] own = {b[0], b[1], Math.cos(b[2]), Math.sin(b[2]), Fleet.CAR_LENGTH, Fleet.CAR_WIDTH};
    return others.stream().anyMatch(other -> overlap(own, other));
  }

  private static boolean overlap(double[] a, double[] b) {
    if (Math.hypot(a[0] - b[0], a[1] - b[1]) > 10) {
      return false;
    }
    Area area = outline(a);
    area.intersect(outline(b));
    return !area.isEmpty();
  }

  private static Area outline(double[] r) {
    var shape = new Rectangle2D.Double(-r[4] / 2, -r[5] / 2, r[4], r[5]);
    return new Area(
        new AffineTransform(r[2], r[3], -r[3], r[2], r[0], r[1]).createTransformedShape(shape));
  }
}
