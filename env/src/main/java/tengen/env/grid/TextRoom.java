package tengen.env.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A room that is written down, two characters a cell:
 *
 * <pre>
 * mission: use the key to open the door and then get to the goal
 * steps: 100
 *
 * ##############
 * ##&gt;&gt;..##....##
 * ##..KyLy..GG##
 * ##############
 * </pre>
 *
 * <p>The first character says what is there: {@code #} wall, {@code .} nothing, {@code _} floor,
 * {@code O} open, {@code D} closed and {@code L} locked door, {@code K} key, {@code B} ball, {@code
 * X} box, {@code G} goal, {@code ~} lava. The second is the colour ({@code r g b p y}, and {@code
 * e} for grey) or, for the usual one, the first again: {@code ##} is a grey wall, {@code GG} a
 * green goal, {@code __} blue floor. The agent is {@code >>}, {@code vv}, {@code <<} or {@code ^^}.
 *
 * <p>Lines before the cells set, in any order and all of them optional: {@code mission} in words of
 * {@link Missions#VOCABULARY}; {@code steps}, the limit, otherwise four times the number of cells;
 * {@code see through walls}, {@code yes} or {@code no}; {@code sight} as in {@link Sight}; {@code
 * task}, which is {@code goal}, {@code open} (the first door), {@code fetch COLOUR THING} or {@code
 * visit COLOUR THING}. An empty line may stand between.
 */
public final class TextRoom implements Room {

  /** The agent in its four directions. */
  static final List<String> STARTS = List.of(">>", "vv", "<<", "^^");

  private final String text;
  private final RoomParser parsed;

  private TextRoom(String text) {
    this.text = text;
    parsed = new RoomParser(text);
  }

  /**
   * Reads a room.
   *
   * @throws IllegalArgumentException if it is not one; says line and column, both from 1
   */
  public static TextRoom parse(String text) {
    return new TextRoom(text);
  }

  /**
   * Reads a room from a file in UTF-8.
   *
   * @throws IllegalArgumentException if it is not one; says file, line and column
   * @throws IOException if the file cannot be read
   */
  public static TextRoom read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ", " + e.getMessage(), e);
    }
  }

  @Override
  public int width() {
    return parsed.width;
  }

  @Override
  public int height() {
    return parsed.cells.size() / parsed.width;
  }

  @Override
  public int limit() {
    return parsed.maxSteps == 0 ? 4 * parsed.cells.size() : parsed.maxSteps;
  }

  @Override
  public boolean seeThroughWalls() {
    return parsed.seeThroughWalls;
  }

  @Override
  public Sight sight() {
    return parsed.sight;
  }

  @Override
  public void build(Layout layout) {
    for (int i = 0; i < parsed.cells.size(); i++) {
      int code = parsed.cells.get(i);
      layout.put(i % parsed.width, i / parsed.width, Cells.thing(code), Cells.colour(code));
    }
    layout.agent(parsed.start % parsed.width, parsed.start / parsed.width, parsed.direction);
    layout.mission(parsed.mission);
    int target = parsed.target;
    switch (parsed.task) {
      case OPEN -> layout.taskOpen(target % parsed.width, target / parsed.width);
      case VISIT -> layout.taskVisit(target % parsed.width, target / parsed.width);
      case FETCH -> {
        int wanted = parsed.cells.get(target);
        layout.taskFetch(Cells.thing(wanted), Cells.colour(wanted));
      }
      default -> {}
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextRoom room && text.equals(room.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
