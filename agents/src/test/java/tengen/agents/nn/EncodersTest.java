package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.PartKind;
import tengen.env.Space;

final class EncodersTest {

  private static final Space.Box MIXED =
      new Space.Box(
          new float[] {0, 2, 0, Float.NEGATIVE_INFINITY},
          new float[] {3, 4, 2, Float.POSITIVE_INFINITY},
          List.of(
              new Space.Part(PartKind.INDEX, "room", 1),
              new Space.Part(PartKind.INDEX, "dice", 2),
              new Space.Part("speed", 1)));

  private static float[] onEngine(Net net, float[] x, int rows) {
    TensorList list = new TensorList();
    net.declare(list);
    list.declare("other", new Initial.Constant(0), 1); // weights cannot be empty
    try (Weights weights = Weights.create(list, 1, Device.cpu())) {
      return OutputGradient.forward(weights, net::forward, x, rows, net.in());
    }
  }

  @Test
  void of_indices_areOneHotBesideNumbers() {
    Net net = Encoders.of(MIXED, EncoderConfig.DEFAULT, "encoder");
    float[] seen = onEngine(net, new float[] {1, 2, 0, 0.5f, 3, 4, 2, -7}, 2);
    // four rooms, then 0 to 4 for each die, which share their bounds
    assertThat(seen)
        .containsExactly(
            0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0.5f, //
            0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, -7);
  }

  @Test
  void of_numbersThroughout_leavesTheNetworkAlone() {
    Mlp head = Mlp.uniform("q", 3, List.of(4), 2, Activation.RELU);
    Net encoder = Encoders.of(Space.Box.of(-1, 1, 3), EncoderConfig.DEFAULT, "encoder");
    assertThat(encoder.then(head)).isSameAs(head);
    EncoderConfig on = EncoderConfig.DEFAULT;
    EncoderConfig off =
        new EncoderConfig(
            false,
            List.of(),
            on.image(),
            on.grid(),
            on.embedding(),
            on.attention(),
            on.fusion(),
            on.activation());
    assertThat(Encoders.of(MIXED, off, "encoder")).isEqualTo(new Same(4));
  }

  @Test
  void of_ignoredParts_areNotSeen() {
    EncoderConfig config = EncoderConfig.DEFAULT.without(List.of("dice", "room"));
    assertThat(onEngine(Encoders.of(MIXED, config, "encoder"), new float[] {1, 2, 0, 0.5f}, 1))
        .containsExactly(0.5f);
    assertThatThrownBy(
            () -> Encoders.of(MIXED, EncoderConfig.DEFAULT.without(List.of("dize")), "encoder"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"dice\"?");
    EncoderConfig all = EncoderConfig.DEFAULT.without(List.of("dice", "room", "speed"));
    assertThatThrownBy(() -> Encoders.of(MIXED, all, "encoder"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ignored names all parts");
  }

  @Test
  void chain_otherSizes_isRefused() {
    Mlp head = Mlp.uniform("q", 4, List.of(4), 2, Activation.RELU);
    Net encoder = Encoders.of(MIXED, EncoderConfig.DEFAULT, "encoder");
    assertThatThrownBy(() -> encoder.then(head))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a network that puts out 15 numbers cannot come before one that takes 4");
  }

  @Test
  void plain_oneHotAndMlp_isThatOfTheEngine() {
    Net encoder = Encoders.of(MIXED, EncoderConfig.DEFAULT, "encoder");
    Net net = encoder.then(Mlp.uniform("q", encoder.out(), List.of(8), 2, Activation.RELU));
    float[] x = {1, 2, 0, 0.5f, 3, 4, 2, -7};
    TensorList list = new TensorList();
    net.declare(list);
    try (Weights weights = Weights.create(list, 1, Device.cpu())) {
      float[] expected = OutputGradient.forward(weights, net::forward, x, 2, 4);
      PlainNet plain = net.plain().orElseThrow();
      plain.load(weights, weights.values());
      float[] got = new float[4];
      plain.forward(x, 0, got, 0);
      plain.forward(x, 4, got, 2);
      assertThat(got).containsExactly(expected, Offset.offset(1e-6f));
    }
  }
}
