package tengen.viz.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.glfw.GLFW;
import picocli.CommandLine;
import tengen.env.check.Conformance;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.Sgf;
import tengen.env.multi.GameRecord;
import tengen.viz.board.BoardFrame;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** Whole games by real clicks on a virtual display, in a process of its own. */
final class PlayTest {

  @TempDir private Path directory;

  private Process server;
  private String display;

  @BeforeEach
  void virtualDisplay() throws IOException {
    String script =
        "command -v Xvfb >/dev/null && exec Xvfb -displayfd 1 -screen 0 1400x900x24 2>/dev/null";
    server = new ProcessBuilder("sh", "-c", script).start();
    display = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8)).readLine();
    assumeTrue(display != null, "Xvfb is not installed");
  }

  @AfterEach
  void close() {
    server.destroy();
  }

  @Test
  void play_connectFour_wholeGameByClicksIsSavedAsConformReplaysIt() throws Exception {
    Path file = directory.resolve("games").resolve("played" + GameRecord.EXTENSION);
    String said = play("connect-four", file);

    assertThat(said)
        .contains("took back: true")
        .contains("over: true")
        .doesNotContain("GL_DEBUG_TYPE_ERROR");
    GameRecord record = GameRecord.read(file);
    assertThat(record.players()).containsExactly("you", "network:default@8");
    assertThat(record.returns()).isNotNull();
    assertThat(Conformance.passed(Conformance.run(directory))).isTrue();
  }

  @Test
  void play_goOnNineLines_wholeGameByClicksIsSavedAsSgf() throws Exception {
    Path file = directory.resolve("played.sgf");
    String said = play("go-9", file);

    assertThat(said).contains("over: true").doesNotContain("GL_DEBUG_TYPE_ERROR");
    GoRecord record = GoRecord.of(Sgf.read(file).get(0));
    assertThat(record.black()).isEqualTo("you");
    assertThat(record.moves().size()).isGreaterThan(20);
    assertThat(record.result().margin()).isPresent();
    assertThat(record.moves().get(record.moves().size() - 1).move()).isEqualTo(81);
  }

  @Test
  void play_environment_keysAct() throws Exception {
    String said = play("CartPole", directory.resolve("none"));

    assertThat(said).contains("waits for a key: true").contains("acted: 1");
  }

  private String play(String game, Path file) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Djava.awt.headless=true",
            "-Dtengen.gl.debug=true",
            "-Dtengen.settings=" + directory,
            Playing.class.getName(),
            game,
            file.toString());
    builder.redirectErrorStream(true);
    builder.environment().put("DISPLAY", ":" + display);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** The process with the window. */
  static final class Playing {

    private final WatchWindow window;
    private final Playback playback;
    private final Random random = new Random(4);
    private final XEvents events;

    private Playing(WatchWindow window) {
      this.window = window;
      playback = window.playback();
      events = new XEvents(window.handle());
    }

    public static void main(String[] arguments) {
      List<String> line = new ArrayList<>(List.of(arguments[0], "--rate", "2000"));
      boolean game = !arguments[0].equals("CartPole");
      if (game) {
        line.addAll(List.of("--visits", "8", "--out", arguments[1]));
      }
      PlayCommand command = new PlayCommand();
      command.opened =
          window -> {
            Playing playing = new Playing(window);
            new Thread(game ? playing::game : playing::keys, "person").start();
          };
      System.exit(new CommandLine(command).execute(line.toArray(String[]::new)));
    }

    private void game() {
      try {
        int clicks = 0;
        await(() -> playback.moment().waiting() || playback.moment().ended());
        while (!playback.moment().ended()) {
          move(clicks++);
          if (clicks == 3) {
            takeBack();
          }
        }
        System.out.println("over: " + playback.moment().ended());
      } catch (RuntimeException e) {
        System.out.println("failure: " + e);
      } finally {
        window.later(() -> events.key(GLFW.GLFW_KEY_Q));
      }
    }

    /* After some moves on the board only passes, so that Go comes to its end. */
    private void move(int clicks) {
      Moment now = playback.moment();
      BoardFrame board = (BoardFrame) now.frame();
      List<BoardFrame.Choice> places =
          board.choices().stream().filter(choice -> choice.point() >= 0).toList();
      boolean pass = places.isEmpty() || (clicks > 12 && places.size() < board.choices().size());
      if (pass) {
        window.later(() -> events.key(GLFW.GLFW_KEY_X));
      } else {
        click(places.get(random.nextInt(places.size())));
      }
      await(() -> playback.moment().step() > now.step());
      await(() -> playback.moment().waiting() || playback.moment().ended());
    }

    private void click(BoardFrame.Choice choice) {
      int[] at = new int[2];
      boolean[] known = new boolean[1];
      window.later(
          () -> {
            float[] place = window.view().place(choice);
            at[0] = Math.round(place[0]);
            at[1] = Math.round(place[1]);
            known[0] = true;
            events.move(at[0], at[1]);
            events.button(1, true, at[0], at[1]);
          });
      await(() -> known[0]);
      window.later(() -> events.button(1, false, at[0], at[1]));
    }

    private void takeBack() {
      if (!playback.moment().waiting()) {
        return;
      }
      int before = playback.moment().step();
      window.later(() -> events.key(GLFW.GLFW_KEY_U));
      await(() -> playback.moment().step() < before && playback.moment().waiting());
      System.out.println("took back: " + (playback.moment().step() == before - 2));
    }

    private void keys() {
      try {
        settle();
        System.out.println("waits for a key: " + (playback.moment().step() == 0));
        window.later(() -> events.key(GLFW.GLFW_KEY_RIGHT));
        await(() -> playback.moment().step() > 0);
        System.out.println("acted: " + playback.moment().action());
      } catch (RuntimeException e) {
        System.out.println("failure: " + e);
      } finally {
        window.later(() -> events.key(GLFW.GLFW_KEY_Q));
      }
    }

    private static void settle() {
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void await(BooleanSupplier condition) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("nothing happened for 40 seconds");
        }
        Thread.onSpinWait();
      }
    }
  }
}
