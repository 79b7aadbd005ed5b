package tengen.env.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.check.EnvironmentContract;

class SchedulingTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new Scheduling();
  }

  static SchedulingConfig change(String id, Map<String, ?> settings) {
    return (SchedulingConfig) Environments.configuration(id, settings).orElseThrow();
  }

  /** Plays an episode by a rule, or at random; returns the undiscounted sum of the rewards. */
  private static double play(Scheduling env, String rule, long seed) {
    UniformRandomProvider random = Rng.stream(seed, "test");
    boolean[] mask = new boolean[env.actionSpace().n()];
    env.reset(seed);
    double sum = 0;
    Environment.Step step;
    do {
      int action = env.actionSpace().sample(random);
      env.actionMask(mask);
      while (rule.equals("random") && !mask[action]) {
        action = env.actionSpace().sample(random);
      }
      step = env.step(rule.equals("random") ? action : env.advise(rule));
      sum += step.reward();
      assertThat(env.observationSpace().contains(step.observation())).isTrue();
    } while (!step.ended());
    assertThat(step.terminated()).isTrue();
    return sum;
  }

  private static double measure(Scheduling env, String name) {
    double[] all = new double[env.measures().size()];
    env.measures(all);
    return all[env.measures().indexOf(name)];
  }

  /** No machine and no job does two things at once, and every operation takes its time. */
  private static void requireFeasible(List<Bar> bars, JobShop shop, int[] release, boolean exact) {
    assertThat(bars).hasSize(shop.operations());
    for (Bar a : bars) {
      assertThat(a.start()).isGreaterThanOrEqualTo(release[a.job()]);
      int operation = shop.first[a.job()] + a.operation();
      boolean fits = false;
      for (int c = shop.choice[operation]; c < shop.choice[operation + 1]; c++) {
        int length = a.end() - a.start();
        fits |=
            shop.machine[c] == a.machine()
                && (exact ? length == shop.time[c] : length >= shop.time[c]);
      }
      assertThat(fits).as(a.toString()).isTrue();
      for (Bar b : bars) {
        if (a.machine() == b.machine() && !a.equals(b)) {
          assertThat(a.end() <= b.start() || b.end() <= a.start()).isTrue();
        }
        if (a.job() == b.job() && a.operation() < b.operation()) {
          assertThat(a.end()).isLessThanOrEqualTo(b.start());
        }
      }
    }
  }

  @Property(tries = 60)
  void step_anyCourse_givesAFeasibleSchedule(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int jobs,
      @ForAll @IntRange(min = 1, max = 5) int machines,
      @ForAll @IntRange(min = 1, max = 3) int choices,
      @ForAll @IntRange(max = 3) int orders,
      @ForAll @IntRange(max = 2) int failures) {
    SchedulingConfig config =
        new SchedulingConfig(
            "random", jobs, machines, Math.min(choices, machines), failures, 0.1, orders, 1.5, 1);
    Scheduling env = new Scheduling(config);
    double sum = play(env, "random", seed);
    Day day = new Day(config, null, seed);
    requireFeasible(env.gantt(), day.shop, day.release, failures == 0);
    int makespan = env.gantt().stream().mapToInt(Bar::end).max().orElseThrow();
    assertThat(measure(env, "makespan")).isEqualTo(makespan);
    assertThat(measure(env, "orders")).isEqualTo(orders);
    assertThat(measure(env, "reward.makespan") + measure(env, "reward.tardiness"))
        .isCloseTo(sum, within(1e-9));
    for (Bar bar : env.gantt()) {
      int[] own = day.failures[bar.machine()];
      for (int i = 0; i < own.length; i += 2) {
        assertThat(bar.start() < own[i] || bar.start() >= own[i] + own[i + 1]).isTrue();
      }
    }
  }

  @Test
  void play_noDisruptions_returnIsTheGap() {
    for (String instance : JobShop.SHIPPED) {
      Scheduling env = new Scheduling(change("JobShop-v0", Map.of("instance", instance)));
      double sum = play(env, "mwkr", 1);
      double bound = JobShop.shipped(instance).orElseThrow().lowerBound();
      assertThat(sum).isCloseTo(1 - measure(env, "makespan") / bound, within(1e-9));
    }
  }

  @Test
  void advise_mostWorkRemaining_beatsChance() {
    for (String id : List.of("JobShop-v0", "FlexibleJobShop-v0")) {
      Scheduling env = new Scheduling(change(id, Map.of("instance", "random", "jobs", 10)));
      double ruled = 0;
      double random = 0;
      for (int seed = 0; seed < 20; seed++) {
        ruled += play(env, "mwkr", seed);
        random += play(env, "random", seed);
      }
      assertThat(ruled).isGreaterThan(0.7 * random);
    }
  }

  @Test
  void advise_everyRule_canPlay() {
    Scheduling env = new Scheduling();
    assertThat(env.heuristics()).hasSize(16).startsWith("mwkr").contains("active-spt");
    for (String rule : env.heuristics()) {
      play(env, rule, 1);
      assertThat(measure(env, "makespan")).isBetween(55.0, 120.0);
    }
    env.reset(1);
    assertThatThrownBy(() -> env.advise("mwrk"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"mwkr\"");
  }

  @Test
  void advise_rulesThatLetNoMachineWait_makeNonDelaySchedules() {
    Scheduling env = new Scheduling(change("JobShop-v0", Map.of("instance", "la03")));
    play(env, "fifo", 1);
    List<Bar> bars = env.gantt();
    for (Bar late : bars) {
      int ready =
          bars.stream()
              .filter(b -> b.job() == late.job() && b.operation() == late.operation() - 1)
              .mapToInt(Bar::end)
              .findFirst()
              .orElse(0);
      // While it waits, its machine is never free.
      for (int time = ready; time < late.start(); time++) {
        int at = time;
        assertThat(bars)
            .anyMatch(b -> b.machine() == late.machine() && b.start() <= at && at < b.end());
      }
    }
  }

  @Test
  void step_maskedAction_countsAsTheFirstAllowed() {
    Scheduling env = new Scheduling();
    Scheduling other = new Scheduling();
    env.reset(1);
    other.reset(1);
    boolean[] mask = new boolean[6];
    env.actionMask(mask);
    int forbidden = 0;
    while (mask[forbidden]) {
      forbidden++;
    }
    int first = 0;
    while (!mask[first]) {
      first++;
    }
    assertThat(env.step(forbidden).observation()).isEqualTo(other.step(first).observation());
  }

  @Test
  void step_urgentOrders_comeInAndCostWhenLate() {
    SchedulingConfig config =
        change("JobShop-v0", Map.of("instance", "la01", "urgentOrders", 3, "urgency", 1.0));
    Scheduling env = new Scheduling(config);
    play(env, "lwkr", 4);
    Day day = new Day(config, JobShop.shipped("la01").orElseThrow(), 4);
    int late = 0;
    for (int job = 10; job < 13; job++) {
      int of = job;
      int end =
          env.gantt().stream().filter(b -> b.job() == of).mapToInt(Bar::end).max().orElseThrow();
      late += Math.max(0, end - day.due[job]);
    }
    assertThat(late).isPositive();
    assertThat(measure(env, "tardiness")).isEqualTo(late);
    assertThat(measure(env, "reward.tardiness")).isCloseTo(-late / 666.0, within(1e-9));
  }

  @Test
  void step_failures_delayByTheirLength() {
    SchedulingConfig config = new SchedulingConfig("random", 1, 1, 1, 20, 1, 0, 2, 1);
    for (int seed = 0; seed < 50; seed++) {
      Scheduling env = new Scheduling(config);
      play(env, "spt", seed);
      Day day = new Day(config, null, seed);
      // One operation from 0 on: each failure that begins before its end prolongs it.
      int end = day.shop.time[0];
      for (int i = 0; i < day.failures[0].length && day.failures[0][i] < end; i += 2) {
        end += day.failures[0][i + 1];
      }
      assertThat(measure(env, "makespan")).isEqualTo(end);
    }
  }

  @Test
  void toString_planned_isAGanttChart() {
    Scheduling env = new Scheduling();
    assertThat(env).hasToString("no episode yet");
    play(env, "mwkr", 1);
    assertThat(env.toString().lines()).hasSize(7);
    assertThat(env.toString())
        .startsWith("ft06: 36 of 36 operations planned")
        .contains("A", "B", "C", "D", "E", "F");
  }

  @Test
  void config_wrongValues_areRefusedByName() {
    assertThatThrownBy(() -> change("JobShop-v0", Map.of("choices", 7)))
        .hasMessageContaining("choices must be in [1, 6]; got 7");
    assertThatThrownBy(() -> change("JobShop-v0", Map.of("repair", Double.NaN)))
        .hasMessageContaining("repair must be in");
    assertThatThrownBy(
            () -> new Scheduling(change("JobShop-v0", Map.of("instance", "no/such.txt"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no/such.txt: no such file");
  }
}
