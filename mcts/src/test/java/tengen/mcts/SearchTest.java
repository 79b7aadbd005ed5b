package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.mcts.eval.RolloutEvaluator;
import tengen.mcts.eval.UniformEvaluator;

final class SearchTest {

  private final Game game = Games.named("tic-tac-toe");

  @Test
  void run_uctTicTacToe_blocks() {
    GameState state = game.start();
    for (int move : new int[] {0, 4, 1}) {
      state.play(move);
    }
    Search search = new Search(game, SearchConfig.uct(), Rng.stream(1, "search"));
    SearchResult result =
        search.run(state, 1000, new RolloutEvaluator(game, Rng.stream(1, "rollout")));
    assertThat(result.best()).isEqualTo(2);
  }

  @Test
  void run_puctTicTacToe_blocks() {
    GameState state = game.start();
    for (int move : new int[] {0, 4, 1}) {
      state.play(move);
    }
    for (SearchConfig config : new SearchConfig[] {SearchConfig.puct(), SearchConfig.gumbel()}) {
      Search search = new Search(game, config, Rng.stream(1, "search"));
      SearchResult result = search.run(state, 1000, new UniformEvaluator());
      assertThat(result.best()).isEqualTo(2);
    }
  }
}
