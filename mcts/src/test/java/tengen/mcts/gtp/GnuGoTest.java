package tengen.mcts.gtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.mcts.SearchConfig;
import tengen.mcts.eval.RolloutEvaluator;

/** Whole games against GNU Go 3.8, which must agree about every move and the score. */
class GnuGoTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void game_9x9_bothSidesAgreeOnTheScore(int ours) {
    play(9, ours, 100, "chinese-superko", 1);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "9, 0, 11",
    "9, 1, 12",
    "9, 0, 13",
    "9, 1, 14",
    "9, 1, 21",
    "9, 0, 22",
    "13, 0, 15",
    "19, 1, 16",
    "19, 0, 17"
  })
  void game_anySize_bothSidesAgreeOnTheScore(int size, int ours, long seed) {
    play(size, ours, 400, "chinese-superko", seed);
  }

  private static void play(int size, int ours, int visits, String rules, long seed) {
    GoGame game = new GoGame(size, GoRules.named(rules).withKomi(7.5));
    try (GtpClient gnuGo = new GtpClient(gnuGo(seed), PATIENCE);
        Engine engine = new Engine(game, visits, seed)) {
      gnuGo.newGame(game);
      GoState state = game.start();
      for (int move = 0; state.consecutivePasses() < 2; move++) {
        assertThat(move).as("moves without an end").isLessThan(4 * size * size);
        int player = state.currentPlayer();
        int played;
        if (player == ours) {
          played = game.parseMove(engine.ask("genmove " + "bw".charAt(player)));
          gnuGo.play(game, player, played);
        } else {
          played = gnuGo.generate(state, player);
          assertThat(engine.ask("play " + "bw".charAt(player) + " " + game.moveText(played)))
              .isEmpty();
        }
        state.play(played);
      }
      assertThat(engine.ask("final_score"))
          .as(() -> state + "\n" + gnuGo.send("showboard") + engine.ask("printsgf"))
          .isEqualTo(withoutZero(gnuGo.send("final_score")));
    }
  }

  /** GNU Go writes whole points as 12.0. */
  private static String withoutZero(String score) {
    return score.replaceFirst("\\.0$", "");
  }

  private static List<String> gnuGo(long seed) {
    Optional<Path> program =
        Stream.of("/usr/games/gnugo", "/usr/bin/gnugo", "/usr/local/bin/gnugo")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(program.isPresent(), "GNU Go is not installed");
    String options =
        " --mode gtp --level 5 --chinese-rules --positional-superko --never-resign --seed " + seed;
    return GtpClient.split(program.get() + options);
  }

  /** Our engine behind real streams. */
  private static final class Engine implements AutoCloseable {

    private final PipedOutputStream in = new PipedOutputStream();
    private final GtpOutput out;

    Engine(GoGame game, int visits, long seed) {
      SearchPlayer player =
          new SearchPlayer(
              "Tengen",
              SearchConfig.uct(),
              visits,
              g -> new RolloutEvaluator(g, Rng.stream(seed, "rollouts")),
              null,
              seed);
      try {
        PipedInputStream commands = new PipedInputStream(in, 1 << 16);
        PipedInputStream answers = new PipedInputStream(1 << 16);
        PipedOutputStream toAnswers = new PipedOutputStream(answers);
        out = new GtpOutput(answers, false);
        GtpEngine engine = new GtpEngine(player, game.size(), game.rules()).resignBelow(0);
        Thread thread = new Thread(() -> engine.run(commands, toAnswers), "gtp-engine");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String ask(String command) {
      try {
        in.write((command + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        in.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      StringBuilder answer = new StringBuilder();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      for (var item = out.next(deadline); !item.text().isEmpty(); item = out.next(deadline)) {
        assertThat(item.kind()).isEqualTo(GtpOutput.Kind.LINE);
        answer.append(item.text()).append('\n');
      }
      assertThat(answer.toString()).startsWith("=");
      return answer.substring(1).strip();
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
