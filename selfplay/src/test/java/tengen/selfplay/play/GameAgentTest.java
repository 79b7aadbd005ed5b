package tengen.selfplay.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.agents.Insight;
import tengen.env.Environment.Step;
import tengen.env.cards.KuhnState;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.solve.Belief;
import tengen.selfplay.arena.Players;

final class GameAgentTest {

  private static GameAgent agent(String game, String player) {
    Game played = Games.named(game);
    return new GameAgent(
        played, Collections.nCopies(played.players(), Players.parse(player)), -1, false);
  }

  @Test
  void insight_cfrAtKuhn_isItsPolicyAndWhatItBelieves() {
    try (GameAgent agent = agent("kuhn-poker", "cfr:1000")) {
      int bets = 0;
      for (int seed = 0; seed < 40; seed++) {
        Insight first = agent.insight(agent.begin(seed));
        assertThat(first.probabilities()[0] + first.probabilities()[1]).isCloseTo(1, within(1e-9));
        List<Belief.World> unknown = agent.analysis().orElseThrow().worlds();
        assertThat(unknown).extracting(Belief.World::probability).containsExactly(0.5, 0.5);
        if (agent.act(new float[0]) == 1) {
          bets++;
          Step step = agent.environment().step(1);
          agent.insight(step.observation());
          // Nobody bets a queen: who meets a bet with a jack knows of the king.
          KuhnState state = (KuhnState) agent.environment().state();
          List<Belief.World> worlds = agent.analysis().orElseThrow().worlds();
          if (state.card(1) == 0) {
            assertThat(worlds.stream().mapToDouble(Belief.World::probability).max())
                .hasValueCloseTo(1.0, within(0.02));
          }
        }
      }
      assertThat(bets).isBetween(1, 30);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kuhn-poker", "leduc-poker", "liars-dice-3", "backgammon", "two-step"})
  void act_random_playsToTheEndAndTheSameAgain(String game) {
    try (GameAgent agent = agent(game, "random")) {
      assertThat(play(agent)).isEqualTo(play(agent));
    }
  }

  private static List<Integer> play(GameAgent agent) {
    float[] seen = agent.begin(7);
    Step step;
    do {
      step = agent.environment().step(agent.act(seen));
      seen = step.observation();
    } while (!step.ended());
    return Arrays.stream(agent.environment().moves()).boxed().toList();
  }

  @Test
  void open_whoCannotPlayIt_isRefusedWithWhoCan() {
    assertThatThrownBy(() -> agent("kuhn-poker", "uct:10"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cfr:200");
    assertThatThrownBy(() -> agent("connect-four", "cfr:10"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("games with secrets");
    assertThatThrownBy(() -> agent("stag-hunt", "uct:10"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--player random");
  }
}
