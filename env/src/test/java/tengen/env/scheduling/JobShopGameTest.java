package tengen.env.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.check.GameContract;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

class JobShopGameTest extends GameContract {

  @Override
  protected Game game() {
    return Games.named("jobshop-ft06");
  }

  @Test
  void worth_boundAndTwiceTheBound_areTheEnds() {
    JobShopGame game = new JobShopGame(JobShop.shipped("ft10").orElseThrow());
    int bound = game.shop().lowerBound();
    assertThat(game.worth(bound)).isEqualTo(1);
    assertThat(game.worth(2 * bound)).isEqualTo(-1);
    assertThat(game.worth(3 * bound)).isEqualTo(-1);
    assertThat(game.worth(930)).isBetween(0.0, 1.0);
  }

  @Test
  void play_sameOrder_isTheEnvironmentsSchedule() {
    Scheduling env = new Scheduling();
    JobShopState state = (JobShopState) game().start();
    env.reset(1);
    boolean[] mask = new boolean[6];
    int[] moves = new int[6];
    while (!state.terminal()) {
      int count = state.legalMoves(moves);
      assertThat(env.actionMask(mask)).isEqualTo(count);
      int move = env.advise("active-mwkr");
      assertThat(state.legal(move)).isTrue();
      state.play(move);
      env.step(move);
    }
    assertThat(state.gantt()).isEqualTo(env.gantt());
    assertThat(state.returns(0)).isEqualTo(((JobShopGame) game()).worth(state.makespan()));
  }

  @Test
  void playout_manyTimes_betterThanChance() {
    Game game = new JobShopGame(JobShop.shipped("la03").orElseThrow());
    UniformRandomProvider random = Rng.stream(1, "test");
    double[] returns = new double[1];
    double ruled = 0;
    double chance = 0;
    int[] moves = new int[game.moves()];
    for (int i = 0; i < 200; i++) {
      game.playout().run(game.start(), random, returns);
      ruled += returns[0] / 200;
      GameState state = game.start();
      while (!state.terminal()) {
        state.play(moves[random.nextInt(state.legalMoves(moves))]);
      }
      chance += state.returns(0) / 200;
    }
    assertThat(ruled).isGreaterThan(chance + 0.1);
  }
}
