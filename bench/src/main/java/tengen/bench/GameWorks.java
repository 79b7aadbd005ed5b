package tengen.bench;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.game.Playout;
import tengen.env.go.GoGame;
import tengen.env.go.GoPlanes;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.mcts.eval.RolloutEvaluator;

/** Games and searches as OpenSpiel plays them: the same rules, length limits and settings. */
final class GameWorks {

  private GameWorks() {}

  /** Go with OpenSpiel's rules: komi 7.5, at most {@code 2 * size * size} moves. */
  static GoGame go(int size) {
    GoRules rules = GoRules.named("repetition-draws").withKomi(7.5);
    return new GoGame(size, rules, GoPlanes.FEATURES, 2 * size * size);
  }

  /** Whole games, every legal move with the same probability, a pass included. */
  static Work randomGo(int size) {
    GoGame game = go(size);
    GoState start = game.start();
    GoState state = game.start();
    UniformRandomProvider random = Rng.stream(1, "bench.go");
    return () -> {
      state.copyFrom(start);
      while (!state.terminal()) {
        state.playRandom(random);
      }
      return Double.isNaN(state.returns(0)) ? 0 : 1;
    };
  }

  /**
   * UCT from the start with one uniformly random rollout a simulation, exploration 1.4, and no
   * solver, which OpenSpiel's has switched off too.
   */
  static Work uct(String name, int simulations) {
    Game game = name.equals("go-9") ? go(9) : Games.named(name);
    SearchConfig config =
        SearchConfig.uct().with().ucbExploration(1.4).solver(false).reuseTree(false).build();
    Search search = new Search(game, config, Rng.stream(1, "bench.search"));
    Playout playout = game instanceof GoGame go ? new UniformGo(go) : game.playout();
    RolloutEvaluator evaluator =
        new RolloutEvaluator(game, playout, 1, Rng.stream(1, "bench.rollouts"));
    return () -> search.run(game.start(), simulations, evaluator).simulations();
  }

  /** Rollouts with the moves of {@link #randomGo}; Go's own playout is faster and fills no eyes. */
  private static final class UniformGo implements Playout {

    private final GoState state;

    UniformGo(GoGame game) {
      state = game.start();
    }

    @Override
    public void run(
        tengen.env.game.GameState from, UniformRandomProvider random, double[] returns) {
      state.copyFrom(from);
      while (!state.terminal()) {
        state.playRandom(random);
      }
      returns[0] = state.returns(0);
      returns[1] = -returns[0];
    }
  }
}
