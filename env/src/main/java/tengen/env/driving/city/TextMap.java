package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;
import tengen.env.Nearest;
import tengen.env.driving.city.CityPlan.Junction;
import tengen.env.driving.city.CityPlan.Street;

/**
 * A map drawn with characters:
 *
 * <pre>
 * block: 90
 * speed: 13.9
 *
 * +-G=S
 * | | H
 * +zR-+
 * </pre>
 *
 * <p>Every second character of every second row is a junction: {@code +} without a sign, {@code G}
 * give way, {@code T} stop, {@code S} signals, {@code R} roundabout. Between them lie streets:
 * {@code -} and {@code |} with a lane in each direction, {@code =} and {@code H} with two, {@code
 * z} with a lane and a crossing, {@code Z} with two and a crossing, {@code p} with a lane and
 * parked cars; one-way streets {@code >}, {@code <}, {@code ^} and {@code v}. A space is nothing.
 * The lines before the picture set the distance of junctions and the speed limit, in m and m/s.
 */
final class TextMap {

  private static final List<String> KEYS = List.of("block", "speed");
  private static final String STREETS = "-|=HzZp<>^v";
  private static final int MOST = 2 * 40;

  private final List<Junction> junctions = new ArrayList<>();
  private final List<Street> streets = new ArrayList<>();
  private final String[] lines;
  private double block = 90;
  private double speed = 13.9;
  private int first;

  private TextMap(String text) {
    lines = text.split("\r?\n", -1);
  }

  /**
   * Reads a map.
   *
   * @throws IllegalArgumentException if it is not one; says line and column, both from 1
   */
  static CityPlan parse(String text) {
    TextMap map = new TextMap(text);
    map.settings();
    map.picture();
    return new CityPlan(map.junctions, map.streets);
  }

  private static IllegalArgumentException error(int row, int column, String why) {
    return new IllegalArgumentException(
        "line " + (row + 1) + ", column " + (column + 1) + ": " + why);
  }

  private void settings() {
    while (first < lines.length && (lines[first].isBlank() || lines[first].indexOf(':') >= 0)) {
      if (!lines[first].isBlank()) {
        setting(lines[first]);
      }
      first++;
    }
  }

  private void setting(String line) {
    int colon = line.indexOf(':');
    String key = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (!KEYS.contains(key)) {
      throw error(first, 0, "unknown setting \"" + key + "\"" + Nearest.hint(key, KEYS));
    }
    double number = value.matches("\\d{1,4}(\\.\\d{1,6})?") ? Double.parseDouble(value) : -1;
    boolean isBlock = key.equals("block");
    if (isBlock ? number < 50 || number > 500 : number < 4 || number > 20) {
      throw error(
          first,
          colon + 1,
          key + " is a number from " + (isBlock ? "50 to 500" : "4 to 20") + "; got " + value);
    }
    if (isBlock) {
      block = number;
    } else {
      speed = number;
    }
  }

  private void picture() {
    int last = lines.length;
    while (last > first && lines[last - 1].isBlank()) {
      last--;
    }
    if (first == last) {
      throw error(Math.max(0, first - 1), 0, "no map");
    }
    for (int row = first; row < last; row++) {
      if (row - first > MOST || lines[row].length() > MOST) {
        throw error(row, MOST, "a map is at most 40 junctions wide and high");
      }
      for (int column = 0; column < lines[row].length(); column++) {
        cell(row, column, lines[row].charAt(column));
      }
    }
  }

  private char at(int row, int column) {
    boolean inside = row >= first && row < lines.length && column < lines[row].length();
    return inside && column >= 0 ? lines[row].charAt(column) : ' ';
  }

  private void cell(int row, int column, char c) {
    int y = row - first;
    if (c == ' ') {
      return;
    }
    if (y % 2 == 0 && column % 2 == 0) {
      int across = column / 2;
      int down = y / 2;
      for (Control control : Control.values()) {
        if (control.symbol() == c) {
          junctions.add(
              new Junction(name(row, column), block * across, -block * down, control, List.of()));
          return;
        }
      }
      throw error(row, column, "a junction is one of + G T S R; got \"" + c + "\"");
    }
    if (y % 2 != 0 && column % 2 != 0) {
      throw error(row, column, "the inside of a block must be empty; got \"" + c + "\"");
    }
    street(row, column, c, y % 2 == 0);
  }

  private void street(int row, int column, char c, boolean level) {
    String wrong = level ? "|H^v" : "-=<>";
    if (STREETS.indexOf(c) < 0 || wrong.indexOf(c) >= 0) {
      String symbols = level ? "- = z Z p < >" : "| H z Z p ^ v";
      throw error(row, column, "a street here is one of " + symbols + "; got \"" + c + "\"");
    }
    int a = level ? column - 1 : row - 1;
    int b = a + 2;
    boolean back = c == '<' || c == '^';
    if ((level ? at(row, a) : at(a, column)) == ' '
        || (level ? at(row, b) : at(b, column)) == ' ') {
      throw error(row, column, "the street leads nowhere: a junction is missing at its end");
    }
    String from = level ? name(row, back ? b : a) : name(back ? b : a, column);
    String to = level ? name(row, back ? a : b) : name(back ? a : b, column);
    boolean wide = "=HZ".indexOf(c) >= 0;
    boolean crossing = "zZ".indexOf(c) >= 0;
    boolean oneWay = "<>^v".indexOf(c) >= 0;
    streets.add(new Street(from, to, wide ? 2 : 1, oneWay, speed, crossing, c == 'p'));
  }

  /* Column and row of the junction, from 1, such as 3/1. */
  private String name(int row, int column) {
    return column / 2 + 1 + "/" + ((row - first) / 2 + 1);
  }
}
