package tengen.env.robot.cleaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tengen.env.Rng;

/** The flats of a configuration. */
final class Flats {

  private static final long MOST_BYTES = 1 << 20;
  private static final int STREAM = 0xF1A7;

  private final CleaningConfig config;
  private final Level level;
  private final Flat read;

  /**
   * Reads the map, if there is one.
   *
   * @throws IllegalArgumentException if it is not a map; names the file
   * @throws UncheckedIOException if the file cannot be read
   */
  Flats(CleaningConfig config) {
    this.config = config;
    level = config.chosen();
    read = config.map().isBlank() ? null : read(Path.of(config.map()));
  }

  private static Flat read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException(file + " is larger than 1 MiB and no map");
      }
      return parse(Files.readString(file, StandardCharsets.UTF_8), file + ", ");
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no map " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the map " + file + ": " + e.getMessage(), e);
    }
  }

  static Flat parse(String text, String where) {
    try {
      return FlatMap.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + e.getMessage(), e);
    }
  }

  /** The flat of an episode. */
  Flat of(long seed) {
    if (read != null) {
      return read;
    }
    long own = Rng.child(seed, STREAM);
    return config.flats() == 0
        ? FlatDrawing.draw(own, level)
        : FlatDrawing.draw(Rng.child(STREAM, Long.remainderUnsigned(own, config.flats())), level);
  }
}
