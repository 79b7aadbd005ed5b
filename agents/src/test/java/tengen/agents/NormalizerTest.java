package tengen.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.vector.StepBatch;

final class NormalizerTest {

  @TempDir private Path directory;

  private static StepBatch batch(double reward, boolean ended, float... observation) {
    StepBatch batch = new StepBatch(2, observation.length / 2);
    System.arraycopy(observation, 0, batch.observation, 0, observation.length);
    batch.reward[0] = reward;
    batch.reward[1] = -reward;
    batch.terminated[0] = ended;
    return batch;
  }

  @Test
  void step_rewards_areDividedByTheDeviationOfDiscountedReturns() {
    Normalizer normalizer = Normalizer.of(2, 1, false, true, 0.5);
    normalizer.begin(batch(0, false, 1, 2));
    StepBatch one = normalizer.step(batch(2, true, 1, 2));
    // Returns 2 and -2: mean 0 and variance 4, beside variance 1 seen 1e-4 times.
    double variance = (1e-4 + 4 * 2) / 2.0001;
    assertThat(one.reward[0]).isCloseTo(2 / Math.sqrt(variance), within(1e-6));
    assertThat(one.observation).containsExactly(1, 2);
    StepBatch two = normalizer.step(batch(4, false, 1, 2));
    // Row 0 begins anew with 4, row 1 goes on with -1 - 4.
    double mean = (2 * (4 - 5) / 2.0) / 4.0001;
    double squares = variance * 2.0001 + 2 * 20.25 + 0.25 * 2 * 2.0001 / 4.0001;
    assertThat(mean).isNegative();
    assertThat(two.reward[1]).isCloseTo(-4 / Math.sqrt(squares / 4.0001), within(1e-6));
  }

  @Test
  void observations_areCentredInTrainingAndFrozenInEvaluation() {
    Normalizer normalizer = Normalizer.of(2, 1, true, false, 0.99);
    normalizer.begin(batch(0, false, 0, 10));
    StepBatch seen = normalizer.step(batch(3, false, 0, 10));
    assertThat(seen.observation[0]).isCloseTo(-1, within(1e-3f));
    assertThat(seen.observation[1]).isCloseTo(1, within(1e-3f));
    assertThat(seen.reward[0]).isEqualTo(3);
    float[] shown = new float[1];
    Actor<int[]> actor = (observation, rows, actions) -> shown[0] = observation[0];
    for (int i = 0; i < 3; i++) {
      normalizer.frozen(actor).act(new float[] {1000}, 1, new int[1]);
      assertThat(shown[0]).isEqualTo(10); // clipped, the statistics as they were
    }
    assertThat(normalizer.again(batch(0, false, 0, 10)).observation[0])
        .isEqualTo(seen.observation[0]);
  }

  @Test
  void load_ofAnotherKind_isRefused() throws Exception {
    Path file = directory.resolve("normalizer.json");
    Normalizer.of(2, 3, true, true, 0.9).save(file);
    Normalizer.of(2, 3, true, true, 0.9).load(file);
    assertThatThrownBy(() -> Normalizer.of(2, 3, true, false, 0.9).load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("normalises other numbers");
    Files.writeString(file, "{\"obser");
    assertThatThrownBy(() -> Normalizer.of(2, 3, true, true, 0.9).load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is damaged");
  }
}
