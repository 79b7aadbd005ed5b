package tengen.selfplay.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.go.GoGame;
import tengen.mcts.SearchConfig;
import tengen.mcts.eval.UniformEvaluator;

final class MatchTest {

  private static final Game TIC_TAC_TOE = Games.named("tic-tac-toe");
  private static final Contestant RANDOM = Players.parse("random");

  /** Answers every turn as it is told. */
  private record Told(Consumer<Turn> answer) implements Player {
    @Override
    public Seat sit(int side, long seed) {
      return new Seat() {};
    }

    @Override
    public void choose(List<Turn> turns) {
      turns.forEach(answer);
    }

    static Contestant as(String name, Consumer<Turn> answer) {
      return Contestant.of(name, game -> new Told(answer));
    }
  }

  @Test
  void play_uctAgainstRandom_winsAlmostAll() {
    MatchResult result = match(TIC_TAC_TOE, Players.parse("uct:200"), RANDOM, 60, 1).play();
    assertThat(result.games()).isEqualTo(60);
    assertThat(result.score()).isGreaterThan(0.85);
    assertThat(result.interval().low()).isLessThan(result.score());
    assertThat(result.elo()).isPositive();
    assertThat(result.wins() + result.losses() + result.draws()).isEqualTo(60);
  }

  @Test
  void play_threads_doNotChangeTheGames() {
    Game game = GoGame.of(5);
    MatchConfig config = MatchConfig.of(game, 24, 5).withAtOnce(4);
    Contestant uct = Players.parse("uct:20");
    List<PlayedGame> alone = new Match(game, uct, RANDOM, config).play().played();
    List<PlayedGame> together = new Match(game, uct, RANDOM, config.withThreads(3)).play().played();
    assertThat(together).isEqualTo(alone);
    List<PlayedGame> otherSeed =
        new Match(game, uct, RANDOM, MatchConfig.of(game, 24, 6).withAtOnce(4)).play().played();
    assertThat(otherSeed).isNotEqualTo(alone);
  }

  @Test
  void play_pairs_shareTheOpeningWithSidesExchanged() {
    Game game = GoGame.of(9);
    List<PlayedGame> games = match(game, RANDOM, Players.parse("uct:2"), 4, 3).play().played();
    for (int pair = 0; pair < 2; pair++) {
      PlayedGame a = games.get(2 * pair);
      PlayedGame b = games.get(2 * pair + 1);
      assertThat(a.opening()).isEqualTo(4);
      assertThat(a.moves().subList(0, 4)).isEqualTo(b.moves().subList(0, 4));
      assertThat(a.names()).containsExactly("random", "uct:2");
      assertThat(b.names()).containsExactly("uct:2", "random");
    }
    assertThat(games.get(0).moves().subList(0, 4)).isNotEqualTo(games.get(2).moves().subList(0, 4));
  }

  @Test
  void play_illegalMove_losesAndTheGameIsRecorded() {
    Contestant cheat = Told.as("cheat", turn -> turn.play(occupied(turn.position())));
    PlayedGame game = match(TIC_TAC_TOE, cheat, RANDOM, 2, 1).play().played().get(0);
    assertThat(game.points()).isZero();
    assertThat(game.forfeit()).isTrue();
    assertThat(game.ending()).startsWith("cheat lost: illegal move ");
    assertThat(game.moves()).isNotEmpty();
  }

  @Test
  void play_noAnswerOrNonsense_loses() {
    for (int nonsense : new int[] {-77, 1000}) {
      MatchResult result =
          match(TIC_TAC_TOE, RANDOM, Told.as("bad", turn -> turn.play(nonsense)), 2, 1).play();
      assertThat(result.wins()).isEqualTo(2);
      assertThat(result.forfeits()).isEqualTo(2);
    }
    MatchResult silent = match(TIC_TAC_TOE, RANDOM, Told.as("mute", turn -> {}), 2, 1).play();
    assertThat(silent.forfeits()).isEqualTo(2);
  }

  @Test
  void play_failureAndResignation_areNamed() {
    MatchResult failed =
        match(TIC_TAC_TOE, Told.as("x", turn -> turn.fail("it crashed")), RANDOM, 2, 1).play();
    assertThat(failed.played().get(0).ending()).isEqualTo("x lost: it crashed");
    MatchResult resigned = match(TIC_TAC_TOE, Told.as("x", Turn::resign), RANDOM, 2, 1).play();
    assertThat(resigned.losses()).isEqualTo(2);
    assertThat(resigned.forfeits()).isZero();
    assertThat(resigned.played().get(0).ending()).isEqualTo("x resigned");
  }

  @Test
  void play_searchPlayers_batchAllGames() {
    List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    UniformEvaluator uniform = new UniformEvaluator();
    Contestant searcher =
        Contestant.of(
            "search",
            game ->
                new SearchPlayer(
                    game,
                    batch -> {
                      batches.add(batch.size);
                      uniform.evaluate(batch);
                    },
                    SearchConfig.puct(),
                    20));
    MatchConfig config = MatchConfig.of(TIC_TAC_TOE, 16, 1).withAtOnce(16);
    MatchResult result = new Match(TIC_TAC_TOE, searcher, RANDOM, config).play();
    assertThat(result.games()).isEqualTo(16);
    assertThat(Collections.max(batches)).isEqualTo(16);
  }

  @Test
  void until_decided_stopsEarlyAndTheSameWithThreads() {
    Sprt sprt = new Sprt(0, 100, 0.05, 0.05);
    Contestant uct = Players.parse("uct:100");
    MatchConfig config = MatchConfig.of(TIC_TAC_TOE, 400, 2).withAtOnce(4);
    MatchResult one = new Match(TIC_TAC_TOE, uct, RANDOM, config).until(sprt::decides).play();
    MatchResult two =
        new Match(TIC_TAC_TOE, uct, RANDOM, config.withThreads(3)).until(sprt::decides).play();
    assertThat(one.games()).isLessThan(200);
    assertThat(two).isEqualTo(one);
  }

  @Test
  void stop_whilePlaying_returnsWhatEnded() {
    Match match = match(TIC_TAC_TOE, RANDOM, RANDOM, 100_000, 1);
    match.watchedBy(
        game -> {
          if (game.index() > 20) {
            match.stop();
          }
        });
    assertThat(match.play().games()).isBetween(1, 99_999);
  }

  @Test
  void stop_rightAfterAPlayerFailed_doesNotCountTheGame() {
    Match[] match = new Match[1];
    Contestant killed =
        Told.as(
            "x",
            turn -> {
              turn.fail("it died");
              CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                  .execute(() -> match[0].stop());
            });
    match[0] = match(TIC_TAC_TOE, killed, RANDOM, 2, 1);
    assertThat(match[0].play().played()).isEmpty();
  }

  @Test
  void play_playerThrows_isNotSwallowed() {
    Contestant broken =
        Told.as(
            "broken",
            turn -> {
              throw new IllegalStateException("boom");
            });
    assertThatThrownBy(() -> match(TIC_TAC_TOE, broken, RANDOM, 4, 1).play()).hasMessage("boom");
  }

  @Test
  void draw_everySeed_isLegalAndSensible() {
    GoGame game = GoGame.of(9);
    for (int index = 0; index < 50; index++) {
      GameState state = game.start();
      for (int move : Openings.draw(game, 6, 1, index)) {
        assertThat(move % 9).isBetween(2, 6);
        assertThat(move / 9).isBetween(2, 6);
        state.play(move);
      }
    }
  }

  private static int occupied(GameState position) {
    for (int move = 0; move < position.game().moves(); move++) {
      if (!position.legal(move)) {
        return move;
      }
    }
    return -1;
  }

  private static Match match(Game game, Contestant a, Contestant b, int games, long seed) {
    return new Match(game, a, b, MatchConfig.of(game, games, seed));
  }
}
