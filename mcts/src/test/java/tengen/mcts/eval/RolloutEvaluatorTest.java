package tengen.mcts.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.game.Playout;
import tengen.mcts.Evaluator;

final class RolloutEvaluatorTest {

  private final Game game = Games.named("tic-tac-toe");

  /* Player 0 always wins. */
  private final Playout firstWins =
      (from, random, returns) -> {
        returns[0] = 1;
        returns[1] = -1;
      };

  @Test
  void evaluate_valueIsThatOfThePlayerToMove() {
    Evaluator.Batch batch = batch();
    new RolloutEvaluator(game, firstWins, 3, Rng.stream(1, "rollouts")).evaluate(batch);
    assertThat(batch.values[0]).isEqualTo(1f);
    assertThat(batch.values[1]).isEqualTo(-1f);
    assertThat(batch.logits).containsOnly(0f);
  }

  @Test
  void value_manyRollouts_averages() {
    // From the empty board a random game is won by x in 0.585, lost in 0.288 of the cases.
    RolloutEvaluator evaluator =
        new RolloutEvaluator(game, game.playout(), 100_000, Rng.stream(1, "rollouts"));
    assertThat(evaluator.value(game.start())).isCloseTo(0.297, within(0.015));
  }

  @Test
  void mixed_isBetweenNetworkAndRollouts() {
    Evaluator network =
        batch -> {
          java.util.Arrays.fill(batch.logits, 2);
          java.util.Arrays.fill(batch.values, 0.2f);
        };
    RolloutEvaluator rollouts = new RolloutEvaluator(game, firstWins, 1, Rng.stream(1, "rollouts"));
    Evaluator.Batch batch = batch();
    new MixedEvaluator(network, rollouts, 0.25).evaluate(batch);
    assertThat(batch.values[0]).isCloseTo(0.75f * 0.2f + 0.25f, within(1e-6f));
    assertThat(batch.values[1]).isCloseTo(0.75f * 0.2f - 0.25f, within(1e-6f));
    assertThat(batch.logits).containsOnly(2f);
    assertThatThrownBy(() -> new MixedEvaluator(network, rollouts, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lambda must be in [0.0, 1.0]; got 1.5");
  }

  private Evaluator.Batch batch() {
    Evaluator.Batch batch = new Evaluator.Batch(game, 2);
    GameState second = game.start();
    second.play(4);
    batch.size = 2;
    batch.positions[0] = game.start();
    batch.positions[1] = second;
    return batch;
  }
}
