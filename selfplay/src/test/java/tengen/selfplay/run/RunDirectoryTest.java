package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.io.AtomicFiles;

final class RunDirectoryTest {

  @TempDir Path folder;

  @Test
  void open_afterCreateAndClose_isTheSameRun() {
    Path root = folder.resolve("runs/one");
    try (RunDirectory run = RunDirectory.create(root)) {
      assertThat(run.network(123)).isEqualTo(root.resolve("networks/000123"));
      assertThat(run.games(7, "sgf")).isEqualTo(root.resolve("games/000007.sgf"));
    }
    try (RunDirectory run = RunDirectory.open(root)) {
      assertThat(run.root()).isEqualTo(root);
    }
  }

  @Test
  void open_heldByThisProcess_saysInUse() {
    try (RunDirectory run = RunDirectory.create(folder.resolve("r"))) {
      assertThatThrownBy(() -> RunDirectory.open(run.root()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use by another process");
      assertThatThrownBy(() -> RunDirectory.open(run.root())).hasMessageContaining("in use");
    }
    RunDirectory.open(folder.resolve("r")).close();
  }

  @Test
  void open_heldByAnotherProcess_namesItsPidAndIsFreeAfterItsDeath() throws Exception {
    Path root = folder.resolve("r");
    RunDirectory.create(root).close();
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("held");
      assertThatThrownBy(() -> RunDirectory.open(root))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use by another process (pid " + holder.pid() + ")");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    RunDirectory.open(root).close();
  }

  @Test
  void create_runThere_saysHowToContinue() {
    RunDirectory.create(folder.resolve("r")).close();
    assertThatThrownBy(() -> RunDirectory.create(folder.resolve("r")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--resume");
  }

  @Test
  void create_directoryOfSomethingElse_refuses() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "precious");
    assertThatThrownBy(() -> RunDirectory.create(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not empty");
    assertThat(Files.exists(folder.resolve("state"))).isFalse();
  }

  @Test
  void open_otherVersion_saysSo() {
    RunDirectory.create(folder.resolve("r")).close();
    AtomicFiles.write(folder.resolve("r/state/version"), "tengen run format 99\n");
    assertThatThrownBy(() -> RunDirectory.open(folder.resolve("r")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another version")
        .hasMessageContaining("format 99");
  }

  @Test
  void open_missing_saysSo() {
    assertThatThrownBy(() -> RunDirectory.open(folder.resolve("none")))
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> RunDirectory.open(folder)).hasMessageContaining("holds no run");
  }

  @Test
  void open_afterKill_removesHalfWrittenFiles() throws IOException {
    RunDirectory.create(folder.resolve("r")).close();
    Path half = folder.resolve("r/networks/.000001.5-1.tmp");
    Files.createDirectories(half);
    RunDirectory.open(folder.resolve("r")).close();
    assertThat(half).doesNotExist();
  }

  @Test
  void createNext_taken_countsOn() {
    RunDirectory.createNext(folder, "go-9").close();
    try (RunDirectory second = RunDirectory.createNext(folder, "go-9")) {
      assertThat(second.root()).isEqualTo(folder.resolve("go-9-2"));
    }
  }

  /** Holds a run until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws InterruptedException {
      RunDirectory run = RunDirectory.open(Path.of(args[0]));
      System.out.println("held");
      Thread.sleep(60_000);
      run.close();
    }
  }
}
