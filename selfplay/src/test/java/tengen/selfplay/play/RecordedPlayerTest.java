package tengen.selfplay.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.selfplay.arena.Contestant;
import tengen.selfplay.arena.Players;

class RecordedPlayerTest {

  private static final Game GAME = Games.named("tic-tac-toe");

  private static GameAgent replay(String moves) {
    int[] record = moves.chars().map(c -> c - '0').toArray();
    Contestant thinker = Players.parse("uct:50");
    List<Contestant> players =
        List.of(
            new RecordedPlayer("ann", record, thinker), new RecordedPlayer("bob", record, thinker));
    return new GameAgent(GAME, players, -1, false);
  }

  private static void play(GameAgent agent) {
    float[] observation = agent.begin(1);
    boolean ended = false;
    while (!ended) {
      agent.insight(observation);
      if (!agent.ready()) {
        return;
      }
      var step = agent.environment().step(agent.act(observation));
      observation = step.observation();
      ended = step.ended();
    }
  }

  @Test
  void act_isWhatWasPlayed_withTheThinkersThoughts() {
    try (GameAgent agent = replay("041385")) {
      play(agent);
      assertThat(agent.environment().moves()).containsExactly(0, 4, 1, 3, 8, 5);
      assertThat(agent.name()).isEqualTo("ann against bob");
      assertThat(agent.analysis().orElseThrow().trace()).isNotNull();
    }
  }

  @Test
  void ready_atTheEndOfAnUnfinishedRecord_isFalse() {
    try (GameAgent agent = replay("04")) {
      play(agent);
      assertThat(agent.environment().moves()).containsExactly(0, 4);
      assertThat(agent.ready()).isFalse();
    }
  }

  @Test
  void act_whereTheGameTookAnotherWay_isTheThinkers() {
    try (GameAgent agent = replay("04")) {
      agent.begin(1);
      float[] observation = agent.environment().step(8).observation();
      assertThat(agent.ready()).isTrue();
      int answer = agent.act(observation);
      assertThat(answer).isBetween(0, 7);
      assertThat(agent.environment().step(answer).ended()).isFalse();
    }
  }
}
