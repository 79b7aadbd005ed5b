package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chain rule that is written out, beside the engine's own. */
class MlpPassTest {

  private static final int ROWS = 7;
  private static final int IN = 3;

  private final Random random = new Random(5);

  private static Mlps mlps(Activation activation) {
    return Mlps.of(
        Mlp.uniform("a", IN, List.of(5, 4), 2, activation),
        Mlp.uniform("b", IN, List.of(6), 1, activation),
        new Constant("d", IN, 2, -0.5),
        Mlp.uniform("c", IN, List.of(), 3, activation));
  }

  /** The same networks, not known to be such. */
  private static OutputGradient.Forward recorded(Mlps mlps) {
    return (tensors, x) -> mlps.of(new TreeMap<>(tensors), x);
  }

  private static Weights weights(Mlps mlps) {
    TensorList list = new TensorList();
    mlps.nets().forEach(net -> net.declare(list));
    return Weights.create(list, 1, Device.cpu());
  }

  private float[] numbers(int count) {
    float[] x = new float[count];
    for (int i = 0; i < count; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return x;
  }

  private static void assertEqual(float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(2e-6f));
    }
  }

  /** The weights after a step down the gradient of the sum of outputs times numbers. */
  private static float[] stepped(
      Weights weights, OutputGradient.Forward net, float[] x, float[] by) {
    try (Optimizer sgd = new Sgd(weights.parameters(), Schedule.constant(1), 0, 0, false)) {
      for (int time = 0; time < 2; time++) { // gradients add up
        OutputGradient.backward(
            weights,
            net,
            x,
            ROWS,
            IN,
            (y, gradient) -> System.arraycopy(by, 0, gradient, 0, by.length));
      }
      sgd.step();
    }
    return weights.values();
  }

  @ParameterizedTest
  @EnumSource(names = {"RELU", "TANH"})
  void ofOutputGradient_isWhatTheEngineRecords(Activation activation) {
    Mlps mlps = mlps(activation);
    float[] x = numbers(ROWS * IN);
    float[] by = numbers(ROWS * mlps.out());
    Arrays.fill(by, 0, 2, 0); // a row that counts for one network and not for another
    by[3 * mlps.out() + 2] = 0;
    OutputGradient.Loss loss = (y, gradient) -> System.arraycopy(by, 0, gradient, 0, by.length);
    try (Weights one = weights(mlps);
        Weights other = weights(mlps)) {
      assertThat(one.scripts(mlps)).isTrue();
      assertThat(other.scripts(recorded(mlps))).isFalse();
      assertEqual(
          OutputGradient.forward(one, mlps, x, ROWS, IN),
          OutputGradient.forward(other, recorded(mlps), x, ROWS, IN));
      assertEqual(
          OutputGradient.byInputs(one, mlps, x, ROWS, IN, loss),
          OutputGradient.byInputs(other, recorded(mlps), x, ROWS, IN, loss));
      assertEqual(stepped(one, mlps, x, by), stepped(other, recorded(mlps), x, by));
      assertEqual( // with the weights as they are now
          OutputGradient.forward(one, mlps, x, ROWS, IN),
          OutputGradient.forward(other, recorded(mlps), x, ROWS, IN));
    }
  }

  @Test
  void forward_afterTheWeightsWereSet_usesThem() {
    Mlps mlps = mlps(Activation.RELU);
    float[] x = numbers(ROWS * IN);
    try (Weights weights = weights(mlps);
        Weights others = Weights.create(list(mlps), 2, Device.cpu())) {
      float[] before = OutputGradient.forward(weights, mlps, x, ROWS, IN);
      weights.set(others.named(), "a test");
      float[] after = OutputGradient.forward(weights, mlps, x, ROWS, IN);
      assertThat(after).isNotEqualTo(before);
      assertEqual(after, OutputGradient.forward(others, mlps, x, ROWS, IN));
    }
  }

  @Test
  void forward_manySizesOfBatches_keepsFew() {
    Mlps mlps = mlps(Activation.TANH);
    float[] x = numbers(40 * IN);
    try (Weights weights = weights(mlps)) {
      float[] all = OutputGradient.forward(weights, mlps, x, 40, IN);
      for (int rows = 1; rows <= 40; rows++) {
        float[] some = OutputGradient.forward(weights, mlps, x, rows, IN);
        assertEqual(some, Arrays.copyOf(all, rows * mlps.out()));
      }
    }
  }

  @Test
  void mlps_ofOtherInputs_areRefused() {
    Mlp one = Mlp.uniform("a", 3, List.of(), 1, Activation.RELU);
    Mlp other = Mlp.uniform("b", 4, List.of(), 1, Activation.RELU);
    assertThatThrownBy(() -> Mlps.of(one, other)).hasMessageContaining("got 3 and 4");
  }

  private static TensorList list(Mlps mlps) {
    TensorList list = new TensorList();
    mlps.nets().forEach(net -> net.declare(list));
    return list;
  }
}
