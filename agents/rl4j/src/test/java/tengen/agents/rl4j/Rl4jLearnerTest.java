package tengen.agents.rl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.rl4j.policy.IPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.Learner;
import tengen.agents.LearnerProvider;
import tengen.agents.Report;
import tengen.agents.nn.DivergedException;
import tengen.env.Services;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;

final class Rl4jLearnerTest {

  private static final Rl4jDqnConfig DQN =
      new Rl4jDqnConfig(
          1e-3,
          0,
          500,
          8,
          20,
          0.99,
          1,
          1,
          new Rl4jDqnConfig.Exploration(0, 100, 0.1),
          true,
          List.of(8));

  private static final Rl4jA2cConfig A2C =
      new Rl4jA2cConfig(1e-3, 0, 5, 0.99, 1, List.of(8), false);

  @TempDir private Path directory;

  private static Learner<int[]> dqn(VectorEnvironment<int[]> rows, long seed) {
    return Rows.learner(new Rl4jDqnProvider(), DQN, rows, seed);
  }

  private static Learner<int[]> a2c(VectorEnvironment<int[]> rows, long seed) {
    return Rows.learner(new Rl4jA2cProvider(), A2C, rows, seed);
  }

  @Test
  void providers_areFound() {
    List<String> names = new ArrayList<>();
    for (LearnerProvider<?> provider : Services.load(LearnerProvider.class, "algorithms")) {
      names.add(provider.name());
    }
    assertThat(names).containsExactlyInAnyOrder("rl4j-dqn", "rl4j-a2c");
  }

  @Test
  void dqn_sameSeed_sameWeights_anotherSeed_others() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1)) {
      seedsDecide(seed -> dqn(rows, seed), rows);
    }
  }

  @Test
  void a2c_sameSeed_sameWeights_anotherSeed_others() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(3)) {
      seedsDecide(seed -> a2c(rows, seed), rows);
    }
  }

  private void seedsDecide(LongFunction<Learner<int[]>> make, VectorEnvironment<int[]> rows) {
    Map<String, float[]> one = trained(make, 1, rows);
    Map<String, float[]> again = trained(make, 1, rows);
    Map<String, float[]> other = trained(make, 2, rows);
    assertThat(again.keySet()).isEqualTo(one.keySet());
    one.forEach(
        (name, weights) -> {
          assertThat(again.get(name)).as(name).containsExactly(weights);
          assertThat(other.get(name)).as(name).isNotEqualTo(weights);
        });
  }

  private Map<String, float[]> trained(
      LongFunction<Learner<int[]>> make, long seed, VectorEnvironment<int[]> rows) {
    try (Learner<int[]> learner = make.apply(seed)) {
      Map<String, float[]> before = Rows.weights(learner, directory);
      List<Report> reports = Rows.train(rows, learner, 240);
      Map<String, float[]> after = Rows.weights(learner, directory);
      assertThat(after).hasSameSizeAs(before).isNotEmpty();
      after.forEach((name, weights) -> assertThat(weights).isNotEqualTo(before.get(name)));
      assertThat(reports).hasSize(2);
      assertThat(reports.get(1).values().get("train/n_updates")).isGreaterThan(20);
      return after;
    }
  }

  @Test
  void load_savedNetworks_actsTheSame() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1);
        Learner<int[]> trained = dqn(rows, 1);
        Learner<int[]> other = dqn(rows, 2)) {
      Rows.train(rows, trained, 100);
      trained.save(directory);
      other.load(directory);
      float[] seen = {0.01f, -0.3f, 0.05f, 0.4f, -1, 0.5f, -0.1f, 0};
      int[] expected = new int[2];
      int[] actual = new int[2];
      trained.greedy().act(seen, 2, expected);
      other.greedy().act(seen, 2, actual);
      assertThat(actual).containsExactly(expected);
      assertThat(Rows.weights(other, directory).get("q.0_W"))
          .containsExactly(Rows.weights(trained, directory).get("q.0_W"));
    }
  }

  @Test
  void load_anotherAlgorithmOrNetwork_saysSo() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1);
        Learner<int[]> dqn = dqn(rows, 1);
        Learner<int[]> a2c = a2c(rows, 1);
        Learner<int[]> wide = Rows.learner(new Rl4jDqnProvider(), Rl4jDqnConfig.DEFAULT, rows, 1)) {
      dqn.save(directory);
      assertThatThrownBy(() -> a2c.load(directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("rl4j-dqn")
          .hasMessageContaining("rl4j-a2c");
      assertThatThrownBy(() -> wide.load(directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("hidden layers");
    }
  }

  @Test
  void act_dqnInSeveralRows_isRefused() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(4);
        Learner<int[]> learner = dqn(rows, 1)) {
      assertThatThrownBy(() -> Rows.train(rows, learner, 4))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("got 4");
    }
  }

  @Test
  void state_isNeverSettledAndCannotBeSaved() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1);
        Learner<int[]> learner = dqn(rows, 1)) {
      Rows.train(rows, learner, 20);
      assertThat(learner.settled()).isFalse();
      assertThatThrownBy(() -> learner.saveState(directory, null))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("start a new run");
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void close_endsAllThreads() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(3)) {
      Learner<int[]> learner = a2c(rows, 1);
      Rows.train(rows, learner, 30);
      assertThat(threads()).isEqualTo(3);
      learner.close();
      learner.close();
      assertThat(threads()).isZero();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("rl4j-a2c"))
        .count();
  }

  /** Does not learn; ends in its own way at its second step. */
  private static final class Failing implements Method {

    private final double loss;

    Failing(double loss) {
      this.loss = loss;
    }

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public List<Thread> start(List<RowMdp> rows) {
      RowMdp row = rows.get(0);
      Thread thread =
          new Thread(
              () -> {
                row.reset();
                while (row.step(1) != null) {
                  if (Double.isFinite(loss)) {
                    throw new ArithmeticException("cannot be divided");
                  }
                }
              });
      thread.setUncaughtExceptionHandler((where, thrown) -> row.failed(thrown));
      thread.start();
      return List.of(thread);
    }

    @Override
    public IPolicy<Integer> greedy() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, MultiLayerNetwork> networks() {
      return Map.of();
    }

    @Override
    public Map<String, Double> report() {
      return Map.of("train/loss", loss);
    }

    @Override
    public boolean parallel() {
      return false;
    }
  }

  private static Rl4jLearner failing(VectorEnvironment<int[]> rows, double loss) {
    return new Rl4jLearner(
        new Failing(loss), rows.observationSpace(), (Space.Discrete) rows.actionSpace(), 1, 1);
  }

  @Test
  void learn_rl4jFails_saysHowNowAndLater() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1);
        Rl4jLearner learner = failing(rows, 0)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> Rows.train(rows, learner, 20))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("cannot be divided");
      }
    }
  }

  @Test
  void learn_lossIsNaN_hasDiverged() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1);
        Rl4jLearner learner = failing(rows, Double.NaN)) {
      assertThatThrownBy(() -> Rows.train(rows, learner, 200))
          .isInstanceOf(DivergedException.class)
          .hasMessageContaining("train/loss after 100 steps");
    }
  }

  @Test
  void save_writesOnlyTheWeights() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1);
        Learner<int[]> learner = a2c(rows, 1)) {
      learner.save(directory);
      assertThat(directory.toFile().list()).containsExactly("model.safetensors");
      assertThat(Rows.weights(learner, directory))
          .containsOnlyKeys(
              "policy.0_W",
              "policy.0_b",
              "policy.1_W",
              "policy.1_b",
              "value.0_W",
              "value.0_b",
              "value.1_W",
              "value.1_b");
    }
  }
}
