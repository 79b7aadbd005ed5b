package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.scheduling.JobShopState;
import tengen.env.scheduling.Scheduling;
import tengen.env.scheduling.SchedulingConfig;
import tengen.mcts.eval.RolloutEvaluator;

/** Search in a game for one. */
final class JobShopSearchTest {

  @ParameterizedTest
  @ValueSource(strings = {"la02", "ft10"})
  void run_uct_schedulesBetterThanEveryDispatchingRule(String instance) {
    Game game = Games.named("jobshop-" + instance);
    SearchConfig config = SearchConfig.uct().with().ucbExploration(0.3).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    RolloutEvaluator rollouts = new RolloutEvaluator(game, Rng.stream(1, "rollouts"));
    JobShopState state = (JobShopState) game.start();
    while (!state.terminal()) {
      state.play(search.run(state, 60, rollouts).best());
    }
    assertThat(state.makespan()).isLessThan(bestRule(instance));
  }

  private static int bestRule(String instance) {
    Scheduling env =
        new Scheduling(
            (SchedulingConfig)
                Environments.configuration("JobShop-v0", Map.of("instance", instance))
                    .orElseThrow());
    double[] measures = new double[env.measures().size()];
    int best = Integer.MAX_VALUE;
    for (String rule : env.heuristics()) {
      env.reset(1);
      boolean ended = false;
      while (!ended) {
        ended = env.step(env.advise(rule)).ended();
      }
      env.measures(measures);
      best = Math.min(best, (int) measures[env.measures().indexOf("makespan")]);
    }
    return best;
  }
}
