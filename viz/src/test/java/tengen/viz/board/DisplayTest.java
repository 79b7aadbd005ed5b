package tengen.viz.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.game.GameState;
import tengen.env.go.GoGame;
import tengen.viz.film.Pictures;
import tengen.viz.gl.GlContext;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;

/** A picture is the same on a display, here a virtual one, and on a machine without any. */
final class DisplayTest {

  @TempDir private Path directory;

  @Test
  void render_withAndWithoutDisplay_sameBytes() throws Exception {
    Path without = directory.resolve("without.png");
    String said = draw(without, Map.of());
    assumeTrue(!said.contains("cannot draw"), said);
    assertThat(said).contains("no display");

    Process server = virtualDisplay();
    try {
      String number = firstLine(server);
      assumeTrue(number != null, "Xvfb is not installed");
      Path with = directory.resolve("with.png");
      assertThat(draw(with, Map.of("DISPLAY", ":" + number)))
          .contains("display")
          .doesNotContain("no display");
      assertThat(Files.readAllBytes(with)).isEqualTo(Files.readAllBytes(without));
    } finally {
      server.destroy();
    }
  }

  @Test
  void open_noDriver_saysWhatToInstall() throws Exception {
    Map<String, String> noDrivers = Map.of("__EGL_VENDOR_LIBRARY_FILENAMES", "/nowhere.json");
    assertThat(draw(directory.resolve("none.png"), noDrivers))
        .startsWith("cannot draw: no display: ")
        .contains("install an OpenGL driver")
        .contains("libegl1");
  }

  private static Process virtualDisplay() throws IOException {
    String script = "command -v Xvfb >/dev/null && exec Xvfb -displayfd 1 2>/dev/null";
    return new ProcessBuilder("sh", "-c", script).start();
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
  }

  /** Draws in a process of its own; what it says about the machine. */
  private static String draw(Path file, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Djava.awt.headless=true",
            Drawing.class.getName(),
            file.toString());
    builder.redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }

  /** The drawing process. */
  static final class Drawing {

    private Drawing() {}

    public static void main(String[] arguments) {
      try {
        try (GlContext context = GlContext.open()) {
          System.out.println(context.renderer());
        }
        GoGame game = GoGame.of(9);
        GameState state = game.start();
        for (String move : new String[] {"D4", "F6", "C7"}) {
          state.play(game.parseMove(move));
        }
        try (Offscreen screen = Offscreen.open()) {
          BoardFrame frame =
              Boards.frame(state, -1).with(new BoardFrame.Title("Black", "White", "B+1", ""));
          Pictures.write(BoardPicture.of(screen, frame, 480), Path.of(arguments[0]));
        }
      } catch (NoGraphicsException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
