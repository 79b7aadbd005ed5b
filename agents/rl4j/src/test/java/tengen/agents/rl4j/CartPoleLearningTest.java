package tengen.agents.rl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Training;
import tengen.env.vector.VectorEnvironment;

/** RL4J's DQN learns Tengen's CartPole. */
@Tag("slow")
final class CartPoleLearningTest {

  private static final Rl4jDqnConfig SETTINGS =
      new Rl4jDqnConfig(
          1e-3,
          0,
          40_000,
          32,
          100,
          0.99,
          0.1,
          1,
          new Rl4jDqnConfig.Exploration(10, 2000, 0.02),
          true,
          List.of(64, 64));

  @Test
  void dqn_cartPole_reachesMeanOf195Over100Episodes() {
    double best = 0;
    try (VectorEnvironment<int[]> rows = Rows.cartPole(1);
        VectorEnvironment<int[]> apart = Rows.cartPole(10);
        Learner<int[]> learner = Rows.learner(new Rl4jDqnProvider(), SETTINGS, rows, 1)) {
      var training = new Training<>(rows, learner, new int[1], 1);
      for (long steps = 2000; best < 195 && steps <= 40_000; steps += 2000) {
        training.until(steps, report -> {});
        Evaluation evaluation = Evaluation.of(apart, learner.greedy(), new int[10], 2, 100);
        best = Math.max(best, evaluation.mean());
      }
    }
    assertThat(best).isGreaterThanOrEqualTo(195);
  }
}
