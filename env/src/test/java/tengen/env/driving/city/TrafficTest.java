package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environments;

/** The others: nobody touches anybody, nobody is lost, nobody drives through red. */
class TrafficTest {

  private static City city(int level, int city) {
    Map<String, Object> settings = Map.of("level", level, "city", city);
    return new City(
        (DrivingConfig) Environments.configuration("DrivingGrid-v0", settings).orElseThrow(), 0);
  }

  private static boolean touch(Fleet f, int a, int b) {
    double[] p = f.pose;
    double dx = p[4 * a] - p[4 * b];
    double dy = p[4 * a + 1] - p[4 * b + 1];
    return dx * dx + dy * dy < 36
        && Contact.touch(
            p[4 * a],
            p[4 * a + 1],
            p[4 * a + 2],
            p[4 * a + 3],
            f.length(a) / 2,
            f.width(a) / 2,
            p[4 * b],
            p[4 * b + 1],
            p[4 * b + 2],
            p[4 * b + 3],
            f.length(b) / 2,
            f.width(b) / 2);
  }

  private static boolean hurt(City city, int v, double[] walker) {
    double[] p = city.fleet.pose;
    for (int i = 0; i < city.walkers.size; i++) {
      if (city.walkers.place(i, walker, 0)
          && Contact.touch(
              p[4 * v],
              p[4 * v + 1],
              p[4 * v + 2],
              p[4 * v + 3],
              city.fleet.length(v) / 2,
              city.fleet.width(v) / 2,
              walker[0],
              walker[1],
              1,
              0,
              Walkers.RADIUS,
              Walkers.RADIUS)) {
        return true;
      }
    }
    return false;
  }

  private static void run(City city, int steps) {
    Fleet f = city.fleet;
    double[] walker = new double[4];
    int[] before = new int[f.size];
    double way = 0;
    for (int step = 0; step < steps; step++) {
      System.arraycopy(f.lane, 0, before, 0, f.size);
      double time = city.rules.time;
      city.step(true);
      for (int v = 0; v < f.size; v++) {
        way += f.speed[v] * City.DT;
        for (int other = 0; other < v; other++) {
          if (touch(f, v, other)) {
            throw new AssertionError(v + " and " + other + " touch at step " + step);
          }
        }
        if (hurt(city, v, walker)) {
          throw new AssertionError(v + " hurts somebody at step " + step);
        }
        if (f.lane[v] != before[v] && !city.roads.isWay(before[v]) && city.roads.isWay(f.lane[v])) {
          int arc = city.roads.arc[before[v]];
          boolean red = city.roads.lights.state(arc, time) == Lights.RED;
          boolean already = city.roads.lights.state(arc, time - Lights.ALL_RED) == Lights.RED;
          assertThat(red && already).as("red light of %s at %s", v, step).isFalse();
        }
        if (f.speed[v] > city.roads.limit[f.lane[v]] + 3) {
          throw new AssertionError(v + " drives at " + f.speed[v] + " m/s at step " + step);
        }
      }
    }
    assertThat(counted(city)).isEqualTo(f.size);
    assertThat(way / steps / f.size / City.DT).as("mean speed").isGreaterThan(1.5);
  }

  /* How often vehicles stand in the lists of lanes, ghosts apart. */
  private static int counted(City city) {
    int count = 0;
    for (int lane = 0; lane < city.roads.lanes; lane++) {
      double last = -1;
      for (int e = city.fleet.last(lane); e != Roads.NONE; e = city.fleet.ahead(e)) {
        int v = city.fleet.vehicle(e);
        assertThat(city.fleet.s[v]).isGreaterThanOrEqualTo(last);
        last = city.fleet.s[v];
        if (e == v) {
          assertThat(city.fleet.lane[v]).isEqualTo(lane);
          count++;
        }
      }
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void step_withoutControlledCars_nobodyTouchesAnybody(int level) {
    for (int number = 1; number <= 3; number++) {
      City city = city(level, number);
      city.reset(number);
      run(city, 300);
    }
  }

  /** A cycle of lights for two directions takes 38 s. */
  private static final double FOUR_CYCLES = 4 * 38;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void step_anHour_nobodyStandsForFourCyclesOfLights(int level) {
    for (int number = 1; number <= 4; number++) {
      City city = city(level, number);
      city.reset(number);
      Fleet f = city.fleet;
      double[] stands = new double[f.size];
      double longest = 0;
      for (int step = 0; step < 7_200; step++) {
        city.step(true);
        for (int v = 0; v < f.size; v++) {
          stands[v] = f.speed[v] < 0.1 ? stands[v] + City.DT : 0;
          longest = Math.max(longest, stands[v]);
        }
      }
      assertThat(longest).as("city %s", number).isLessThan(FOUR_CYCLES);
    }
  }

  @Test
  @Tag("slow")
  void step_aMillionTimes_nobodyTouchesAnybody() {
    for (int number = 1; number <= 250; number++) {
      City city = city(1 + number % 4, number);
      city.reset(number);
      run(city, 4_000);
    }
  }

  @Test
  void mayChange_somebodyLeavesTheJunctionBehind_no() {
    City city = city(4, 91);
    Roads roads = city.roads;
    Fleet f = city.fleet;
    int checked = 0;
    for (int lane = 0; lane < roads.lanes; lane++) {
      int left = roads.left[lane];
      for (int way : left == Roads.NONE ? new int[0] : roads.entries[left]) {
        f.begin(roads, 0, 2, 0);
        put(f, 0, lane, 5.7, 10.9);
        assertThat(city.drivers.mayChange(0, left)).isTrue();
        put(f, 1, way, roads.length[way] - 0.2, 12.5);
        assertThat(city.drivers.mayChange(0, left)).isFalse();
        checked++;
      }
    }
    assertThat(checked).isPositive();
  }

  private static void put(Fleet f, int v, int lane, double s, double speed) {
    f.lane[v] = lane;
    f.s[v] = s;
    f.speed[v] = speed;
    f.insert(v, lane);
  }

  @Test
  void safeSpeed_behindABrakingLeader_neverTouches() {
    Drivers drivers = new Drivers(null, null, null, null, City.DT);
    double quantum = Drivers.HARDEST * City.DT;
    for (double gap = 0.6; gap < 40; gap += 0.7) {
      for (double leader = 0; leader < 20; leader += 1.3) {
        double speed = drivers.safeSpeed(gap, leader);
        double rest = gap;
        double ahead = leader;
        while (speed > 0 || ahead > 0) {
          ahead = Math.max(0, ahead - quantum);
          rest += (ahead - speed) * City.DT;
          assertThat(rest).isGreaterThan(0.49);
          double slower = Math.max(0, speed - quantum);
          assertThat(drivers.safeSpeed(rest, ahead)).isGreaterThanOrEqualTo(slower - 1e-9);
          speed = slower;
        }
      }
    }
  }
}
