package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class CorrelatedNoiseTest {

  private static CorrelatedNoise noise(long seed, double correlation) {
    var normal = ZigguratSampler.NormalizedGaussian.of(Rng.stream(seed, "noise"));
    return new CorrelatedNoise(normal, correlation);
  }

  private static float[] next(CorrelatedNoise noise) {
    noise.next(2);
    float[] numbers = new float[2];
    noise.get(0, numbers);
    return numbers;
  }

  @Test
  void next_manyTimes_isStandardNormalAndCorrelatesAsAsked() {
    CorrelatedNoise noise = noise(1, 0.9);
    int draws = 200_000;
    double sum = 0;
    double squares = 0;
    double neighbours = 0;
    double across = 0;
    float[] last = next(noise);
    for (int i = 0; i < draws; i++) {
      float[] now = next(noise);
      sum += now[0] / draws;
      squares += now[0] * now[0] / draws;
      neighbours += now[0] * last[0] / draws;
      across += now[0] * now[1] / draws;
      last = now;
    }
    assertThat(sum).isCloseTo(0, within(0.05));
    assertThat(squares).isCloseTo(1, within(0.05));
    assertThat(neighbours).isCloseTo(0.9, within(0.05));
    assertThat(across).isCloseTo(0, within(0.05));
  }

  @Test
  void load_whatWasSaved_goesOnFromThere() {
    CorrelatedNoise one = noise(1, 0.9);
    float[] there = next(one);
    Map<String, double[]> numbers = new HashMap<>();
    one.save(numbers);
    CorrelatedNoise slow = noise(2, 0.999_999);
    slow.load(numbers);
    assertThat(next(slow)).containsExactly(there, within(0.02f));
  }
}
