package tengen.selfplay.cli;

import tengen.agents.nn.Inference;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.mcts.Evaluator;
import tengen.mcts.SearchConfig;
import tengen.mcts.SearchResult;
import tengen.mcts.eval.NetworkEvaluator;
import tengen.mcts.eval.Networks;
import tengen.mcts.eval.RolloutEvaluator;
import tengen.mcts.gtp.GtpPlayer;
import tengen.mcts.gtp.SearchPlayer;

/** Players for {@code tengen gtp}. */
final class GtpPlayers {

  /** From so many visits on, positions are judged a few at a time. */
  private static final int MANY_VISITS = 100;

  private static final int LEAVES = 4;

  private GtpPlayers() {}

  /**
   * A player.
   *
   * @param network as {@link Networks#open} knows it, or "none" for rollouts
   * @param seconds for each move where no clock is set; null for the number of visits
   */
  static GtpPlayer of(String network, int visits, long seed, Double seconds) {
    GtpPlayer player =
        network.equals("none") ? rollouts(visits, seed) : network(network, visits, seed);
    return seconds == null
        ? player
        : new Timed(player, Require.inRange("--time", seconds, 0.01, 86_400));
  }

  private static GtpPlayer rollouts(int visits, long seed) {
    return new SearchPlayer(
        "Tengen",
        SearchConfig.uct(),
        visits,
        game -> new RolloutEvaluator(game, Rng.stream(seed, "gtp.rollouts")),
        null,
        seed);
  }

  private static GtpPlayer network(String name, int visits, long seed) {
    LazyNetwork network = new LazyNetwork(name);
    SearchConfig config =
        SearchConfig.puct().with().leavesPerStep(visits < MANY_VISITS ? 1 : LEAVES).build();
    // The root's own judgement is a visit.
    return new SearchPlayer("Tengen", config, visits - 1, network::on, network::ownership, seed);
  }

  /** Loads its network when the first position is to be judged, or another size of board comes. */
  private static final class LazyNetwork {

    private final String name;
    private boolean begun;
    private Network network;
    private Lazy current;

    LazyNetwork(String name) {
      this.name = name;
    }

    /** An evaluator for a game; the first one is promised unseen. */
    Evaluator on(GoGame game) {
      Lazy made = new Lazy(game);
      if (begun) {
        made.load();
      }
      begun = true;
      current = made;
      return made;
    }

    /* After two passes nobody is to move, but a network answers for somebody: for Black then. */
    float[] ownership(GoState position) {
      if (position.size() > network().spec().height()) {
        return null; // who lives on boards larger than those it learnt on it cannot tell
      }
      GoState asked = position;
      if (position.terminal()) {
        asked = position.copy();
        asked.turnTo(0);
      }
      float[] mine = current.load().judge(asked).ownership();
      if (mine != null && asked.currentPlayer() == 1) {
        for (int i = 0; i < mine.length; i++) {
          mine[i] = -mine[i];
        }
      }
      return mine;
    }

    private Network network() {
      if (network == null) {
        network = Networks.open(name);
      }
      return network;
    }

    private final class Lazy implements Evaluator {

      private final GoGame game;
      private NetworkEvaluator evaluator;

      Lazy(GoGame game) {
        this.game = game;
      }

      NetworkEvaluator load() {
        if (evaluator == null) {
          evaluator = evaluator();
        }
        return evaluator;
      }

      private NetworkEvaluator evaluator() {
        PolicyValueSpec spec = network().spec();
        if (spec.height() == game.size() || !spec.anySize()) {
          return new NetworkEvaluator(game, Inference.of(network()));
        }
        try (Network resized = network().resized(game.name(), game.size(), game.size())) {
          return new NetworkEvaluator(game, Inference.of(resized));
        }
      }

      @Override
      public void evaluate(Batch batch) {
        load().evaluate(batch);
      }

      @Override
      public void close() {
        if (evaluator != null) {
          evaluator.close();
        }
      }
    }
  }

  /** Thinks for a fixed time where no clock is set. */
  private record Timed(GtpPlayer player, double seconds) implements GtpPlayer {

    @Override
    public String name() {
      return player.name();
    }

    @Override
    public String version() {
      return player.version();
    }

    @Override
    public GoGame game(int size, GoRules rules) {
      return player.game(size, rules);
    }

    @Override
    public SearchResult think(GoState position, Limit limit, Watcher watcher) {
      return player.think(position, limit.timed() ? limit : new Limit(seconds), watcher);
    }

    @Override
    public float[] ownership(GoState position) {
      return player.ownership(position);
    }

    @Override
    public float[] settledOwnership(GoState position) {
      return player.settledOwnership(position);
    }

    @Override
    public void newGame() {
      player.newGame();
    }

    @Override
    public void close() {
      player.close();
    }
  }
}
