package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class PpoLagrangianTest {

  private static final int ROWS = 8;

  private static final PpoConfig PPO =
      new PpoConfig(
          20,
          4,
          80,
          3e-3,
          false,
          1,
          0.95,
          0.2,
          0,
          true,
          0.02,
          0.5,
          0.5,
          0,
          EncoderConfig.DEFAULT,
          List.of(16),
          List.of(16),
          Activation.TANH,
          0);

  private record Learnt(double meanReturn, List<Report> reports) {

    double last(String name) {
      return reports.get(reports.size() - 1).values().get(name);
    }
  }

  private static Learnt train(Learner<int[]> made) {
    Torch.threads(1);
    List<Report> reports = new ArrayList<>();
    try (VectorEnvironment<int[]> world = VectorEnvironments.discrete(Temptation::new, ROWS, 1);
        Learner<int[]> learner = made) {
      Training<int[]> training = new Training<>(world, learner, new int[ROWS], 1);
      training.until(20_000, reports::add);
      return new Learnt(training.progress().meanReturn(), reports);
    }
  }

  private static PolicySpace<int[]> space() {
    Temptation one = new Temptation();
    return PolicySpace.discrete(one.observationSpace(), (Space.Discrete) one.actionSpace());
  }

  @Test
  void train_rewardPullsOverTheLimit_takesAsManyOffersAsTheLimitAllowsAndTheBest() {
    PpoLagrangianConfig config = new PpoLagrangianConfig(PPO, 3, 1, 0.95, 3e-3, 1, 0.01);
    Learnt learnt = train(new PpoLagrangian<>(config, space(), ROWS, 1, 1, Device.cpu()));
    assertThat(learnt.last("rollout/ep_cost_mean")).isBetween(2.8, 3.05);
    assertThat(learnt.meanReturn).isGreaterThan(2.6); // the three best are 2.7
    // the price lies between what the third and the fourth offer are worth
    assertThat(learnt.last("train/cost_multiplier")).isBetween(0.65, 0.85);
  }

  @Test
  void train_withoutLimit_takesAllOffers() {
    Learnt learnt = train(new Ppo<>(PPO, space(), ROWS, 1, 1, Device.cpu()));
    assertThat(learnt.meanReturn).isGreaterThan(5.2);
  }
}
