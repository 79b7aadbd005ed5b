package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tengen.mcts.TreeGame.end;
import static tengen.mcts.TreeGame.turn;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Rng;
import tengen.mcts.SearchConfig.Rule;
import tengen.mcts.TreeGame.Node;
import tengen.mcts.eval.RolloutEvaluator;
import tengen.mcts.eval.UniformEvaluator;

/** Whose value is it: games in which players pass or move twice. */
final class SearchValueTest {

  /* Player 0 moves twice if it begins with move 0; a search that flips signs by ply avoids that. */
  private static final Node TWICE =
      turn(
          0,
          turn(0, end(0.5), end(-1)),
          turn(1, end(0.5), end(-1)),
          turn(1, turn(1, end(0.3), end(-0.7)), end(0.4)));

  @ParameterizedTest
  @EnumSource
  void run_playerMovesTwice_signFollowsThePlayer(Rule rule) {
    for (boolean solver : new boolean[] {true, false}) {
      TreeGame game = new TreeGame(TWICE);
      SearchConfig config =
          SearchConfig.puct().with().rule(rule).solver(solver).gumbelScale(0).build();
      Search search = new Search(game, config, Rng.stream(1, "search"));
      Evaluator evaluator =
          rule == Rule.UCT
              ? new RolloutEvaluator(game, Rng.stream(1, "rollouts"))
              : new UniformEvaluator();
      SearchResult result = search.run(game.start(), 2000, evaluator);
      assertThat(result.best()).isZero();
      assertThat(result.q()[0]).isCloseTo(0.5f, within(solver ? 0f : 0.1f));
      assertThat(result.q()[1]).isLessThan(0);
      assertThat(result.q()[2]).isLessThan(0);
      assertThat(result.solved()).isEqualTo(solver);
    }
  }

  @Test
  void run_oneStep_qIsTheLeafsValueFromTheChoosersSide() {
    // The evaluator says +0.6 for whoever is to move below.
    TreeGame game =
        new TreeGame(turn(1, turn(1, end(0), end(0)), turn(0, end(0), end(0)), end(0.25)));
    Search search = new Search(game, noReduction(), Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 3, constant(Map.of(1L, 1f)));
    assertThat(result.visits()).containsExactly(1, 1, 1);
    assertThat(result.q()).containsExactly(0.6f, -0.6f, -0.25f);
    assertThat(result.value()).isCloseTo((1 + 0.6f - 0.6f - 0.25f) / 4, within(1e-6f));
  }

  @Test
  void run_terminal_isExactWhateverTheEvaluatorSays() {
    TreeGame game = new TreeGame(turn(0, end(-1), end(0), end(-1)));
    Search search = new Search(game, noReduction(), Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 100, constant(Map.of()));
    assertThat(result.best()).isEqualTo(1);
    assertThat(result.proven()).containsExactly(-1f, 0f, -1f);
    assertThat(result.value()).isZero();
    assertThat(result.simulations()).isEqualTo(3);
    assertThat(result.policy()).containsExactly(0f, 1f, 0f);
  }

  @Test
  void run_onePlayer_maximisesItsOwnReturn() {
    TreeGame game =
        new TreeGame(turn(0, turn(0, end(-1), end(0.2)), turn(0, end(0.7), end(-1))), 1);
    Search search = new Search(game, SearchConfig.uct(), Rng.stream(1, "search"));
    SearchResult result =
        search.run(game.start(), 200, new RolloutEvaluator(game, Rng.stream(1, "rollouts")));
    assertThat(result.best()).isEqualTo(1);
    assertThat(result.value()).isEqualTo(0.7f);
  }

  private static SearchConfig noReduction() {
    // Nothing tried is thought best, so that every move is tried once.
    return SearchConfig.puct().with().firstPlayValue(2).build();
  }

  /** 0.6 for whoever is to move, other values for positions by hash. */
  private static Evaluator constant(Map<Long, Float> others) {
    return batch -> {
      java.util.Arrays.fill(batch.logits, 0);
      for (int row = 0; row < batch.size; row++) {
        batch.values[row] = others.getOrDefault(batch.positions[row].hash(), 0.6f);
      }
    };
  }
}
