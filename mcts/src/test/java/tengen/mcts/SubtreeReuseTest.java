package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.mcts.eval.RolloutEvaluator;

final class SubtreeReuseTest {

  private final Game game = Games.named("connect-four");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void start_furtherOn_keepsCountsAndValues(int plies) {
    Search search = new Search(game, SearchConfig.puct(), Rng.stream(1, "search"));
    GameState state = game.start();
    SearchResult before = search.run(state, 500, new HashEvaluator());
    float value = before.value();
    int visits = 501;
    for (int i = 0; i < plies; i++) {
      int move = before.principalVariation()[i];
      state.play(move);
    }
    if (plies > 0) {
      int first = before.principalVariation()[0];
      value = -before.q()[indexOf(before, first)];
      visits = before.visits()[indexOf(before, first)];
    }
    SearchResult after = search.run(state, 0, new HashEvaluator());
    if (plies < 2) {
      // The node's own judgement is the one visit that no edge of it has.
      assertThat(after.totalVisits()).isEqualTo(visits - 1);
      assertThat(after.value()).isEqualTo(value);
    }
    assertThat(after.totalVisits()).isPositive();
    assertThat(after.nodes()).isEqualTo(after.totalVisits() + 1);
    if (plies == 0) {
      assertThat(after.visits()).containsExactly(before.visits());
    }
    SearchResult more = search.run(state, 100, new HashEvaluator());
    assertThat(more.totalVisits()).isEqualTo(after.totalVisits() + 100);
    assertThat(more.simulations()).isEqualTo(100);
  }

  @Test
  void start_uct_keepsCounts() {
    Search search = new Search(game, SearchConfig.uct(), Rng.stream(1, "search"));
    RolloutEvaluator rollouts = new RolloutEvaluator(game, Rng.stream(1, "rollouts"));
    GameState state = game.start();
    SearchResult before = search.run(state, 2000, rollouts);
    state.play(before.best());
    SearchResult after = search.run(state, 0, rollouts);
    assertThat(after.totalVisits()).isEqualTo(before.visits()[indexOf(before, before.best())] - 1);
    assertThat(after.value()).isEqualTo(-before.q()[indexOf(before, before.best())]);
  }

  @Test
  void start_samePointsOtherWay_orUnrelated_startsAfresh() {
    Search search = new Search(game, SearchConfig.puct(), Rng.stream(1, "search"));
    GameState state = game.start();
    search.run(state, 300, new HashEvaluator());
    GameState three = game.start();
    for (int move : new int[] {3, 3, 3}) {
      three.play(move);
    }
    assertThat(search.run(three, 0, new HashEvaluator()).totalVisits()).isZero();
    assertThat(search.run(state, 0, new HashEvaluator()).totalVisits()).isZero();
  }

  @Test
  void start_reuseOff_startsAfresh() {
    SearchConfig config = SearchConfig.puct().with().reuseTree(false).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    search.run(game.start(), 300, new HashEvaluator());
    assertThat(search.run(game.start(), 0, new HashEvaluator()).totalVisits()).isZero();
  }

  private static int indexOf(SearchResult result, int move) {
    int i = 0;
    while (result.moves()[i] != move) {
      i++;
    }
    return i;
  }
}
