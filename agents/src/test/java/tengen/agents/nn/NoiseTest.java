package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class NoiseTest {

  private final Mlp mlp = Mlp.uniform("q", 3, List.of(4), 2, Activation.RELU);
  private final Noise noise = new Noise(mlp, 0.5);
  private final TensorList list = new TensorList();
  private final UniformRandomProvider random = Rng.stream(1, "noise");

  NoiseTest() {
    mlp.declare(list);
    noise.declare(list);
  }

  @Test
  void on_inPlainJavaAndOnTheEngine_areTheSame() {
    float[] x = {0.5f, -1, 2};
    try (Weights weights = Weights.create(list, 1, Device.cpu())) {
      noise.draw(random);
      float[] engine =
          OutputGradient.forward(
              weights, (tensors, in) -> mlp.forward(noise.on(tensors), in), x, 1, 3);
      float[] plain = plain(weights, x);
      assertThat(plain).containsExactly(engine, within(1e-5f));
      noise.draw(random);
      assertThat(plain(weights, x)[0]).isNotCloseTo(plain[0], within(1e-5f));
    }
  }

  private float[] plain(Weights weights, float[] x) {
    float[] noisy = new float[list.size()];
    noise.on(weights, weights.values(), noisy);
    PlainMlp plain = new PlainMlp(mlp);
    plain.load(weights, noisy);
    float[] out = new float[2];
    plain.forward(x, 0, out, 0);
    return out;
  }

  @Test
  void on_weights_haveMeanMuAndDeviationSigma() {
    try (Weights weights = Weights.create(list, 1, Device.cpu())) {
      float[] values = weights.values();
      float[] noisy = new float[values.length];
      int at = weights.offset("q.0.weight");
      double sum = 0;
      double squares = 0;
      int draws = 20_000;
      for (int i = 0; i < draws; i++) {
        noise.draw(random);
        noise.on(weights, values, noisy);
        double off = noisy[at] - values[at];
        sum += off;
        squares += off * off;
      }
      double sigma = 0.5 / Math.sqrt(3);
      assertThat(sum / draws).isCloseTo(0, within(0.01));
      // E f(x)^2 = E |x|, so the product of two has variance 2 / pi
      assertThat(squares / draws).isCloseTo(sigma * sigma * 2 / Math.PI, within(0.003));
    }
  }
}
