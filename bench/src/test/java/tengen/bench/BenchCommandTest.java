package tengen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tengen.env.Rng;
import tengen.env.go.GoState;

class BenchCommandTest {

  @Test
  void call_json_hasOneObjectForEachBenchmark() throws IOException {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new BenchCommand()).setOut(new PrintWriter(out));

    int exit = command.execute("uct-tic-tac-toe", "--json", "--rounds", "1", "--seconds", "0.05");

    JsonNode rows = new ObjectMapper().readTree(out.toString());
    assertThat(exit).isZero();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("name").asText()).isEqualTo("uct-tic-tac-toe");
    assertThat(rows.get(0).get("unit").asText()).isEqualTo("simulations");
    assertThat(rows.get(0).get("ours").asDouble()).isPositive();
    assertThat(rows.get(0).get("versions").has("java")).isTrue();
  }

  @Test
  void call_threads_comparesTwoWithOne() throws IOException {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new BenchCommand()).setOut(new PrintWriter(out));

    int exit = command.execute("cartpole-2", "--json", "--rounds", "1", "--seconds", "0.05");

    JsonNode row = new ObjectMapper().readTree(out.toString()).get(0);
    assertThat(exit).isZero();
    assertThat(row.get("peer").asText()).isEqualTo("one thread");
    assertThat(row.get("ratio").asDouble())
        .isEqualTo(row.get("ours").asDouble() / row.get("theirs").asDouble());
  }

  @Test
  void named_unknown_namesTheNearest() {
    assertThatThrownBy(() -> Benchmark.named(List.of("go-8")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"go-9\"");
  }

  @Test
  void named_group_isAllItsRowsOnce() {
    assertThat(Benchmark.named(List.of("go", "go-19", "network")))
        .extracting(Benchmark::name)
        .containsExactly("go-9", "go-19", "network-6x64-b1", "network-6x64-b32");
  }

  @Test
  void call_peerMissing_leavesItOutWithANote() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new BenchCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    int exit =
        command.execute(
            "uct-tic-tac-toe --peers --python no-such-python --json --rounds 1 --seconds 0.05"
                .split(" "));

    JsonNode row = new ObjectMapper().readTree(out.toString()).get(0);
    assertThat(exit).isZero();
    assertThat(row.get("peer").asText()).isEqualTo("openspiel");
    assertThat(row.get("ours").asDouble()).isPositive();
    assertThat(row.has("theirs")).isFalse();
    assertThat(row.has("ratio")).isFalse();
    assertThat(row.get("note").asText()).contains("no-such-python", "--python");
    assertThat(err.toString()).contains("uct-tic-tac-toe: openspiel is left out");
  }

  @Test
  void version_ofWhatIsNotInstalled_isEmpty() {
    assertThat(Peer.version("python3", "no_such_module", "no-such-module")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void scripts_lieBesideTheClassAndMeasureAlike(String name) throws IOException {
    try (var in = Peer.class.getResourceAsStream(name)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("from measuring import answer", "    answer(work)");
    }
    try (var in = Peer.class.getResourceAsStream("measuring.py")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("time.process_time()");
    }
  }

  static List<String> peers() {
    return Benchmark.all().stream()
        .filter(benchmark -> benchmark.peer() != null)
        .map(benchmark -> benchmark.peer().script())
        .distinct()
        .toList();
  }

  /* OpenSpiel 2.0.2 played 118.7 moves a game, standard deviation 32, over 1500 games of 9x9. */
  @Test
  void randomGo_gamesAreAsLongAsOpenSpiels() {
    var game = GameWorks.go(9);
    var random = Rng.stream(7, "length");
    double moves = 0;
    int games = 2000;
    for (int i = 0; i < games; i++) {
      GoState state = game.start();
      while (!state.terminal()) {
        state.playRandom(random);
      }
      moves += state.length();
    }
    assertThat(moves / games).isBetween(116.0, 122.0);
  }

  @Test
  void uct_doesAllItsSimulations() {
    try (Work work = GameWorks.uct("connect-four", 500)) {
      assertThat(work.run()).isEqualTo(500);
    }
  }

  @Test
  void median_ofFive_isTheMiddle() {
    assertThat(Rate.median(new double[] {5, 1, 4, 2, 3})).isEqualTo(3);
    assertThat(Rate.median(new double[] {4, 1})).isEqualTo(2.5);
  }
}
