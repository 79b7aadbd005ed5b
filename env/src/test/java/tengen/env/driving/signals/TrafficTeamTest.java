package tengen.env.driving.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Rng;
import tengen.env.multi.ParallelEnvironment;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

class TrafficTeamTest {

  private static final Map<String, Object> SHORT = Map.of("episodeSeconds", 200);

  private static TrafficTeam team() {
    return new TrafficTeam(TrafficSignalsTest.change(SHORT));
  }

  @Test
  void step_sameActions_isTheJointWorld() {
    TrafficSignals joint = new TrafficSignals(TrafficSignalsTest.change(SHORT));
    TrafficTeam team = team();
    float[][] seen = team.reset(4);
    assertThat(flat(seen)).isEqualTo(joint.reset(4));
    for (int i = 0; i < 40; i++) {
      int[] action = joint.advise("max-pressure");
      Environment.Step one = joint.step(action);
      ParallelEnvironment.JointStep all = team.step(Arrays.stream(action).boxed().toList());
      assertThat(flat(all.observations())).isEqualTo(one.observation());
      assertThat(Arrays.stream(all.rewards()).average().orElseThrow())
          .isCloseTo(one.reward(), within(1e-9));
      assertThat(all.truncated()[8]).isEqualTo(one.truncated());
    }
    assertThat(team.present(0)).isFalse();
  }

  private static float[] flat(float[][] parts) {
    float[] all = new float[parts.length * parts[0].length];
    for (int i = 0; i < parts.length; i++) {
      System.arraycopy(parts[i], 0, all, i * parts[0].length, parts[0].length);
    }
    return all;
  }

  @Test
  void as_parallelEnvironment_areTheAgentsOfThisWorld() {
    TrafficSignals joint = new TrafficSignals(TrafficSignalsTest.change(SHORT));
    @SuppressWarnings("unchecked")
    ParallelEnvironment<Integer> agents = joint.as(ParallelEnvironment.class).orElseThrow();
    assertThat(agents.agents()).isEqualTo(9);
    assertThat(flat(agents.reset(2))).isEqualTo(new TrafficSignals().reset(2));
    agents.step(Collections.nCopies(9, 1));
    assertThat(joint.toString()).contains("second 5 of 200");
  }

  @Test
  void step_wrongActions_nameTheJunction() {
    TrafficTeam team = team();
    team.reset(1);
    assertThatThrownBy(() -> team.step(List.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9 junctions");
    assertThatThrownBy(() -> team.step(List.of(0, 4, 0, 0, 0, 0, 0, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("action of B1");
  }

  @Test
  void agents_asRows_areThoseOfTheWorlds() {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.agents(TrafficTeamTest::team, 18, 2)) {
      StepBatch batch = rows.reset(7);
      TrafficTeam team = team();
      float[][] seen = team.reset(Rng.child(Rng.seed(7, "vector", 1), 0));
      int[] actions = new int[18];
      for (int i = 0; i < 40; i++) {
        assertThat(Arrays.copyOfRange(batch.observation, 9 * batch.width, 18 * batch.width))
            .isEqualTo(flat(seen));
        Arrays.setAll(actions, row -> row % 4);
        Integer[] own = new Integer[9];
        Arrays.setAll(own, agent -> actions[9 + agent]);
        rows.step(actions);
        ParallelEnvironment.JointStep step = team.step(List.of(own));
        assertThat(Arrays.copyOfRange(batch.reward, 9, 18)).isEqualTo(step.rewards());
        seen = step.observations();
      }
      assertThat(batch.truncated[17]).isTrue();
    }
  }
}
