package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.env.Space;

final class ImpalaTest {

  /** The policy that acts is ten updates old. */
  private static double train(boolean corrected, long seed) {
    ImpalaConfig config =
        new ImpalaConfig(
            16,
            10,
            corrected,
            3e-3,
            false,
            1e-3,
            0.98,
            1,
            1,
            1,
            0.01,
            0.5,
            40,
            EncoderConfig.DEFAULT,
            List.of(64, 64),
            List.of(64, 64),
            Activation.TANH);
    return CartPoles.train(
            8, 60_000, space -> new Impala<>(config, space, 8, 60_000, seed, Device.cpu()))
        .mean();
  }

  @Test
  void train_oldActionsCorrected_learnsToBalance() {
    assertThat(train(true, 1)).isGreaterThan(450);
    assertThat(train(true, 2)).isGreaterThan(450);
  }

  @Test
  void train_oldActionsTakenAsOwn_doesNot() {
    assertThat(train(false, 1)).isLessThan(200);
    assertThat(train(false, 2)).isLessThan(200);
  }

  @Test
  void load_networksAlone_leavesTheActingOnesToTheState(@TempDir Path directory) {
    // what acts is older than what is learned, and is part of the state, not of the network's file
    ImpalaConfig config = ImpalaConfig.DEFAULT;
    var space = PolicySpace.discrete(Space.Box.of(-1, 1, 2), new Space.Discrete(2));
    try (var impala = new Impala<>(config, space, 1, 1, 1, Device.cpu())) {
      impala.save(directory);
      impala.saveState(directory.resolve("state"), null);
    }
    assertThat(directory.resolve("past")).doesNotExist();
    assertThat(directory.resolve("state/past/model.safetensors")).exists();
  }
}
