package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import org.junit.jupiter.api.Test;

final class ReinforceTest {

  @Test
  void train_cartPole_learnsToBalance() {
    CartPoles.Learnt learnt =
        CartPoles.train(
            8,
            80_000,
            space -> new Reinforce<>(ReinforceConfig.DEFAULT, space, 8, 1, Device.cpu()));
    assertThat(learnt.mean()).isGreaterThan(450);
  }
}
