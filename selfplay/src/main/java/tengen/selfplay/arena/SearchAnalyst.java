package tengen.selfplay.arena;

import java.util.List;
import java.util.function.LongFunction;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Analysis;
import tengen.mcts.Evaluator;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.mcts.SearchResult;
import tengen.mcts.SearchTrace;

/** Tree search that tells what it did. Every move is a search of its own. */
final class SearchAnalyst implements Analyst {

  private final Game game;
  private final SearchConfig config;
  private final int simulations;
  private final LongFunction<Evaluator> evaluators;
  private final Owners owners;
  private Search search;
  private Evaluator evaluator;

  /** Says who will own the points. */
  @FunctionalInterface
  interface Owners extends AutoCloseable {

    /** As {@link Analysis#ownership}. */
    float[] of(GameState position);

    @Override
    default void close() {}
  }

  /**
   * An analyst.
   *
   * @param simulations a move; 0 to play the move of greatest prior probability
   * @param evaluators one for each game, from its seed
   * @param owners closed in the end
   */
  SearchAnalyst(
      Game game,
      SearchConfig config,
      int simulations,
      LongFunction<Evaluator> evaluators,
      Owners owners) {
    this.game = game;
    this.config = config.with().reuseTree(false).build();
    this.simulations = simulations;
    this.evaluators = evaluators;
    this.owners = owners;
  }

  @Override
  public void begin(long seed) {
    closeEvaluator();
    search = new Search(game, config, Rng.stream(seed, "player.search"));
    evaluator = evaluators.apply(seed);
  }

  @Override
  public Analysis analyse(GameState position, int[] moves, int[] players) {
    SearchTrace trace = SearchTrace.run(search, position, simulations, evaluator);
    SearchResult result = trace.result();
    int move = simulations == 0 ? SearchPlayer.likeliest(result) : result.best();
    return new Analysis(move, trace, owners.of(position), List.of());
  }

  private void closeEvaluator() {
    if (evaluator != null) {
      evaluator.close();
      evaluator = null;
    }
  }

  @Override
  public void close() {
    closeEvaluator();
    owners.close();
  }
}
