package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.mcts.eval.RolloutEvaluator;

/** Search with 10,000 rollouts against exact solutions. */
final class ForcedWinsTest {

  private static final int ROLLOUTS = 10_000;

  @Test
  void run_everyWonTicTacToePosition_isWonAndProven() {
    Game game = Games.named("tic-tac-toe");
    Solver solver = new Solver();
    Player player = new Player(game, SearchConfig.uct().with().reuseTree(false).build());
    int won = 0;
    Set<Long> seen = new HashSet<>();
    java.util.ArrayDeque<GameState> open = new java.util.ArrayDeque<>();
    open.add(game.start());
    int[] moves = new int[9];
    while (!open.isEmpty()) {
      GameState state = open.remove();
      if (state.terminal() || !seen.add(state.hash())) {
        continue;
      }
      int value = solver.value(state);
      SearchResult result = player.search(state);
      assertThat(solver.after(state, result.best(), state.currentPlayer()))
          .as(() -> result.table(game) + "\n" + state)
          .isEqualTo(value);
      assertThat(result.provenWin()).isEqualTo(value == 1);
      won += value == 1 ? 1 : 0;
      int count = state.legalMoves(moves);
      for (int i = 0; i < count; i++) {
        GameState next = state.copy();
        next.play(moves[i]);
        open.add(next);
      }
    }
    assertThat(seen).hasSize(4520);
    assertThat(won).isEqualTo(2836);
  }

  @Test
  void run_connectFourWinsInTwoOrThreeMoves_areFound() {
    Game game = Games.named("connect-four");
    Player player = new Player(game, SearchConfig.uct().with().reuseTree(false).build());
    var random = Rng.stream(11, "positions");
    int found = 0;
    for (int tries = 0; found < 60; tries++) {
      assertThat(tries).isLessThan(20_000);
      GameState state = randomPosition(game, 8 + random.nextInt(16), random);
      if (state.terminal() || Solver.wins(state, 1) || !Solver.wins(state, 5)) {
        continue;
      }
      found++;
      SearchResult result = player.search(state);
      assertThat(Solver.winsBy(state, result.best(), state.currentPlayer(), 9))
          .as(() -> result.table(game) + "\n" + state)
          .isTrue();
    }
  }

  @Test
  void run_lateConnectFourPositions_keepTheirValue() {
    Game game = Games.named("connect-four");
    Player player = new Player(game, SearchConfig.uct().with().reuseTree(false).build());
    var random = Rng.stream(12, "positions");
    int won = 0;
    for (int i = 0; won < 30; i++) {
      assertThat(i).isLessThan(20_000);
      GameState state = randomPosition(game, 26 + random.nextInt(10), random);
      if (state.terminal()) {
        continue;
      }
      Solver solver = new Solver();
      if (solver.value(state) == 1) {
        won++;
        SearchResult result = player.search(state);
        assertThat(solver.after(state, result.best(), state.currentPlayer()))
            .as(() -> result.table(game) + "\n" + state)
            .isEqualTo(1);
      }
    }
  }

  private static GameState randomPosition(
      Game game, int plies, org.apache.commons.rng.UniformRandomProvider random) {
    GameState state = game.start();
    int[] moves = new int[game.moves()];
    for (int i = 0; i < plies && !state.terminal(); i++) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    return state;
  }

  private static final class Player {
    final Search search;
    final RolloutEvaluator rollouts;

    Player(Game game, SearchConfig config) {
      search = new Search(game, config, Rng.stream(1, "search"));
      rollouts = new RolloutEvaluator(game, Rng.stream(1, "rollouts"));
    }

    SearchResult search(GameState state) {
      return search.run(state, ROLLOUTS, rollouts);
    }
  }
}
