package tengen.selfplay.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.agents.nn.Safetensors;
import tengen.env.Environments;
import tengen.env.text.PolicyIteration;
import tengen.env.text.TabularEnvironment;
import tengen.env.text.TransitionTable;
import tengen.env.text.ValueIteration;
import tengen.selfplay.run.Progress;

/** DQN with the settings that ship finds what value iteration computes. */
@Tag("slow")
final class ToyTextOptimumTest {

  private static final double GAMMA = 0.99;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"CliffWalking-v1, false", "Taxi-v4, true", "FrozenLake-v1, false"})
  void train_dqn_lastPolicyIsWorthTheOptimum(String world, boolean masked) {
    Path run = directory.resolve("run");
    var request =
        new TrainingRuns.Request(
            world,
            List.of(),
            "dqn",
            run,
            false,
            "cpu",
            List.of("train.finalEpisodes=2"),
            List.of());
    TrainingRuns.run(request, Progress.Style.NONE, new AtomicBoolean());
    TransitionTable table = table(world);
    var network = Safetensors.read(Networks.of(run, "last").resolve("model.safetensors"));
    double[] best = ValueIteration.solve(table, GAMMA, 1e-12).values();
    double[] found =
        PolicyIteration.evaluate(table, policy(table, network.tensors(), masked), GAMMA, 1e-12);
    assertThat(start(table, found)).isCloseTo(start(table, best), within(1e-9));
  }

  private static TransitionTable table(String id) {
    try (var world = (TabularEnvironment) Environments.make(id, Map.of("maxSteps", "200"))) {
      return world.table();
    }
  }

  private static double start(TransitionTable table, double[] values) {
    double sum = 0;
    for (int state = 0; state < values.length; state++) {
      sum += table.initial(state) * values[state];
    }
    return sum;
  }

  /* Of a network with one hidden layer over states as one of n. */
  private static int[] policy(
      TransitionTable table, Map<String, Safetensors.Tensor> q, boolean masked) {
    float[] in = q.get("q.0.weight").data();
    float[] hidden = q.get("q.0.bias").data();
    float[] out = q.get("q.2.weight").data();
    int[] policy = new int[table.states()];
    for (int state = 0; state < policy.length; state++) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int action = 0; action < table.actions(); action++) {
        double value = q.get("q.2.bias").data()[action];
        for (int unit = 0; unit < hidden.length; unit++) {
          float sum = in[unit * table.states() + state] + hidden[unit];
          value += Math.max(0, sum) * out[action * hidden.length + unit];
        }
        boolean allowed = !masked || table.next(table.first(state, action)) != state;
        if (allowed && value > greatest) {
          greatest = value;
          policy[state] = action;
        }
      }
    }
    return policy;
  }
}
