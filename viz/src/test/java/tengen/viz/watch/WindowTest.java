package tengen.viz.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.glfw.GLFW;
import tengen.selfplay.train.Agents;
import tengen.viz.scene.Look;
import tengen.viz.scene.Scenes;
import tengen.viz.time.Playback;

/** A window on a virtual display, by keys and mouse, in a process of its own. */
final class WindowTest {

  @TempDir private Path directory;

  @Test
  void run_byKeysAndMouse_doesWhatTheHelpSays() throws Exception {
    Process server = virtualDisplay();
    try {
      String number = firstLine(server);
      assumeTrue(number != null, "Xvfb is not installed");
      Map<String, String> said = watch(number);

      assertThat(said)
          .containsEntry("plays at first", "false")
          .containsEntry("plays after Space", "true")
          .containsEntry("plays after Space again", "false")
          .containsEntry("a step back by Left", "-1")
          .containsEntry("a step on by Right", "1")
          .containsEntry("at the start by Home", "0")
          .containsEntry("sought by a click on the time line", "true")
          .containsEntry("nearer by the wheel", "true")
          .containsEntry("light by T", "true")
          .containsEntry("picture after resizing", "900 x 600")
          .containsEntry("closed while playing", "true")
          .doesNotContainKey("failure");
      assertThat(said.keySet()).noneMatch(line -> line.contains("GL_DEBUG_TYPE_ERROR"));
      BufferedImage window = ImageIO.read(directory.resolve("DrivingGrid-1-0.png").toFile());
      assertThat(window.getWidth()).isEqualTo(1280);
      assertThat(different(window, withoutWindow())).as("pixels that differ").isZero();
    } finally {
      server.destroy();
    }
  }

  /* The same moment, drawn where there is no window. */
  private static BufferedImage withoutWindow() {
    try (Playback playback = drive();
        OffscreenViewer viewer =
            new OffscreenViewer(playback, List.of(), Look.DEFAULT, 1280, 720)) {
      return viewer.picture();
    }
  }

  private static int different(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  private static Playback drive() {
    return new Playback(
        Agents.baseline("DrivingGrid", List.of("level=2"), null), "DrivingGrid", 1, Scenes::of);
  }

  private static Process virtualDisplay() throws IOException {
    String script =
        "command -v Xvfb >/dev/null && exec Xvfb -displayfd 1 -screen 0 1400x900x24 2>/dev/null";
    return new ProcessBuilder("sh", "-c", script).start();
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
  }

  private Map<String, String> watch(String number) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Djava.awt.headless=true",
            "-Dtengen.gl.debug=true",
            Watching.class.getName(),
            directory.toString());
    builder.redirectErrorStream(true);
    builder.environment().put("DISPLAY", ":" + number);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.lines()
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.toMap(
                words -> words[0], words -> words.length < 2 ? "" : words[1], (a, b) -> a));
  }

  /** The process with the window. */
  static final class Watching {

    private final Playback playback;
    private final WatchWindow window;
    private XEvents events;

    private Watching(Playback playback, WatchWindow window) {
      this.playback = playback;
      this.window = window;
    }

    public static void main(String[] arguments) {
      try (Playback playback = drive();
          WatchWindow window =
              new WatchWindow(
                  "test", Habits.NEW, playback, List.of(), Path.of(arguments[0]), null)) {
        Watching watching = new Watching(playback, window);
        watching.events = new XEvents(window.handle());
        Thread script = new Thread(watching::script, "script");
        script.start();
        window.run();
        say("closed while playing", playback.playing());
      }
    }

    private static void say(String what, Object value) {
      System.out.println(what + ": " + value);
    }

    /* Another thread than the window's, which alone may talk to it. */
    private void script() {
      try {
        window.later(() -> events.key(GLFW.GLFW_KEY_S));
        settle();
        say("plays at first", playback.playing());
        key(GLFW.GLFW_KEY_SPACE, playback::playing);
        say("plays after Space", playback.playing());
        await(() -> playback.moment().step() > 30);
        key(GLFW.GLFW_KEY_SPACE, () -> !playback.playing());
        say("plays after Space again", playback.playing());
        settle();
        int before = playback.moment().step();
        key(GLFW.GLFW_KEY_LEFT, () -> playback.moment().step() != before);
        say("a step back by Left", playback.moment().step() - before);
        int back = playback.moment().step();
        key(GLFW.GLFW_KEY_RIGHT, () -> playback.moment().step() != back);
        say("a step on by Right", playback.moment().step() - back);
        key(GLFW.GLFW_KEY_HOME, () -> playback.moment().step() == 0);
        say("at the start by Home", playback.moment().step());
        click();
        look();
        key(GLFW.GLFW_KEY_SPACE, playback::playing);
        window.later(() -> events.key(GLFW.GLFW_KEY_Q));
      } catch (RuntimeException e) {
        say("failure", e);
        window.later(() -> GLFW.glfwSetWindowShouldClose(window.handle(), true));
      }
    }

    private void click() {
      int x = 640;
      int y = 720 - 55;
      window.later(() -> events.move(x, y));
      settle();
      window.later(() -> events.button(1, true, x, y));
      settle();
      window.later(() -> events.button(1, false, x, y));
      int length = playback.moment().course().length();
      await(() -> playback.moment().step() > 0);
      settle();
      int step = playback.moment().step();
      say("sought by a click on the time line", Math.abs(step - length / 2) <= 2);
    }

    private void look() {
      window.later(() -> events.move(300, 300));
      settle();
      window.later(() -> events.button(4, true, 300, 300));
      await(() -> window.controls().look().zoom() > 1);
      say("nearer by the wheel", window.controls().look().zoom() > 1);
      key(GLFW.GLFW_KEY_T, () -> window.controls().look().theme().name().equals("LIGHT"));
      say("light by T", window.controls().look().theme().name().equals("LIGHT"));
      window.later(() -> GLFW.glfwSetWindowSize(window.handle(), 900, 600));
      settle();
      window.later(() -> GLFW.glfwIconifyWindow(window.handle()));
      settle();
      window.later(() -> GLFW.glfwRestoreWindow(window.handle()));
      settle();
      window.later(
          () -> {
            var picture = window.picture();
            say("picture after resizing", picture.getWidth() + " x " + picture.getHeight());
          });
      settle();
    }

    private void key(int key, BooleanSupplier then) {
      window.later(() -> events.key(key));
      await(then);
    }

    private static void settle() {
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void await(BooleanSupplier condition) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("nothing happened for 30 seconds");
        }
        Thread.onSpinWait();
      }
    }
  }
}
