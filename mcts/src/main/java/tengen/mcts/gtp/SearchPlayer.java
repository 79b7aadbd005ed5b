package tengen.mcts.gtp;

import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.mcts.Evaluator;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.mcts.SearchResult;
import tengen.mcts.ValueEvaluator;

/**
 * A {@link Search} behind a {@link GtpEngine}. The same commands give the same moves as long as no
 * clock is set and the evaluator is deterministic.
 */
public final class SearchPlayer implements GtpPlayer {

  /** Simulations of a search that a clock ends. */
  private static final int MANY = 10_000_000;

  /** Simulations a move where a game is played on to see who lives. */
  private static final int GLANCE = 8;

  private final String name;
  private final SearchConfig config;
  private final int visits;
  private final Function<GoGame, Evaluator> evaluators;
  private final Function<GoState, float[]> ownership;
  private final long seed;

  private GoGame game;
  private Evaluator evaluator;
  private Evaluator.Batch batch;
  private Search byVisits;
  private Search byTime;

  /**
   * A player.
   *
   * @param name for clients
   * @param config of the search
   * @param visits simulations a move when no clock is set; 0 plays from the policy alone
   * @param evaluators makes the evaluator for a game, throwing IllegalArgumentException for a game
   *     that it cannot judge; evaluators are closed with this player
   * @param ownership answers as {@link GtpPlayer#ownership}; null if there is nothing to ask
   */
  public SearchPlayer(
      String name,
      SearchConfig config,
      int visits,
      Function<GoGame, Evaluator> evaluators,
      Function<GoState, float[]> ownership,
      long seed) {
    this.name = name;
    this.config = config;
    this.visits = Require.inRange("visits", visits, 0, MANY);
    this.evaluators = evaluators;
    this.ownership = ownership;
    this.seed = seed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    String version = SearchPlayer.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  @Override
  public GoGame game(int size, GoRules rules) {
    GoGame wanted = GtpPlayer.super.game(size, rules);
    prepare(wanted);
    return wanted;
  }

  private void prepare(GoGame wanted) {
    if (wanted.equals(game)) {
      return;
    }
    Evaluator made = evaluators.apply(wanted);
    close();
    game = wanted;
    evaluator = made;
    batch = new Evaluator.Batch(game, config.leavesPerStep());
    newGame();
  }

  @Override
  public void newGame() {
    if (game == null) {
      return;
    }
    UniformRandomProvider random = Rng.stream(seed, "gtp.search");
    byVisits = new Search(game, config, random);
    // Sequential halving has to know the number of simulations beforehand; PUCT does not.
    byTime =
        config.rule() == SearchConfig.Rule.GUMBEL
            ? new Search(
                game, SearchConfig.puct().with().leavesPerStep(batch.capacity()).build(), random)
            : byVisits;
  }

  @Override
  public SearchResult think(GoState position, Limit limit, Watcher watcher) {
    prepare(position.game());
    Search search = limit.timed() ? byTime : byVisits;
    search.start(position, limit.timed() ? MANY : visits, false);
    long start = System.nanoTime();
    boolean more = true;
    while (more && step(search)) {
      boolean inTime = !limit.timed() || (System.nanoTime() - start) / 1e9 < limit.seconds();
      more = inTime && watcher.goOn(search::result);
    }
    return search.result();
  }

  /** Judges the next leaves; false if there are none. */
  private boolean step(Search search) {
    boolean values = config.rule() == SearchConfig.Rule.UCT && batch.capacity() == 1;
    if (values && evaluator instanceof ValueEvaluator judge) {
      GoState leaf = (GoState) search.nextLeaf();
      if (leaf != null) {
        search.backUp(null, 0, judge.value(leaf));
      }
      return leaf != null;
    }
    batch.size = 0;
    for (var leaf = search.nextLeaf(); leaf != null; leaf = search.nextLeaf()) {
      batch.positions[batch.size++] = leaf;
    }
    if (batch.size == 0) {
      return false;
    }
    evaluator.evaluate(batch);
    for (int row = 0; row < batch.size; row++) {
      search.backUp(batch.logits, row * game.moves(), batch.values[row]);
    }
    return true;
  }

  @Override
  public float[] ownership(GoState position) {
    return ownership == null ? null : ownership.apply(position);
  }

  @Override
  public float[] settledOwnership(GoState position) {
    if (ownership(position) == null) {
      return null;
    }
    float[] mean = new float[position.size() * position.size()];
    for (int first = 0; first < 2; first++) {
      GoState board = position.copy();
      board.turnTo(first);
      float[] owned = ownership(new PlayingOn(this::glance).end(board));
      for (int p = 0; p < mean.length; p++) {
        mean[p] += owned[p] / 2;
      }
    }
    return mean;
  }

  /** A short search. */
  private SearchResult glance(GoState position) {
    prepare(position.game());
    Search search = new Search(game, config, Rng.stream(seed, "gtp.glance"));
    search.start(position, Math.min(visits, GLANCE), false);
    boolean more = true;
    while (more) {
      more = step(search);
    }
    return search.result();
  }

  @Override
  public void close() {
    if (evaluator != null) {
      evaluator.close();
      evaluator = null;
      game = null;
    }
  }
}
