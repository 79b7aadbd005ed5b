package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs on small games: what they write, that they resume, that bad requests are refused. */
final class ExperimentTest {

  private static final List<String> TINY =
      List.of(
          "generations=2",
          "minutes=0",
          "network.blocks=1",
          "network.channels=8",
          "network.headChannels=8",
          "gamesPerGeneration=12",
          "selfplay.parallelGames=4",
          "selfplay.simulations=8",
          "selfplay.cheapSimulations=4",
          "train.steps=15",
          "train.batch=16",
          "pretrain.batch=16",
          "train.warmup=2",
          "rating.games=8",
          "rating.visits=4",
          "rating.opponents=random");

  @TempDir private Path directory;

  @Test
  void run_ticTacToe_writesTheDirectoryOfTheDesign() {
    Path run = directory.resolve("run");
    ExperimentSummary summary = run("tic-tac-toe", run, false, TINY, new AtomicBoolean());
    assertThat(summary.ended()).isTrue();
    assertThat(summary.generations()).isEqualTo(2);
    assertThat(summary.played()).isEqualTo(24);
    assertThat(run.resolve("config.yaml")).exists();
    assertThat(run.resolve("manifest.json")).exists();
    assertThat(run.resolve("metrics.jsonl")).isNotEmptyFile();
    assertThat(run.resolve("networks/000002/model.safetensors")).exists();
    assertThat(run.resolve("networks/000002/model.json")).exists();
    assertThat(run.resolve("games/000002.txt")).exists();
    assertThat(run.resolve("samples/000002.bin")).exists();
    assertThat(run.resolve("ratings.json")).exists();
    assertThat(run.resolve("pictures/loss.png")).isNotEmptyFile();
    assertThat(run.resolve("pictures/elo.png")).isNotEmptyFile();
    assertThat(summary.ratings().players())
        .extracting(r -> r.player())
        .containsExactlyInAnyOrder("network 0", "network 1", "network 2", "random");
    assertThat(summary.text()).contains("tic-tac-toe", "network 2", "Next:");
  }

  @Test
  void run_sameSeed_sameBytesWithOneAndTwoWorkers() throws IOException {
    List<String> two = new ArrayList<>(TINY);
    two.add("workers=2");
    List<String> one = new ArrayList<>(TINY);
    one.add("workers=1");
    run("connect-four", directory.resolve("a"), false, two, new AtomicBoolean());
    run("connect-four", directory.resolve("b"), false, two, new AtomicBoolean());
    run("connect-four", directory.resolve("c"), false, one, new AtomicBoolean());
    SortedMap<String, String> a = digests(directory.resolve("a"));
    assertThat(a).hasSizeGreaterThan(8);
    assertThat(digests(directory.resolve("b"))).isEqualTo(a);
    assertThat(digests(directory.resolve("c"))).isEqualTo(a);
  }

  @Test
  void run_stoppedAndResumedTwice_sameBytesAsUnbroken() throws Exception {
    run("tic-tac-toe", directory.resolve("whole"), false, TINY, new AtomicBoolean());
    Path broken = directory.resolve("broken");
    boolean ended = false;
    for (int attempt = 0; !ended && attempt < 40; attempt++) {
      AtomicBoolean stop = new AtomicBoolean();
      Thread stopper = stopAfter(stop, 120 + 60 * attempt);
      ended = run("tic-tac-toe", broken, attempt > 0, attempt > 0 ? List.of() : TINY, stop).ended();
      stopper.interrupt();
      stopper.join();
    }
    assertThat(ended).isTrue();
    assertThat(digests(broken)).isEqualTo(digests(directory.resolve("whole")));
  }

  @Test
  void run_goFromRecords_pretrainsAndCountsSkippedGames() throws IOException {
    Path records = directory.resolve("games.sgf");
    StringBuilder text = new StringBuilder("(;GM[1]SZ[5]KM[7]RE[B+R];B[cc];W[cc])\n");
    for (int i = 0; i < 20; i++) {
      text.append("(;GM[1]SZ[5]KM[7]RE[B+18];B[cc];W[];B[bb];W[];B[dd];W[];B[])\n");
    }
    Files.writeString(records, text);
    List<String> settings = new ArrayList<>(TINY);
    settings.addAll(
        List.of("records=" + records, "pretrain.steps=10", "pretrain.warmup=2", "generations=1"));
    List<String> told = new ArrayList<>();
    ExperimentSummary summary =
        Experiments.run(
            request("go-5", directory.resolve("run"), false, settings),
            Progress.Style.NONE,
            told::add,
            new AtomicBoolean());
    assertThat(summary.recorded()).isBetween(15, 20);
    assertThat(told).anyMatch(line -> line.contains("1 skipped"));
    assertThat(told).anyMatch(line -> line.contains("game 1, move 2"));
    assertThat(directory.resolve("run/games/000001.sgf")).exists();
  }

  /**
   * Policies by points, with a pass, with moves that are no points, with points that are no moves.
   */
  @ParameterizedTest
  @ValueSource(strings = {"hex-3", "othello-4", "breakthrough-4x3", "y-3"})
  void run_boardGame_needsNoCodeOfItsOwn(String game) {
    Path run = directory.resolve("run");
    assertThat(run(game, run, false, TINY, new AtomicBoolean()).ended()).isTrue();
    assertThat(run.resolve("ratings.json")).exists();
  }

  @Test
  void run_wrongRequests_areRefusedAndLeaveNothing() {
    Path run = directory.resolve("run");
    List<String> misspelt = List.of("selfplay.simulation=10");
    assertThatThrownBy(() -> run("tic-tac-toe", run, false, misspelt, new AtomicBoolean()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("selfplay.simulations");
    assertThat(run).doesNotExist();
    assertThatThrownBy(() -> run("tic-tac-toe", run, true, List.of(), new AtomicBoolean()))
        .hasMessageContaining("resume");
    assertThatThrownBy(
            () -> run("tic-tac-toe", run, false, List.of("records=default"), new AtomicBoolean()))
        .hasMessageContaining("--records none");
  }

  @Test
  void run_directoryInUse_isRefused() {
    Path run = directory.resolve("run");
    run("tic-tac-toe", run, false, TINY, new AtomicBoolean());
    try (RunDirectory held = RunDirectory.open(run)) {
      assertThatThrownBy(
              () -> run("tic-tac-toe", held.root(), true, List.of(), new AtomicBoolean()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use");
    }
  }

  private static Thread stopAfter(AtomicBoolean stop, long millis) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
                stop.set(true);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    return thread;
  }

  private static ExperimentSummary run(
      String game, Path directory, boolean resume, List<String> settings, AtomicBoolean stop) {
    return Experiments.run(
        request(game, directory, resume, settings), Progress.Style.NONE, line -> {}, stop);
  }

  private static ExperimentRequest request(
      String game, Path directory, boolean resume, List<String> settings) {
    return new ExperimentRequest(
        game,
        Optional.of(directory),
        resume,
        Optional.empty(),
        settings,
        List.of("selfplay"),
        false);
  }

  /** SHA-256 of networks, games, samples and ratings. */
  private static SortedMap<String, String> digests(Path run) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(file).toString();
        if (name.matches("(networks|games|samples)/.*|ratings.json")) {
          digests.put(name, Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
        }
      }
    }
    return digests;
  }
}
