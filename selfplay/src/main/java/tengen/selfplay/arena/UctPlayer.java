package tengen.selfplay.arena;

import java.util.List;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.InformationState;
import tengen.mcts.Evaluator;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.mcts.eval.RolloutEvaluator;

/**
 * UCT with the game's rollouts: a yardstick that needs no network. Every move is a search of its
 * own, so that its strength depends on the number of simulations alone.
 */
final class UctPlayer implements Player {

  private record UctSeat(Search search, Evaluator evaluator) implements Seat {}

  private final Game game;
  private final int simulations;

  UctPlayer(Game game, int simulations) {
    requireNoSecrets(game);
    this.game = game;
    this.simulations = Require.inRange("simulations of uct", simulations, 1, 100_000_000);
  }

  /* A search would look at the cards of everybody. */
  private static void requireNoSecrets(Game game) {
    if (game.start() instanceof InformationState) {
      throw new IllegalArgumentException(
          "uct sees all that there is; in " + game.name() + " take random or cfr:200");
    }
  }

  /** The same search, telling what it does. */
  static Analyst analyst(Game game, int simulations) {
    requireNoSecrets(game);
    Require.inRange("simulations of uct", simulations, 1, 100_000_000);
    return new SearchAnalyst(
        game,
        SearchConfig.uct(),
        simulations,
        seed -> new RolloutEvaluator(game, Rng.stream(seed, "player.uct.rollouts")),
        position -> null);
  }

  @Override
  public Seat sit(int side, long seed) {
    SearchConfig config = SearchConfig.uct().with().reuseTree(false).build();
    return new UctSeat(
        new Search(game, config, Rng.stream(seed, "player.uct.search")),
        new RolloutEvaluator(game, Rng.stream(seed, "player.uct.rollouts")));
  }

  @Override
  public void choose(List<Turn> turns) {
    for (Turn turn : turns) {
      UctSeat seat = (UctSeat) turn.seat();
      turn.play(seat.search.run(turn.position(), simulations, seat.evaluator).best());
    }
  }
}
