package tengen.selfplay.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.agents.nn.Torch;
import tengen.agents.nn.TorchInference;
import tengen.env.Rng;
import tengen.env.game.GameState;
import tengen.env.go.GoGame;
import tengen.selfplay.data.Outcomes;
import tengen.selfplay.data.PolicyTarget;
import tengen.selfplay.data.TrainingGame;

final class TrainerTest {

  private static final GoGame GAME = GoGame.of(3);
  private static final TrainingConfig CONFIG =
      new TrainingConfig(150, 32, 5e-3, 1e-3, 5, 1e-4, 4, 0.9, 1, 0.5, 0.2);

  @BeforeAll
  static void oneThread() {
    Torch.threads(1);
  }

  @Test
  void step_repeated_learnsPolicyValueOwnershipAndScore() {
    PositionSampler sampler = new PositionSampler(GAME, games());
    Minibatch batch = new Minibatch(GAME, 32);
    try (Trainer trainer = Trainer.start(network(1), CONFIG)) {
      StepLosses first = null;
      StepLosses last = null;
      for (int step = 0; step < CONFIG.steps(); step++) {
        sampler.sample(batch, 0, 32, Rng.stream(1, "test", step));
        last = trainer.step(batch);
        first = first == null ? last : first;
      }
      assertThat(last.policy()).isLessThan(first.policy() * 0.5);
      assertThat(last.value()).isLessThan(first.value() * 0.5);
      assertThat(last.ownership()).isLessThan(first.ownership() * 0.5);
      try (TorchInference net = new TorchInference(trainer.average())) {
        Validation v = Validation.measure(net, GAME, games(), 100);
        assertThat(v.top1()).isGreaterThan(0.8);
        assertThat(v.top5()).isGreaterThanOrEqualTo(v.top1());
        assertThat(v.winner()).isGreaterThan(0.9);
      }
    }
  }

  @Test
  void load_inTheMiddle_endsWithTheSameBits(@TempDir Path directory) {
    PositionSampler sampler = new PositionSampler(GAME, games());
    float[] whole;
    try (Trainer trainer = Trainer.start(network(2), CONFIG)) {
      run(trainer, sampler, 0, 20);
      whole = weights(trainer.average());
    }
    float[] resumed;
    try (Trainer trainer = Trainer.start(network(2), CONFIG)) {
      run(trainer, sampler, 0, 11);
      trainer.save(directory);
    }
    try (Trainer trainer = Trainer.load(directory, CONFIG)) {
      assertThat(trainer.steps()).isEqualTo(11);
      run(trainer, sampler, 11, 20);
      resumed = weights(trainer.average());
    }
    assertThat(resumed).isEqualTo(whole);
  }

  @Test
  void step_notANumber_saysAtWhichStep() {
    PositionSampler sampler = new PositionSampler(GAME, games());
    Minibatch batch = new Minibatch(GAME, 32);
    try (Trainer trainer = Trainer.start(network(3), CONFIG)) {
      sampler.sample(batch, 0, 32, Rng.stream(1, "test"));
      trainer.step(batch);
      Arrays.fill(batch.planes, Float.NaN);
      assertThatThrownBy(() -> trainer.step(batch))
          .isInstanceOf(DivergedException.class)
          .hasMessageContaining("step 1");
    }
  }

  @Test
  void differentiate_loss_isThatOfThePlainFormulas() {
    PositionSampler sampler = new PositionSampler(GAME, games());
    Minibatch batch = new Minibatch(GAME, 8);
    sampler.sample(batch, 0, 8, Rng.stream(3, "test"));
    try (Network network = network(4)) {
      StepLosses losses = new PolicyValueLoss(network, CONFIG).differentiate(batch);
      float[][] heads = heads(network, batch);
      double policy = 0;
      double value = 0;
      double ownership = 0;
      double score = 0;
      for (int row = 0; row < 8; row++) {
        policy += crossEntropy(heads[0], batch.mask, batch.policy, row, 10) / 8;
        value += crossEntropy(heads[1], new float[24], batch.outcome, row, 3) / 8;
        double e = Math.abs(heads[3][row] - batch.score[row] / network.spec().scoreScale());
        score += batch.known[row] * (e < 1 ? e * e / 2 : e - 0.5) / 8;
        for (int i = 0; i < 9; i++) {
          double error = heads[2][row * 9 + i] - batch.ownership[row * 9 + i];
          ownership += batch.known[row] * error * error / 72;
        }
      }
      assertThat(losses.policy()).isCloseTo(policy, within());
      assertThat(losses.value()).isCloseTo(value, within());
      assertThat(losses.ownership()).isCloseTo(ownership, within());
      assertThat(losses.score()).isCloseTo(score, within());
      assertThat(losses.total())
          .isCloseTo(policy + value + 0.5 * ownership + 0.2 * score, within());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-4);
  }

  private static double crossEntropy(float[] logits, float[] mask, float[] target, int row, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += mask[row * n + i] == 0 ? Math.exp(logits[row * n + i]) : 0;
    }
    double loss = 0;
    for (int i = 0; i < n; i++) {
      loss -=
          target[row * n + i] == 0
              ? 0
              : target[row * n + i] * (logits[row * n + i] - Math.log(sum));
    }
    return loss;
  }

  private static float[][] heads(Network network, Minibatch batch) {
    PolicyValueSpec spec = network.spec();
    try (var manager = network.manager().newSubManager()) {
      var planes =
          manager.create(
              batch.planes, new ai.djl.ndarray.types.Shape(batch.size, spec.planes(), 3, 3));
      var heads = network.forward(planes, true);
      return heads.stream().map(h -> h.toFloatArray()).toArray(float[][]::new);
    }
  }

  private static void run(Trainer trainer, PositionSampler sampler, int from, int to) {
    Minibatch batch = new Minibatch(GAME, 32);
    for (int step = from; step < to; step++) {
      sampler.sample(batch, 0, 32, Rng.stream(5, "test", step));
      trainer.step(batch);
    }
  }

  private static float[] weights(Network network) {
    List<Float> all = new ArrayList<>();
    network
        .tensors()
        .values()
        .forEach(
            tensor -> {
              for (float x : tensor.data()) {
                all.add(x);
              }
            });
    float[] result = new float[all.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = all.get(i);
    }
    return result;
  }

  private static Network network(long seed) {
    int[] shape = GAME.observationShape();
    return Network.create(
        new PolicyValueSpec(GAME.name(), shape[0], 3, 3, 10, 2, 16, 8, true, true, 20), seed);
  }

  /** Games by a simple rule that can be learnt: take the centre, else pass; Black wins. */
  private static List<TrainingGame> games() {
    List<TrainingGame> games = new ArrayList<>();
    for (int start = 0; start < 9; start++) {
      GameState state = GAME.start();
      List<Integer> moves = new ArrayList<>();
      List<PolicyTarget> policies = new ArrayList<>();
      for (int ply = 0; ply < 4 && !state.terminal(); ply++) {
        int move = ply == 0 ? start : state.legal(4) ? 4 : GAME.pass();
        policies.add(ply == 0 ? null : PolicyTarget.of(move));
        moves.add(move);
        state.play(move);
      }
      games.add(
          new TrainingGame(
              GAME,
              moves.stream().mapToInt(Integer::intValue).toArray(),
              policies,
              new float[] {1, -1},
              Outcomes.of(state)));
    }
    return games;
  }
}
