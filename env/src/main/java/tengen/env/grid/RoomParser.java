package tengen.env.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;

/** Reads the text of a {@link TextRoom}; every error says line and column. */
final class RoomParser {

  private static final List<String> KEYS =
      List.of("mission", "steps", "see through walls", "sight", "task");
  private static final List<String> TASKS = List.of("goal", "open", "fetch", "visit");
  private static final String NO_COLOUR = "needs a colour (r g b p y e) as its second character";

  /** Codes row by row. */
  final List<Byte> cells = new ArrayList<>();

  int width;
  int start = -1;
  int direction;
  String mission = "";
  int maxSteps;
  boolean seeThroughWalls;
  Sight sight = Sight.ENCODED;
  Aim.Kind task = Aim.Kind.GOAL;

  /** Index of the cell that the task is about. */
  int target;

  private final String[] lines;
  private int line;
  private String wanted = "";
  private int taskLine;

  RoomParser(String text) {
    lines = text.split("\r?\n", -1);
    while (line < lines.length && (lines[line].isBlank() || lines[line].indexOf(':') >= 0)) {
      if (!lines[line].isBlank()) {
        setting(lines[line]);
      }
      line++;
    }
    int first = line;
    while (line < lines.length && !lines[line].isBlank()) {
      row(lines[line].stripTrailing());
      line++;
    }
    for (int after = line; after < lines.length; after++) {
      if (!lines[after].isBlank()) {
        throw error(after, 0, "text after the room");
      }
    }
    line = first;
    if (cells.isEmpty()) {
      throw error(Math.min(first, lines.length - 1), 0, "no room");
    }
    if (width < 3 || cells.size() / width < 3) {
      throw error(first, 0, "a room is at least 3 cells wide and 3 high");
    }
    if (width > 100 || cells.size() / width > 100) {
      throw error(first, 0, "a room is at most 100 cells wide and 100 high");
    }
    if (start < 0) {
      throw error(first, 0, "the room has no start: one cell must be >>, vv, << or ^^");
    }
    target();
  }

  private IllegalArgumentException error(int row, int column, String why) {
    return new IllegalArgumentException(
        "line " + (row + 1) + ", column " + (column + 1) + ": " + why);
  }

  private void setting(String setting) {
    int colon = setting.indexOf(':');
    String key = setting.substring(0, colon).strip();
    String value = setting.substring(colon + 1).strip();
    int column = value.isEmpty() ? colon : setting.indexOf(value, colon + 1);
    switch (key) {
      case "mission" -> mission(value, column);
      case "steps" -> steps(value, column);
      case "see through walls" -> {
        if (!value.equals("yes") && !value.equals("no")) {
          throw error(line, column, "see through walls is yes or no; got \"" + value + "\"");
        }
        seeThroughWalls = value.equals("yes");
      }
      case "sight" -> sight(value, column);
      case "task" -> task(value, column);
      default -> throw error(line, 0, "unknown setting \"" + key + "\"" + Nearest.hint(key, KEYS));
    }
  }

  private void mission(String value, int column) {
    try {
      Missions.tokens(value);
    } catch (IllegalArgumentException e) {
      IllegalArgumentException located = error(line, column, e.getMessage());
      located.initCause(e);
      throw located;
    }
    mission = value;
  }

  private void steps(String value, int column) {
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw error(line, column, "steps is a number from 1 to 999999999; got \"" + value + "\"");
    }
    maxSteps = Integer.parseInt(value);
  }

  private void sight(String value, int column) {
    for (Sight one : Sight.values()) {
      if (one.toString().replace('_', '-').equalsIgnoreCase(value)) {
        sight = one;
        return;
      }
    }
    throw error(line, column, "sight is encoded, one-hot, rgb or full; got \"" + value + "\"");
  }

  private void task(String value, int column) {
    String[] words = value.split(" +");
    int index = TASKS.indexOf(words[0]);
    int expected = words[0].equals("fetch") || words[0].equals("visit") ? 3 : 1;
    if (index < 0 || words.length != expected) {
      throw error(
          line,
          column,
          "task is goal, open, fetch COLOUR THING or visit COLOUR THING; got \""
              + value
              + "\""
              + (index < 0 ? Nearest.hint(words[0], TASKS) : ""));
    }
    task = Aim.Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
    wanted = expected == 3 ? words[1] + " " + words[2] : "";
    taskLine = line;
  }

  private void row(String row) {
    if (row.length() % 2 != 0) {
      throw error(line, row.length() - 1, "half a cell; a cell is two characters");
    }
    if (width == 0) {
      width = row.length() / 2;
    } else if (row.length() != 2 * width) {
      throw error(
          line,
          Math.min(row.length(), 2 * width),
          "the row has " + row.length() / 2 + " cells and the first one " + width);
    }
    for (int column = 0; column < row.length(); column += 2) {
      cells.add(cell(row.substring(column, column + 2), column));
    }
  }

  private byte cell(String symbols, int column) {
    int heading = TextRoom.STARTS.indexOf(symbols);
    if (heading < 0) {
      return thing(symbols, column);
    }
    if (start >= 0) {
      throw error(line, column, "a second start");
    }
    start = cells.size();
    direction = heading;
    return Cells.EMPTY;
  }

  private byte thing(String symbols, int column) {
    for (Thing thing : Thing.values()) {
      if (thing.symbol() == symbols.charAt(0) && thing != Thing.UNSEEN && thing != Thing.AGENT) {
        return Cells.of(thing, colour(thing, symbols, column));
      }
    }
    throw error(line, column, "unknown symbol \"" + symbols + "\"");
  }

  private Colour colour(Thing thing, String symbols, int column) {
    char second = symbols.charAt(1);
    if (second == thing.symbol()) {
      if (thing.usual() == null) {
        throw error(line, column + 1, "\"" + symbols + "\" " + NO_COLOUR);
      }
      return thing.usual();
    }
    for (Colour colour : Colour.values()) {
      if (colour.symbol() == second && (thing.usual() == null || painted(thing))) {
        return colour;
      }
    }
    throw error(line, column + 1, "unknown symbol \"" + symbols + "\"");
  }

  /* Nothing and lava have one colour only. */
  private static boolean painted(Thing thing) {
    return thing == Thing.WALL || thing == Thing.FLOOR || thing == Thing.GOAL;
  }

  private void target() {
    if (task == Aim.Kind.GOAL) {
      return;
    }
    for (target = 0; target < cells.size(); target++) {
      int code = cells.get(target);
      Thing thing = Cells.thing(code);
      boolean fits =
          task == Aim.Kind.OPEN
              ? thing == Thing.CLOSED_DOOR || thing == Thing.LOCKED_DOOR
              : Layout.name(thing, Cells.colour(code)).equals(wanted)
                  && (task == Aim.Kind.VISIT || thing.canCarry());
      if (fits) {
        return;
      }
    }
    throw error(
        taskLine,
        0,
        "the task needs " + (task == Aim.Kind.OPEN ? "a closed or locked door" : "a " + wanted));
  }
}
