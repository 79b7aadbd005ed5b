package tengen.viz.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tengen.env.io.AtomicFiles;
import tengen.viz.scene.Theme;

/**
 * How somebody had the window the last time: kept in the user's own folder of settings.
 *
 * @param width of the window, pixels
 * @param height of the window, pixels
 * @param theme colours
 * @param panes whether they are open
 * @param column width of the panes, at scale 1
 * @param layers what is seen on boards
 */
record Habits(
    int width, int height, Theme theme, boolean panes, float column, List<Overlay.Layer> layers) {

  /** Of somebody who has not been here before. */
  static final Habits NEW = new Habits(1280, 720, Theme.DARK, true, Layout.COLUMN, List.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Brings what a file may say into bounds. */
  Habits {
    width = Math.max(320, Math.min(16384, width));
    height = Math.max(240, Math.min(16384, height));
    theme = theme == null ? Theme.DARK : theme;
    column = Layout.bounded(column);
    layers = layers == null ? List.of() : List.copyOf(layers);
  }

  /**
   * {@code viewer.json} where settings of programs belong; {@code -Dtengen.settings} is another.
   */
  static Path file() {
    String named = System.getProperty("tengen.settings");
    String standard = System.getenv("XDG_CONFIG_HOME");
    String windows = System.getenv("APPDATA");
    Path folder =
        named != null
            ? Path.of(named)
            : standard != null && !standard.isBlank()
                ? Path.of(standard, "tengen")
                : windows != null
                    ? Path.of(windows, "Tengen")
                    : Path.of(System.getProperty("user.home"), ".config", "tengen");
    return folder.resolve("viewer.json");
  }

  /** What a file says; those of somebody new if there is none or it is damaged. */
  static Habits read(Path file) {
    try {
      return Files.size(file) > 65536
          ? NEW
          : JSON.readValue(Files.readAllBytes(file), Habits.class);
    } catch (IOException e) {
      return NEW;
    }
  }

  /** For somebody who plays: hints are to be asked for. */
  Habits withoutHints() {
    return new Habits(width, height, theme, panes, column, List.of());
  }

  /** Keeps them; who may not write there goes without. */
  void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      AtomicFiles.write(file, JSON.writeValueAsString(this) + "\n");
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(Habits.class.getName())
          .log(System.Logger.Level.DEBUG, "the window's layout is not kept: {0}", e.getMessage());
    }
  }
}
