package tengen.selfplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.go.GoGame;
import tengen.mcts.Evaluator;
import tengen.mcts.SearchConfig;
import tengen.selfplay.data.PolicyTarget;
import tengen.selfplay.data.TrainingGame;

final class SelfPlayTest {

  private static final SelfPlayConfig CONFIG =
      new SelfPlayConfig("gumbel", 16, 4, 0.5, 3, 3, -1, 0.1, 4, 3);

  @Test
  void play_oneAndTwoWorkers_sameGames() {
    for (String name : List.of("tic-tac-toe", "connect-four")) {
      Game game = Games.named(name);
      SelfPlayReport one = play(game, CONFIG, 25, 1);
      SelfPlayReport two = play(game, CONFIG, 25, 2);
      assertThat(moves(one)).isEqualTo(moves(two)).hasSize(25);
      assertThat(one.evaluations()).isEqualTo(two.evaluations());
    }
  }

  @Test
  void play_otherSeed_otherGames() {
    Game game = Games.named("connect-four");
    SelfPlay selfPlay = new SelfPlay(game, CONFIG, SearchConfig.gumbel(), () -> hashed(game));
    SelfPlayReport one = selfPlay.play(1, 5, 1, n -> {}, new AtomicBoolean());
    SelfPlayReport two = selfPlay.play(2, 5, 1, n -> {}, new AtomicBoolean());
    assertThat(moves(one)).isNotEqualTo(moves(two));
  }

  @Test
  void play_everyGame_isLegalAndEndsWithItsResult() {
    Game game = Games.named("connect-four");
    for (TrainingGame played : play(game, CONFIG, 30, 2).games()) {
      GameState state = game.start();
      for (int ply = 0; ply < played.moves().length; ply++) {
        PolicyTarget target = played.policies().get(ply);
        if (target != null) {
          float sum = 0;
          for (int i = 0; i < target.moves().length; i++) {
            assertThat(state.legal(target.moves()[i])).isTrue();
            sum += target.probabilities()[i];
          }
          assertThat(sum).isBetween(0.999f, 1.001f);
        }
        state.play(played.moves()[ply]);
      }
      assertThat(state.terminal()).isTrue();
      assertThat(played.returns()[0]).isEqualTo((float) state.returns(0));
      assertThat(played.returns()[1]).isEqualTo((float) state.returns(1));
    }
  }

  @Test
  void play_hopelessPosition_isResignedExceptInTheGamesThatCheck() {
    GoGame game = GoGame.of(5);
    SelfPlayConfig config = new SelfPlayConfig("puct", 8, 8, 1, 0, 0, -0.5, 0.4, 8, 2);
    // Black is thought lost everywhere.
    Supplier<Evaluator> blackLoses =
        () ->
            batch -> {
              for (int i = 0; i < batch.size; i++) {
                batch.values[i] = batch.positions[i].currentPlayer() == 0 ? -0.9f : 0.9f;
              }
              java.util.Arrays.fill(batch.logits, 0);
            };
    SelfPlayReport report =
        new SelfPlay(game, config, SearchConfig.puct(), blackLoses)
            .play(1, 40, 1, n -> {}, new AtomicBoolean());
    int resigned = 0;
    for (int i = 0; i < 40; i++) {
      TrainingGame played = report.games().get(i);
      if (report.resigned()[i] >= 0) {
        resigned++;
        assertThat(report.resigned()[i]).isZero();
        assertThat(played.returns()).containsExactly(-1, 1);
        assertThat(played.outcome()).isNull();
      } else {
        assertThat(played.outcome()).isNotNull();
      }
    }
    assertThat(resigned).isBetween(12, 36);
    assertThat(report.checkedResignations()).isEqualTo(40 - resigned);
    assertThat(report.falseResignations()).isBetween(0.0, 1.0);
  }

  @Test
  void play_stopped_givesNothing() {
    Game game = Games.named("connect-four");
    SelfPlay selfPlay = new SelfPlay(game, CONFIG, SearchConfig.gumbel(), () -> hashed(game));
    assertThat(selfPlay.play(1, 50, 1, n -> {}, new AtomicBoolean(true))).isNull();
  }

  private static SelfPlayReport play(Game game, SelfPlayConfig config, int games, int workers) {
    return new SelfPlay(game, config, SearchConfig.gumbel(), () -> hashed(game))
        .play(1, games, workers, n -> {}, new AtomicBoolean());
  }

  /** A deterministic stand-in for a network: numbers from the position's hash. */
  private static Evaluator hashed(Game game) {
    return batch -> {
      for (int row = 0; row < batch.size; row++) {
        long hash = batch.positions[row].hash();
        batch.values[row] = (hash >> 40) / (float) (1 << 23) * 0.8f;
        for (int move = 0; move < game.moves(); move++) {
          batch.logits[row * game.moves() + move] = ((hash * (move + 3)) >>> 60) / 8f;
        }
      }
    };
  }

  private static List<String> moves(SelfPlayReport report) {
    return report.games().stream().map(g -> java.util.Arrays.toString(g.moves())).toList();
  }
}
