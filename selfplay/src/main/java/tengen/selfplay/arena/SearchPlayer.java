package tengen.selfplay.arena;

import java.util.ArrayList;
import java.util.List;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.mcts.Evaluator;
import tengen.mcts.LockStep;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.mcts.SearchResult;

/**
 * Tree search with an evaluator, normally a network; all games search in lock-step, so that the
 * evaluator sees full batches. Every move is a search of its own. With one visit it plays the move
 * of greatest prior probability.
 */
public final class SearchPlayer implements Player {

  private static final int BATCH = 256;

  private record SearchSeat(Search search) implements Seat {}

  private final Game game;
  private final Evaluator evaluator;
  private final SearchConfig config;
  private final int visits;
  private final LockStep driver;

  /**
   * A player.
   *
   * @param evaluator of this player alone; closed with it
   * @param config such as {@link SearchConfig#puct}; noise is left out, trees are not reused
   * @param visits of the root, its own judgement included, at least 1
   */
  public SearchPlayer(Game game, Evaluator evaluator, SearchConfig config, int visits) {
    this.game = game;
    this.evaluator = evaluator;
    this.config = config.with().reuseTree(false).build();
    this.visits = Require.inRange("visits", visits, 1, 100_000_000);
    driver = new LockStep(game, evaluator, Math.max(BATCH, config.leavesPerStep()));
  }

  @Override
  public Seat sit(int side, long seed) {
    return new SearchSeat(new Search(game, config, Rng.stream(seed, "player.search")));
  }

  @Override
  public void choose(List<Turn> turns) {
    List<Search> searches = new ArrayList<>(turns.size());
    for (Turn turn : turns) {
      Search search = ((SearchSeat) turn.seat()).search;
      search.start(turn.position(), visits - 1, false);
      searches.add(search);
    }
    driver.run(searches);
    for (int i = 0; i < searches.size(); i++) {
      SearchResult result = searches.get(i).result();
      turns.get(i).play(visits == 1 ? likeliest(result) : result.best());
    }
  }

  /** The move of greatest prior probability. */
  static int likeliest(SearchResult result) {
    int best = 0;
    for (int i = 1; i < result.moves().length; i++) {
      if (result.prior()[i] > result.prior()[best]) {
        best = i;
      }
    }
    return result.moves()[best];
  }

  @Override
  public void close() {
    evaluator.close();
  }
}
