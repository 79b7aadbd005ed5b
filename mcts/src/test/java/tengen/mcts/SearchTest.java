package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tengen.mcts.TreeGame.end;
import static tengen.mcts.TreeGame.turn;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.mcts.SearchConfig.Rule;
import tengen.mcts.TreeGame.Node;
import tengen.mcts.eval.RolloutEvaluator;
import tengen.mcts.eval.UniformEvaluator;

final class SearchTest {

  private final Game game = Games.named("connect-four");

  @ParameterizedTest
  @EnumSource
  void run_sameSeed_sameResult(Rule rule) {
    SearchConfig config =
        SearchConfig.puct().with().rule(rule).noise(0.25, 0).gumbelScale(1).build();
    assertThat(run(config, 1, 300)).isEqualTo(run(config, 1, 300));
    assertThat(run(config, 1, 300)).isNotEqualTo(run(config, 2, 300));
  }

  @ParameterizedTest
  @EnumSource
  void run_oneByOne_equalsAnyOtherDriver(Rule rule) {
    SearchConfig config = SearchConfig.puct().with().rule(rule).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    RolloutEvaluator rollouts = new RolloutEvaluator(game, Rng.stream(1, "rollouts"));
    search.start(game.start(), 400);
    new LockStep(game, rollouts, 1).run(java.util.List.of(search));
    String batched = search.result().table(game);
    search = new Search(game, config, Rng.stream(1, "search"));
    rollouts = new RolloutEvaluator(game, Rng.stream(1, "rollouts"));
    assertThat(search.run(game.start(), 400, rollouts).table(game)).isEqualTo(batched);
  }

  @ParameterizedTest
  @EnumSource
  void run_noSimulations_knowsThePriors(Rule rule) {
    SearchConfig config = SearchConfig.puct().with().rule(rule).gumbelScale(0).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 0, new HashEvaluator());
    assertThat(result.totalVisits()).isZero();
    assertThat(result.simulations()).isZero();
    assertThat(result.moves()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    float[] prior = result.prior();
    int best = 0;
    for (int i = 0; i < prior.length; i++) {
      best = prior[i] > prior[best] ? i : best;
    }
    if (rule != Rule.UCT) {
      assertThat(result.best()).isEqualTo(best);
    }
    assertThat(result.policy()).containsExactly(prior, org.assertj.core.data.Offset.offset(1e-6f));
  }

  @ParameterizedTest
  @EnumSource
  void run_nodeLimit_judgesOnButDoesNotGrow(Rule rule) {
    SearchConfig config = SearchConfig.puct().with().rule(rule).maxNodes(10).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 500, new HashEvaluator());
    assertThat(result.nodes()).isEqualTo(10);
    assertThat(result.totalVisits()).isEqualTo(500);
    assertThat(result.simulations()).isEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource
  void run_secondSearch_allocatesNothingPerSimulation(Rule rule) {
    SearchConfig config = SearchConfig.puct().with().rule(rule).reuseTree(false).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    Evaluator evaluator = new UniformEvaluator();
    GameState start = game.start();
    search.run(start, 6000, evaluator);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    search.run(start, 6000, evaluator);
    // The result, and for Gumbel its sequence of 6000 ints.
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(60_000);
  }

  @Test
  void nextLeaf_beforeStart_saysSo() {
    Search search = new Search(game, SearchConfig.puct(), Rng.stream(1, "search"));
    assertThatThrownBy(search::nextLeaf)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the search was not started: call start first");
    assertThatThrownBy(search::result).isInstanceOf(IllegalStateException.class);
    search.start(game.start(), 10);
    assertThatThrownBy(search::result)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("result called before the root was judged");
    assertThatThrownBy(() -> search.backUp(new float[7], 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call nextLeaf first");
    search.nextLeaf();
    assertThatThrownBy(() -> search.start(game.start(), 10))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 leaves not backed up");
  }

  @Test
  void backUp_notANumber_isRefused() {
    Search search = new Search(game, SearchConfig.puct(), Rng.stream(1, "search"));
    search.start(game.start(), 10);
    search.nextLeaf();
    assertThatThrownBy(() -> search.backUp(new float[7], 0, Double.NaN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the evaluator's value must be in [-1, 1]; got NaN");
  }

  @Test
  void start_gameOver_isRefused() {
    Game tree = new TreeGame(end(1));
    Search search = new Search(tree, SearchConfig.puct(), Rng.stream(1, "search"));
    assertThatThrownBy(() -> search.start(tree.start(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot search tree after 0 moves: the game is over");
  }

  @Test
  void run_chanceOrSimultaneousMoves_areRefusedClearly() {
    for (int player : new int[] {GameState.CHANCE, GameState.SIMULTANEOUS}) {
      Node bad = new Node(player, 0, java.util.List.of(end(0), end(1)));
      Game tree = new TreeGame(turn(0, bad, bad));
      Search search = new Search(tree, SearchConfig.puct(), Rng.stream(1, "search"));
      assertThatThrownBy(() -> search.run(tree.start(), 10, new UniformEvaluator()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot search tree after 1 moves: ");
    }
  }

  @Test
  void constructor_threePlayers_isRefused() {
    Game three = new TreeGame(turn(0, end(1), end(1)), 3);
    assertThatThrownBy(() -> new Search(three, SearchConfig.puct(), Rng.stream(1, "search")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("players of tree must be in [1, 2]; got 3");
  }

  @Test
  void run_positionWithoutMoves_isTheGamesMistake() {
    Game broken = new TreeGame(turn(0, turn(1), turn(1)));
    Search search = new Search(broken, SearchConfig.puct(), Rng.stream(1, "search"));
    assertThatThrownBy(() -> search.run(broken.start(), 5, new UniformEvaluator()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tree has a position that is not over and has no legal move");
  }

  @Test
  void chooseMove_temperature_followsThePolicy() {
    Search search = new Search(game, SearchConfig.puct(), Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 60, new HashEvaluator());
    int[] chosen = new int[7];
    int[] sharper = new int[7];
    int draws = 10_000;
    for (int i = 0; i < draws; i++) {
      chosen[search.chooseMove(1)]++;
      sharper[search.chooseMove(0.5)]++;
    }
    double squares = 0;
    for (float p : result.policy()) {
      squares += p * p;
    }
    for (int i = 0; i < 7; i++) {
      double p = result.policy()[i];
      assertShare(chosen[i], draws, p);
      assertShare(sharper[i], draws, p * p / squares);
    }
    assertThat(search.chooseMove(0)).isEqualTo(result.best());
    assertThat(search.chooseMove(1e-3)).isEqualTo(result.best());
  }

  private static void assertShare(int count, int draws, double p) {
    double fiveDeviations = 5 * Math.sqrt(draws * p * (1 - p)) + 1;
    assertThat((double) count).isBetween(draws * p - fiveDeviations, draws * p + fiveDeviations);
  }

  private String run(SearchConfig config, long seed, int simulations) {
    Search search = new Search(game, config, Rng.stream(seed, "search"));
    return search.run(game.start(), simulations, new HashEvaluator()).table(game);
  }
}
