package tengen.env.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;
import tengen.env.io.FileErrors;

/** The environment {@code GridRoom-v0}: a room that a user wrote down, by the name of its file. */
public final class WrittenRooms implements EnvironmentSource {

  private static final TextRoom EXAMPLE =
      TextRoom.parse(
          """
          mission: use the key to open the door and then get to the goal
          steps: 100

          ##############
          ##>>..##....##
          ##..KyLy..GG##
          ##############
          """);

  /** For {@link java.util.ServiceLoader}. */
  public WrittenRooms() {}

  /**
   * What can be chosen.
   *
   * @param file path of a room as {@link TextRoom} reads it; empty for a small example
   */
  public record Config(String file) {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        new EnvironmentSpec<>(
            "GridRoom-v0",
            "A room of your own, read from a text file.",
            "1 - 0.9 x steps used / limit for the room's task, otherwise 0.",
            "Terminated by the task, on a goal and in lava; truncated after the room's limit of"
                + " steps.",
            "Tengen; the mechanics are MiniGrid's (arXiv:2306.13831)",
            new Config(""),
            config -> new GridWorld(room(config))));
  }

  private static TextRoom room(Config config) {
    if (config.file().isEmpty()) {
      return EXAMPLE;
    }
    Path path = Path.of(config.file());
    try {
      return TextRoom.read(path);
    } catch (IOException e) {
      throw new IllegalArgumentException(FileErrors.cannot("read", path, e).getMessage(), e);
    }
  }
}
