package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.mcts.tree.Tree;

final class RootNoiseTest {

  private final Game game = Games.named("tic-tac-toe");
  private final SearchConfig noisy = SearchConfig.puct().with().noise(0.25, 0.3).build();

  @Test
  void start_noise_mixesOverLegalMovesOnly() {
    Search search = search(noisy);
    GameState state = after(4, 0);
    SearchResult result = search.run(state, 0, new HashEvaluator());
    float[] mixed = priors(search.tree());
    assertThat(mixed).hasSize(7);
    double sum = 0;
    double differences = 0;
    for (int i = 0; i < mixed.length; i++) {
      sum += mixed[i];
      differences += Math.abs(mixed[i] - result.prior()[i]);
      assertThat(mixed[i]).isGreaterThanOrEqualTo(0.75f * result.prior()[i] - 1e-6f);
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
    assertThat(differences).isGreaterThan(0.05).isLessThan(0.5);
  }

  @Test
  void start_noise_onlyWhenAskedFor() {
    float[] clean = search(SearchConfig.puct()).run(after(4, 0), 0, new HashEvaluator()).prior();
    Search search = search(noisy);
    search.start(after(4, 0), 0, false);
    new LockStep(game, new HashEvaluator(), 1).run(java.util.List.of(search));
    assertThat(priors(search.tree())).containsExactly(clean);
    assertThat(search(noisy).run(after(4, 0), 0, new HashEvaluator()).prior())
        .containsExactly(clean);
  }

  @Test
  void start_samePositionAgain_noiseIsDrawnAnewAndDoesNotAddUp() {
    Search search = search(noisy);
    float[] clean = search.run(after(4, 0), 20, new HashEvaluator()).prior();
    float[] before = priors(search.tree());
    for (int i = 0; i < 20; i++) {
      assertThat(search.run(after(4, 0), 20, new HashEvaluator()).prior()).containsExactly(clean);
    }
    float[] mixed = priors(search.tree());
    assertThat(mixed).isNotEqualTo(before);
    for (int i = 0; i < mixed.length; i++) {
      assertThat(mixed[i]).isGreaterThanOrEqualTo(0.75f * clean[i] - 1e-6f);
    }
    search.start(after(4, 0), 0, false);
    assertThat(priors(search.tree())).containsExactly(clean);
  }

  @Test
  void start_reusedSubtree_isNoised() {
    Search search = search(noisy);
    SearchResult first = search.run(after(4, 0), 100, new HashEvaluator());
    GameState next = after(4, 0);
    next.play(first.best());
    SearchResult second = search.run(next, 0, new HashEvaluator());
    assertThat(second.totalVisits()).isPositive();
    assertThat(priors(search.tree())).isNotEqualTo(second.prior());
  }

  private Search search(SearchConfig config) {
    return new Search(game, config, Rng.stream(2, "search"));
  }

  private GameState after(int... moves) {
    GameState state = game.start();
    for (int move : moves) {
      state.play(move);
    }
    return state;
  }

  private static float[] priors(Tree tree) {
    float[] result = new float[tree.count(0)];
    for (int i = 0; i < result.length; i++) {
      result[i] = tree.prior(tree.first(0) + i);
    }
    return result;
  }
}
