package tengen.env.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Measures;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.ParallelEnvironment;

final class AgentRowsTest {

  /** Each agent sees a number of its own and how often all have said it, for some rounds. */
  private static final class Numbers implements ParallelEnvironment<Integer>, Measures {

    private record State(int[] number, int said, int round) implements Snapshot {}

    private final int leaver;
    private int[] number = new int[agents()];
    private int said;
    private int round;

    Numbers() {
      this(-1);
    }

    /**
     * @param leaver who leaves after the first round; -1 for nobody
     */
    Numbers(int leaver) {
      this.leaver = leaver;
    }

    @Override
    public int agents() {
      return 3;
    }

    @Override
    public Space.Box observationSpace(int agent) {
      return Space.Box.of(0, 100, 2);
    }

    @Override
    public Space<Integer> actionSpace(int agent) {
      return new Space.Discrete(5);
    }

    @Override
    public float[][] reset(long seed) {
      UniformRandomProvider random = Rng.stream(seed, "numbers");
      number = random.ints(agents(), 0, 5).toArray();
      said = 0;
      round = 0;
      return observe();
    }

    private float[][] observe() {
      float[][] all = new float[agents()][];
      Arrays.setAll(all, agent -> new float[] {number[agent], said});
      return all;
    }

    @Override
    public boolean present(int agent) {
      return round < 4;
    }

    @Override
    public JointStep step(List<Integer> actions) {
      double[] rewards = new double[agents()];
      boolean[] cut = new boolean[agents()];
      round++;
      for (int agent = 0; agent < agents(); agent++) {
        boolean right = actions.get(agent) == number[agent];
        said += right ? 1 : 0;
        rewards[agent] = right ? agent + 1 : 0;
        cut[agent] = round == 4 || agent == leaver;
      }
      return new JointStep(observe(), rewards, new boolean[agents()], cut);
    }

    @Override
    public Snapshot snapshot() {
      return new State(number.clone(), said, round);
    }

    @Override
    public void restore(Snapshot snapshot) {
      State state = (State) snapshot;
      number = state.number.clone();
      said = state.said;
      round = state.round;
    }

    @Override
    public List<String> measures() {
      return List.of("said");
    }

    @Override
    public void measures(double[] out) {
      out[0] = said;
    }
  }

  @Test
  void step_eachRow_isAnAgentWithItsOwnReward() {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.agents(Numbers::new, 6, 1)) {
      StepBatch batch = rows.reset(1);
      double[] sum = new double[6];
      for (int round = 0; round < 4; round++) {
        int[] actions = new int[6];
        for (int row = 0; row < 6; row++) {
          actions[row] = row < 3 ? (int) batch.observation[2 * row] : 4 - round % 2;
        }
        rows.step(actions);
        for (int row = 0; row < 6; row++) {
          sum[row] += batch.reward[row];
          assertThat(batch.truncated[row]).isEqualTo(round == 3);
        }
      }
      assertThat(Arrays.copyOf(sum, 3)).containsExactly(4, 8, 12);
      double[] said = new double[1];
      rows.measures(2, said);
      assertThat(rows.measures()).containsExactly("said");
      assertThat(said).containsExactly(12);
      assertThat(batch.finalObservation[1]).isEqualTo(12);
      assertThat(batch.observation[1]).isZero();
    }
  }

  @Test
  void step_threads_changeNothing() {
    assertThat(trace(4)).isEqualTo(trace(1));
  }

  private static String trace(int threads) {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.agents(Numbers::new, 15, threads)) {
      StringBuilder text = new StringBuilder();
      StepBatch batch = rows.reset(7);
      UniformRandomProvider random = Rng.stream(1, "actions");
      for (int i = 0; i < 30; i++) {
        rows.step(random.ints(15, 0, 5).toArray());
        text.append(Arrays.toString(batch.observation)).append(Arrays.toString(batch.reward));
      }
      return text.toString();
    }
  }

  @Test
  void restore_sameActions_sameTrajectory() {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.agents(Numbers::new, 6, 1);
        VectorEnvironment<int[]> others = VectorEnvironments.agents(Numbers::new, 6, 1)) {
      StepBatch batch = rows.reset(3);
      rows.step(new int[] {0, 1, 2, 3, 4, 0});
      Snapshot snapshot = rows.snapshot();
      others.restore(snapshot);
      for (int i = 0; i < 10; i++) {
        int[] actions = {i % 5, 1, 2, 3, 4, 0};
        rows.step(actions);
        StepBatch other = others.step(actions);
        assertThat(other.observation).isEqualTo(batch.observation);
        assertThat(other.reward).isEqualTo(batch.reward);
      }
    }
  }

  @Test
  void agents_rowsLeftOver_saysWhichFit() {
    assertThatThrownBy(() -> VectorEnvironments.agents(Numbers::new, 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multiple of that, such as --envs 6; got 4");
  }

  @Test
  void step_anAgentLeavesBeforeTheOthers_isRefused() {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.agents(() -> new Numbers(1), 3, 1)) {
      rows.reset(1);
      assertThatThrownBy(() -> rows.step(new int[3]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("must stay to the end");
    }
  }
}
