package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.board.ConnectFour;
import tengen.env.board.TicTacToe;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.eval.RolloutEvaluator;

class SearchTraceTest {

  /* Rollouts as evaluator: PUCT with equal logits and values that differ from leaf to leaf. */
  private static SearchTrace trace(Game game, SearchConfig config, int simulations) {
    Search search = new Search(game, config, Rng.stream(5, "search"));
    GameState position = game.start();
    position.play(0);
    return SearchTrace.run(
        search, position, simulations, new RolloutEvaluator(game, Rng.stream(5, "rollouts")));
  }

  private static SearchConfig config(String rule) {
    return SearchConfig.puct()
        .with()
        .rule(SearchConfig.Rule.valueOf(rule))
        .leavesPerStep(rule.equals("PUCT") ? 4 : 1)
        .solver(false)
        .reuseTree(false)
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUCT", "GUMBEL", "UCT"})
  void after_allSimulations_isWhatTheSearchKnows(String rule) {
    for (Game game : new Game[] {new TicTacToe(), new ConnectFour()}) {
      SearchTrace trace = trace(game, config(rule), 300);
      SearchTrace.Tree tree = trace.after(trace.simulations());
      SearchResult result = trace.result();

      for (int i = 0; i < result.moves().length; i++) {
        int move = result.moves()[i];
        int edge =
            IntStream.range(0, trace.edges())
                .filter(e -> trace.parents()[e] < 0 && trace.moves()[e] == move)
                .findFirst()
                .orElse(-1);
        assertThat(edge < 0 ? 0 : tree.visits()[edge]).isEqualTo(result.visits()[i]);
        if (edge >= 0) {
          assertThat(tree.q()[edge]).isCloseTo(result.q()[i], within(1e-5f));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUCT", "GUMBEL", "UCT"})
  void after_oneMore_addsOneVisitAlongItsPath(String rule) {
    SearchTrace trace = trace(new ConnectFour(), config(rule), 200);

    for (int k = 0; k < trace.simulations(); k++) {
      int[] before = trace.after(k).visits();
      int[] now = trace.after(k + 1).visits();
      int added = Arrays.stream(now).sum() - Arrays.stream(before).sum();
      assertThat(added).isEqualTo(trace.path(k).length);
      for (int edge = 0; edge < trace.edges(); edge++) {
        assertThat(now[edge] - before[edge]).isBetween(0, 1);
        assertThat(trace.parents()[edge]).isLessThan(edge);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUCT", "UCT"})
  void path_everySimulation_isALegalLine(String rule) {
    Game game = new ConnectFour();
    SearchTrace trace = trace(game, config(rule), 200);

    for (int k = 0; k < trace.simulations(); k++) {
      GameState state = game.start();
      state.play(0);
      for (int move : trace.path(k)) {
        assertThat(state.legal(move)).isTrue();
        state.play(move);
      }
    }
    assertThatThrownBy(() -> trace.after(trace.simulations() + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("simulations, not");
  }
}
