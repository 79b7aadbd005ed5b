package tengen.env.driving.highway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Environments;
import tengen.env.Goals;
import tengen.env.PartKind;
import tengen.env.Rng;
import tengen.env.Space;

class HighwayFamilyTest {

  static Stream<String> worlds() {
    return new HighwayFamily().environments().stream().map(spec -> spec.id());
  }

  private static Drive<?> make(String id) {
    return (Drive<?>) Environments.make(id);
  }

  /** The sum of rewards, and what was measured, of one episode. */
  private static <A> double[] episode(Drive<A> world, long seed, UniformRandomProvider random) {
    world.reset(seed);
    double[] measured = new double[world.measures().size() + 2];
    double[] now = new double[world.measures().size()];
    double costs = 0;
    double sum = 0;
    Step step;
    int steps = 0;
    do {
      A action =
          random == null
              ? world.advise(world.heuristics().get(0))
              : world.actionSpace().sample(random);
      step = world.step(action);
      sum += step.reward();
      costs += world.cost();
    } while (!step.ended() && ++steps < 400);
    world.measures(now);
    System.arraycopy(now, 0, measured, 2, now.length);
    measured[0] = sum;
    measured[1] = costs;
    return measured;
  }

  private static double measure(Drive<?> world, double[] episode, String name) {
    return episode[2 + world.measures().indexOf(name)];
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void heuristic_overEpisodes_doesBetterThanChance(String id) {
    Drive<?> world = make(id);
    UniformRandomProvider random = Rng.stream(3, "test");
    int count = id.equals("highway-v0") || id.startsWith("parking") ? 6 : 20;
    double advised = 0;
    double chance = 0;
    for (int seed = 0; seed < count; seed++) {
      advised += episode(world, seed, null)[0] / count;
      chance += episode(world, seed, random)[0] / count;
    }
    assertThat(advised).isGreaterThan(chance + 0.1 * Math.abs(chance));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void measures_overAnEpisode_addUpToReturnAndCosts(String id) {
    Drive<?> world = make(id);
    UniformRandomProvider random = Rng.stream(4, "test");
    for (int seed = 0; seed < 3; seed++) {
      double[] episode = episode(world, seed, random);
      double rewards = 0;
      double costs = 0;
      for (String name : world.measures()) {
        rewards += name.startsWith("reward.") ? measure(world, episode, name) : 0;
        costs += name.startsWith("cost.") ? measure(world, episode, name) : 0;
      }
      assertThat(rewards).isCloseTo(episode[0], within(1e-9));
      assertThat(costs).isCloseTo(episode[1], within(1e-9));
      assertThat(measure(world, episode, "cost.collision"))
          .isEqualTo(measure(world, episode, "crashed"));
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void cost_everyStep_isThatOfWhatHappened(String id) {
    check(make(id), Rng.stream(5, "test"));
  }

  private static <A> void check(Drive<A> world, UniformRandomProvider random) {
    world.reset(1);
    for (int step = 0; step < 300; step++) {
      Traffic t = world.stage.traffic;
      boolean before = t.crashed[t.ego];
      boolean ended = world.step(world.actionSpace().sample(random)).ended();
      double expected = t.crashed[t.ego] && !before ? 1 : 0;
      expected += world.stage.scene.hasEdges() && !t.onRoad(t.ego) ? 1 : 0;
      assertThat(world.cost()).isEqualTo(expected);
      if (ended) {
        world.reset(step);
        assertThat(world.cost()).isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void toString_running_showsTheVehicleAndTheTime(String id) {
    Drive<?> world = make(id);
    assertThat(world).hasToString("not begun");
    world.reset(1);
    assertThat(world.toString()).contains("@").contains(".").contains("0.0 s, x ");
  }

  @Test
  void reset_highway_isLaidOutAsThePeerDoes() {
    MetaDrive world = (MetaDrive) make("highway-v0");
    world.reset(7);
    Traffic t = world.stage.traffic;
    assertThat(t.vehicles).isEqualTo(51);
    assertThat(t.speed[t.ego]).isEqualTo(25);
    for (int i = 1; i < t.vehicles; i++) {
      double spacing = (12 + t.speed[i]) * Math.exp(-0.5);
      assertThat(t.x[i] - t.x[i - 1]).isBetween(0.9 * spacing, 1.1 * spacing);
      assertThat(t.speed[i]).isBetween(21.0, 24.0);
      assertThat(t.exponent[i]).isBetween(3.5, 4.5);
      assertThat(t.target[i]).isEqualTo(t.lane[i]);
    }
  }

  @Test
  void reset_intersection_leavesRoomForTheAgent() {
    MetaDrive world = (MetaDrive) make("intersection-v0");
    int seen = 0;
    for (int seed = 0; seed < 20; seed++) {
      world.reset(seed);
      Traffic t = world.stage.traffic;
      seen += t.vehicles;
      assertThat(t.kind[t.ego]).isEqualTo(Traffic.GUIDED);
      for (int i = 0; i < t.vehicles; i++) {
        assertThat(i == t.ego || t.distance(i, t.ego) >= 20).isTrue();
      }
    }
    assertThat(seen).isGreaterThan(60);
  }

  @Test
  void actionMask_leftmostLaneAndTopGear_rulesThemOut() {
    MetaDrive world =
        (MetaDrive) Environments.make("highway-v0", Map.of("initialLane", "0", "lanesCount", "2"));
    world.reset(1);
    boolean[] mask = new boolean[5];
    assertThat(world.actionMask(mask)).isEqualTo(4);
    assertThat(mask).containsExactly(false, true, true, true, true);
    world.step(Guide.FASTER);
    world.actionMask(mask);
    assertThat(mask[Guide.FASTER]).isFalse();
  }

  @Test
  void goals_parking_computeTheRewardOfTheStep() {
    ContinuousDrive world = (ContinuousDrive) make("parking-v0");
    Goals goals = world.as(Goals.class).orElseThrow();
    world.reset(3);
    float[] achieved = new float[6];
    float[] desired = new float[6];
    for (int i = 0; i < 10; i++) {
      Step step = world.step(new float[] {0.2f, 0.5f});
      System.arraycopy(step.observation(), 6, achieved, 0, 6);
      System.arraycopy(step.observation(), 12, desired, 0, 6);
      assertThat(goals.computeReward(achieved, desired)).isCloseTo(step.reward(), within(1e-6));
      assertThat(goals.computeTerminated(achieved, desired)).isEqualTo(step.terminated());
      assertThat(goals.computeTerminated(desired, desired)).isTrue();
    }
    assertThat(make("highway-v0").as(Goals.class)).isEmpty();
  }

  @Test
  void observationSpace_kinematics_hasNeighboursAsASet() {
    Space.Box space = make("intersection-v0").observationSpace();
    assertThat(space.parts()).hasSize(2);
    assertThat(space.parts().get(1)).isEqualTo(new Space.Part(PartKind.SET, "neighbours", 14, 7));
    assertThat(make("racetrack-v0").observationSpace().parts())
        .containsExactly(new Space.Part(PartKind.IMAGE, "grid", 12, 12, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lanesCount=0",
        "vehiclesObserved=0",
        "policyFrequency=30",
        "duration=0",
        "initialLane=9",
        "features=presence,altitude",
        "features=x,y",
        "observation=kinematics-goal",
        "rewardSpeedHigh=10",
        "collisionReward=5",
        "vehiclesDensity=0"
      })
  void settings_outOfBounds_areRefusedByName(String setting) {
    String[] parts = setting.split("=", 2);
    assertThatThrownBy(() -> Environments.make("highway-v0", Map.of(parts[0], parts[1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(parts[0]);
  }

  @Test
  void timeToCollision_withPedals_isRefusedWithTheCure() {
    Map<String, String> settings =
        Map.of("observation", "time-to-collision", "action", "continuous-action");
    assertThatThrownBy(() -> Environments.make("highway-v0", settings))
        .hasMessageContaining("needs action discrete-meta-action");
  }

  @Test
  void advise_unknownName_namesTheOneThereIs() {
    MetaDrive world = (MetaDrive) make("highway-fast-v0");
    world.reset(1);
    assertThatThrownBy(() -> world.advise("idm"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("idm-mobil");
  }

  @Test
  void restore_otherWorld_isRefused() {
    Environment<?> other = make("merge-v0");
    other.reset(1);
    assertThatThrownBy(() -> make("highway-v0").restore(other.snapshot()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
