package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;
import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;
import tengen.env.check.Trace;

class BlackjackTest extends EnvironmentContract<Integer> {

  private static final Path RECORDED = Path.of("src/test/resources/recorded/blackjack.jsonl.gz");

  @Override
  protected Environment<Integer> create() {
    return new Blackjack();
  }

  /** 600 games of Gymnasium 1.4.0 with the cards that were drawn. */
  @Test
  void step_recordedCards_giveTheRecordedGames() throws IOException {
    int[] games = new int[1];
    Trace.lines(
        RECORDED,
        (number, line) -> {
          if (number > 0) {
            games[0]++;
            replay(number, line);
          }
        });
    assertThat(games[0]).isEqualTo(600);
  }

  private static void replay(int number, JsonNode line) {
    Blackjack env =
        new Blackjack(
            new Blackjack.Config(line.get("natural").asBoolean(), line.get("sab").asBoolean()));
    assertThat(env.deal(ints(line, "cards"))).as("game " + number).containsExactly(seen(line, 0));
    int[] actions = ints(line, "actions");
    for (int t = 0; t < actions.length; t++) {
      Step step = env.step(actions[t]);
      String where = "game " + number + " step " + t;
      assertThat(step.observation()).as(where).containsExactly(seen(line, t + 1));
      assertThat(step.reward()).as(where).isEqualTo(doubles(line, "reward")[t]);
      assertThat(step.terminated()).as(where).isEqualTo(ints(line, "terminated")[t] == 1);
    }
  }

  private static float[] seen(JsonNode line, int t) {
    int[] numbers = ints(line.get("obs").get(t));
    return new float[] {numbers[0], numbers[1], numbers[2]};
  }

  /** The optimal policy of the table, played in the world, earns its value. */
  @Test
  void step_optimalPolicy_earnsTheValueOfTheTable() {
    TransitionTable table = Blackjack.table(Blackjack.Config.V1);
    int[] policy = ValueIteration.solve(table, 1, 0).policy();
    Blackjack env = new Blackjack();
    double sum = 0;
    int games = 40_000;
    for (long seed = 0; seed < games; seed++) {
      env.reset(seed);
      Step step;
      do {
        step = env.step(policy[env.tableState()]);
      } while (!step.ended());
      sum += step.reward();
    }
    assertThat(sum / games).isEqualTo(-0.0431, Offset.offset(0.02));
  }

  /** Some squares of figure 5.2 of Sutton and Barto (2018). */
  @Test
  void table_optimalPolicy_isThatOfTheBook() {
    TransitionTable table = Blackjack.table(Blackjack.Config.V1);
    int[] policy = ValueIteration.solve(table, 1, 0).policy();
    assertThat(policy[BlackjackTable.state(new Hand(16, false, 3), 6)]).isZero();
    assertThat(policy[BlackjackTable.state(new Hand(16, false, 3), 7)]).isEqualTo(1);
    assertThat(policy[BlackjackTable.state(new Hand(12, false, 3), 3)]).isEqualTo(1);
    assertThat(policy[BlackjackTable.state(new Hand(12, false, 3), 4)]).isZero();
    assertThat(policy[BlackjackTable.state(new Hand(17, false, 3), 1)]).isZero();
    assertThat(policy[BlackjackTable.state(new Hand(8, true, 3), 9)]).isEqualTo(1);
    assertThat(policy[BlackjackTable.state(new Hand(8, true, 3), 8)]).isZero();
  }

  @Test
  void toString_hidesTheSecondCardUntilTheEnd() {
    Blackjack env = new Blackjack();
    env.deal(new int[] {10, 7, 1, 5});
    assertThat(env).hasToString("dealer 10 and a hidden card\nplayer 16 with an ace as 11");
    assertThat(env.step(0).reward()).isEqualTo(-1);
    assertThat(env).hasToString("dealer 10, 17 in all\nplayer 16 with an ace as 11");
    assertThat(env.dealerCard()).isEqualTo(10);
    assertThat(env.playerSum()).isEqualTo(16);
    assertThat(env.dealerSum()).isEqualTo(17);
  }
}
