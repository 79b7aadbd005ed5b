package tengen.mcts.gtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.go.GoGame;
import tengen.env.go.GoState;

/**
 * Engines that break, as shell scripts: each must end in a named error, and its process must go.
 */
@DisabledOnOs(OS.WINDOWS)
class GtpClientTest {

  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void send_goodEngine_givesAnswersWithAndWithoutNumbers() {
    String script =
        """
        while read id command; do
          case "$command" in
            name) printf "=$id Fine\\n\\n";;
            list) printf "= a\\r\\nb\\r\\n\\r\\n";;
            *) printf "?$id unknown command\\n\\n";;
          esac
        done
        """;
    try (GtpClient client = client(script, LONG)) {
      assertThat(client.send("name")).isEqualTo("Fine");
      assertThat(client.send("list")).isEqualTo("a\nb");
      assertThatThrownBy(() -> client.send("fly"))
          .isInstanceOf(GtpException.class)
          .hasMessageContaining("command \"fly\": refused: unknown command");
      assertThat(client.send("name")).isEqualTo("Fine");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sleep 100|TIMEOUT|did not answer within",
        "read x; printf '=1 half'; sleep 100|TIMEOUT|did not answer within",
        "read x; echo boom >&2; exit 3|CRASH|ended with exit code 3; it last said: boom",
        "exit 0|CRASH|ended with exit code 0",
        "read x; printf '=1 half'; exit 1|CRASH|ended with exit code 1",
        "read x; kill -9 $$|CRASH|ended with exit code 137",
        "read x; echo hello|GARBAGE|something that is not GTP: hello",
        "read x; echo '=7 wrong number'; echo; sleep 100|GARBAGE|not GTP: =7 wrong number",
        "read x; yes '=1 line'|GARBAGE|does not end its answer",
        "read x; cat /dev/zero|GARBAGE|characters in a line",
      })
  void send_brokenEngine_isANamedErrorAndTheProcessIsGone(
      String script, GtpException.Kind kind, String message) throws InterruptedException {
    Duration patience = kind == GtpException.Kind.TIMEOUT ? SHORT : LONG;
    try (GtpClient client = client(script, patience)) {
      GtpException e = catchThrowableOfType(GtpException.class, () -> client.send("name"));
      assertThat(e.kind()).isEqualTo(kind);
      assertThat(e.command()).isEqualTo("name");
      assertThat(e).hasMessageContaining("command \"name\"").hasMessageContaining(message);
      assertThat(client.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
      GtpException after = catchThrowableOfType(GtpException.class, () -> client.send("name"));
      assertThat(after.kind()).isEqualTo(GtpException.Kind.CLOSED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "E5, there is a stone",
    "Z9, is not a move",
    "'', is not a move",
    "perhaps, not a move"
  })
  void generate_illegalAnswer_isAnError(String answer, String why) {
    GoState state = GoGame.of(9).start();
    state.play(40);
    try (GtpClient client = client("read x; printf '= " + answer + "\\n\\n'; sleep 100", LONG)) {
      GtpException e = catchThrowableOfType(GtpException.class, () -> client.generate(state, 1));
      assertThat(e.kind()).isEqualTo(GtpException.Kind.ILLEGAL);
      assertThat(e.command()).isEqualTo("genmove w");
      assertThat(e.received()).isEqualTo(answer);
      assertThat(e).hasMessageContaining(why);
    }
  }

  @Test
  void generate_resignation_isNoError() {
    GoState state = GoGame.of(9).start();
    try (GtpClient client = client("read x; printf '= resign\\n\\n'", LONG)) {
      assertThat(client.generate(state, 0)).isEqualTo(GtpClient.RESIGN);
    }
  }

  @Test
  void start_noSuchProgram_isAnError() {
    GtpException e =
        catchThrowableOfType(
            GtpException.class, () -> new GtpClient(List.of("/no/such/engine"), LONG));
    assertThat(e.kind()).isEqualTo(GtpException.Kind.START);
    assertThat(e).hasMessageContaining("/no/such/engine");
  }

  @Test
  void close_engineThatIgnoresQuit_isEndedWithItsChildren() throws InterruptedException {
    GtpClient client = client("trap '' TERM; (sleep 1000) & while true; do sleep 1; done", SHORT);
    Thread.sleep(200);
    List<ProcessHandle> children = client.process().descendants().toList();
    client.close();
    assertThat(client.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    for (ProcessHandle child : children) {
      child.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
    client.close();
  }

  @Test
  void split_quotes_keepWordsTogether() {
    assertThat(GtpClient.split("gnugo --mode gtp 'a b' \"c  d\"  e"))
        .containsExactly("gnugo", "--mode", "gtp", "a b", "c  d", "e");
    assertThatThrownBy(() -> GtpClient.split("  ")).isInstanceOf(IllegalArgumentException.class);
  }

  private GtpClient client(String script, Duration timeout) {
    try {
      Path file = Files.writeString(Files.createTempFile(folder, "engine", ".sh"), script + "\n");
      return new GtpClient(List.of("/bin/sh", file.toString()), timeout);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
