package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.Games;

final class GumbelSearchTest {

  private final Game game = Games.named("connect-four");

  @Test
  void run_sixteenSimulationsFourMoves_halves() {
    // Two rounds: four moves twice each, then two moves four times more each.
    SearchConfig config = SearchConfig.gumbel().with().consideredMoves(4).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 16, new HashEvaluator());
    int[] visits = result.visits().clone();
    Arrays.sort(visits);
    assertThat(visits).containsExactly(0, 0, 0, 2, 2, 6, 6);
    assertThat(result.visits()[result.best()]).isEqualTo(6);
  }

  @Test
  void run_withoutSimulations_samplesThePrior() {
    // The greatest of Gumbel noise plus logit is a draw from the softmax.
    Search search = new Search(game, SearchConfig.gumbel(), Rng.stream(1, "search"));
    int[] chosen = new int[7];
    int draws = 5000;
    float[] prior = null;
    for (int i = 0; i < draws; i++) {
      SearchResult result = search.run(game.start(), 0, new HashEvaluator());
      chosen[result.best()]++;
      prior = result.prior();
    }
    for (int i = 0; i < 7; i++) {
      double deviation = Math.sqrt(draws * prior[i] * (1 - prior[i]));
      assertThat(chosen[i] - draws * (double) prior[i]).isBetween(-5 * deviation, 5 * deviation);
    }
  }

  @Test
  void run_noNoiseWanted_isTheSameForEverySeed() {
    SearchResult first = quiet(1);
    SearchResult second = quiet(2);
    assertThat(second.table(game)).isEqualTo(first.table(game));
  }

  @Test
  void run_reusedTree_halvesAmongNewVisits() {
    SearchConfig config = SearchConfig.gumbel().with().consideredMoves(4).reuseTree(true).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    SearchResult before = search.run(game.start(), 16, new HashEvaluator());
    SearchResult after = search.run(game.start(), 16, new HashEvaluator());
    int[] more = new int[7];
    for (int i = 0; i < 7; i++) {
      more[i] = after.visits()[i] - before.visits()[i];
    }
    assertThat(more[after.best()]).isEqualTo(6);
    Arrays.sort(more);
    assertThat(more).containsExactly(0, 0, 0, 2, 2, 6, 6);
  }

  private SearchResult quiet(long seed) {
    Search search = new Search(game, SearchConfig.gumbel(), Rng.stream(seed, "search"));
    search.start(game.start(), 50, false);
    new LockStep(game, new HashEvaluator(), 1).run(java.util.List.of(search));
    return search.result();
  }
}
