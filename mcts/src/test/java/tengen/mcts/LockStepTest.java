package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.mcts.tree.Tree;

final class LockStepTest {

  private final Game game = Games.named("connect-four");

  static List<SearchConfig> configs() {
    SearchConfig puct = SearchConfig.puct().with().noise(0.25, 0.5).build();
    return List.of(
        puct,
        puct.with().leavesPerStep(4).build(),
        SearchConfig.gumbel(),
        SearchConfig.gumbel().with().leavesPerStep(3).build(),
        SearchConfig.uct(),
        SearchConfig.uct().with().leavesPerStep(2).build());
  }

  @ParameterizedTest
  @MethodSource("configs")
  void run_together_findsWhatEachFindsAlone(SearchConfig config) {
    List<String> alone = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      SearchResult result = search(config, i).run(position(i), 100 + i, new HashEvaluator());
      alone.add(result.table(game));
    }
    for (int capacity : new int[] {4, 7, 100}) {
      List<Search> searches = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        Search search = search(config, i);
        search.start(position(i), 100 + i);
        searches.add(search);
      }
      LockStep driver = new LockStep(game, new HashEvaluator(), capacity);
      driver.run(searches);
      assertThat(searches).allMatch(Search::finished);
      assertThat(searches.stream().map(s -> s.result().table(game))).isEqualTo(alone);
      assertThat(driver.positions()).isPositive();
      assertThat(driver.batches()).isLessThanOrEqualTo(driver.positions());
    }
  }

  @ParameterizedTest
  @MethodSource("configs")
  void run_finished_noDescentIsLeftPending(SearchConfig config) {
    Search search = search(config, 3);
    SearchResult result = search.run(position(3), 333, new HashEvaluator());
    assertThat(result.simulations()).isEqualTo(333);
    assertThat(result.totalVisits()).isEqualTo(333);
    Tree tree = search.tree();
    int last = tree.nodes() - 1;
    for (int edge = 0; edge < tree.first(last) + tree.count(last); edge++) {
      assertThat(tree.pending(edge)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("configs")
  void run_evaluatorFails_searchGoesOnAsIfNothingHappened(SearchConfig config) {
    Search search = search(config, 2);
    search.start(position(2), 50);
    int[] calls = new int[1];
    Evaluator failing =
        batch -> {
          if (calls[0]++ == 5) {
            throw new IllegalStateException("out of memory");
          }
          new HashEvaluator().evaluate(batch);
        };
    LockStep driver = new LockStep(game, failing, 10);
    assertThatThrownBy(() -> driver.run(List.of(search))).hasMessage("out of memory");
    driver.run(List.of(search));
    assertThat(search.finished()).isTrue();
    assertThat(search.result().totalVisits()).isEqualTo(50);
    if (config.rule() != SearchConfig.Rule.UCT) {
      String unbroken = search(config, 2).run(position(2), 50, new HashEvaluator()).table(game);
      assertThat(search.result().table(game)).isEqualTo(unbroken);
    }
  }

  @Test
  void run_batches_holdAllSearches() {
    List<Search> searches = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      searches.add(search(SearchConfig.gumbel(), i));
      searches.get(i).start(game.start(), 31);
    }
    LockStep driver = new LockStep(game, new HashEvaluator(), 8);
    driver.run(searches);
    assertThat(driver.batches()).isEqualTo(32);
    assertThat(driver.positions()).isEqualTo(32 * 8);
  }

  @Test
  void run_leavesPerStep_fillsTheBatchFromOneTree() {
    Search search = search(SearchConfig.puct().with().leavesPerStep(8).build(), 0);
    search.start(game.start(), 400);
    LockStep driver = new LockStep(game, new HashEvaluator(), 8);
    driver.run(List.of(search));
    assertThat(driver.positions()).isGreaterThan(4 * driver.batches());
  }

  @Test
  void run_moreLeavesThanCapacity_isRefused() {
    Search search = search(SearchConfig.puct().with().leavesPerStep(8).build(), 0);
    search.start(game.start(), 10);
    assertThatThrownBy(() -> new LockStep(game, new HashEvaluator(), 4).run(List.of(search)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("leavesPerStep must be in [1, 4]; got 8");
  }

  private Search search(SearchConfig config, int index) {
    return new Search(game, config, Rng.stream(9, "search", index));
  }

  private GameState position(int plies) {
    GameState state = game.start();
    var random = Rng.stream(4, "position", plies);
    int[] moves = new int[7];
    for (int i = 0; i < plies; i++) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    return state;
  }
}
