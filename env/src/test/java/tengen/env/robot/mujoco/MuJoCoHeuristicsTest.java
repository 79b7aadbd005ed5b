package tengen.env.robot.mujoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Heuristics;
import tengen.env.Rng;
import tengen.env.Snapshot;

@EnabledIf("tengen.env.robot.mujoco.HopperContractTest#installed")
class MuJoCoHeuristicsTest {

  private static final int EPISODES = 3;

  private static double meanReturn(Environment<float[]> env, Supplier<float[]> policy) {
    double sum = 0;
    for (int seed = 1; seed <= EPISODES; seed++) {
      env.reset(seed);
      Environment.Step step;
      do {
        step = env.step(policy.get());
        sum += step.reward();
      } while (!step.ended());
    }
    return sum / EPISODES;
  }

  @ParameterizedTest
  @CsvSource({
    "Ant, 500",
    "HalfCheetah, 1000",
    "Hopper, 500",
    "Humanoid, 200",
    "HumanoidStandup, 30000",
    "InvertedDoublePendulum, 9000",
    "InvertedPendulum, 900",
    "Pusher, 20",
    "Reacher, 20",
    "Swimmer, 200",
    "Walker2d, 500"
  })
  void advise_wholeEpisodes_earnsMoreThanChance(String task, double more) {
    try (var env = Environments.continuous("mujoco/" + task + "-v5", Map.of())) {
      Heuristics<float[]> rules = (MuJoCoEnvironment) env;
      String rule = rules.heuristics().get(0);
      UniformRandomProvider random = Rng.stream(1, "test.actions");
      double chance = meanReturn(env, () -> env.actionSpace().sample(random));
      assertThat(meanReturn(env, () -> rules.advise(rule))).isGreaterThan(chance + more);
    }
  }

  @Test
  void advise_asking_changesNothing() {
    try (var asked = Environments.continuous("mujoco/Reacher-v5", Map.of());
        var other = Environments.continuous("mujoco/Reacher-v5", Map.of())) {
      Heuristics<float[]> rules = (MuJoCoEnvironment) asked;
      asked.reset(3);
      other.reset(3);
      for (int i = 0; i < 40; i++) {
        float[] action = rules.advise("reach");
        assertThat(rules.advise("reach")).isEqualTo(action);
        Snapshot here = asked.snapshot();
        float[] after = asked.step(action).observation();
        assertThat(other.step(action).observation()).isEqualTo(after);
        asked.restore(here);
        assertThat(rules.advise("reach")).isEqualTo(action);
        assertThat(asked.step(action).observation()).isEqualTo(after);
      }
    }
  }

  @Test
  void toString_standing_showsBodiesAboveTheGround() {
    try (var env = Environments.continuous("mujoco/Walker2d-v5", Map.of())) {
      env.reset(1);
      List<String> lines = env.toString().lines().toList();
      assertThat(lines).hasSize(15);
      assertThat(lines.subList(0, 8)).anyMatch(line -> line.contains("o"));
      assertThat(lines.subList(8, 14)).anyMatch(line -> line.contains("-----"));
      assertThat(lines.get(14)).isEqualTo("Walker2d, step 0, 0.00 m from its start");
    }
  }
}
