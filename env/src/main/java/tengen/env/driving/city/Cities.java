package tengen.env.driving.city;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tengen.env.Rng;

/** The cities of a configuration; each is built once and shared by all worlds, none changes. */
final class Cities {

  private static final long MOST_BYTES = 4 << 20;

  private record Drawn(long seed, Level level) {}

  private static final Cache<Drawn, Roads> KEPT =
      CacheBuilder.newBuilder().maximumSize(128).build();

  private final DrivingConfig config;
  private final Roads read;

  /**
   * Reads the map, if there is one.
   *
   * @throws IllegalArgumentException if it is not a map; names the file
   */
  Cities(DrivingConfig config) {
    this.config = config;
    read = config.map().isBlank() ? null : read(Path.of(config.map()));
  }

  /**
   * Reads a text or JSON map.
   *
   * @throws IllegalArgumentException if it is not a map; names the file
   * @throws UncheckedIOException if the file cannot be read
   */
  static Roads read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException(file + " is larger than 4 MiB and no map");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return parse(text, file + ", ");
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no map " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the map " + file + ": " + e.getMessage(), e);
    }
  }

  static Roads parse(String text, String where) {
    try {
      boolean json = text.stripLeading().startsWith("{");
      return RoadsBuilder.build(json ? JsonMap.parse(text) : TextMap.parse(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + e.getMessage(), e);
    }
  }

  /**
   * A city.
   *
   * @param level number of the level
   * @param which of the configuration's cities
   */
  Roads get(int level, int which) {
    if (read != null) {
      return read;
    }
    Level with = config.at(level);
    long seed = Rng.seed(config.city(), "city", which);
    Drawn key = new Drawn(seed, with);
    Roads roads = KEPT.getIfPresent(key);
    if (roads == null) {
      roads = RoadsBuilder.build(CityPlanner.draw(seed, with));
      KEPT.put(key, roads);
    }
    return roads;
  }
}
