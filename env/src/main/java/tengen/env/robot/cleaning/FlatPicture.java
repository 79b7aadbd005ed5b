package tengen.env.robot.cleaning;

import java.util.Locale;

/** A flat as text: a character for a square's width and two squares' height. */
final class FlatPicture {

  private static final String ARROWS = ">^<v";

  private FlatPicture() {}

  /** Walls #, furniture F, dirty floor a dot, the dock D, the robot an arrow; and figures. */
  static String text(Robot robot) {
    Flat flat = robot.flat;
    StringBuilder text = new StringBuilder();
    for (int y = (flat.height - 1) / 2 * 2; y >= 0; y -= 2) {
      StringBuilder line = new StringBuilder();
      for (int x = 0; x < flat.width; x++) {
        line.append(symbol(robot, x, y));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.append(figures(robot)).toString();
  }

  /* The more solid, the more dirty of the two squares. */
  private static char symbol(Robot robot, int x, int y) {
    Flat flat = robot.flat;
    if ((int) robot.body.x == x && (int) robot.body.y / 2 * 2 == y) {
      return ARROWS.charAt(Math.floorMod(Math.round(robot.body.heading / (Math.PI / 2)), 4));
    }
    char symbol = ' ';
    for (int j = y; j <= Math.min(y + 1, flat.height - 1); j++) {
      int square = j * flat.width + x;
      if (square == flat.dock) {
        return 'D';
      } else if (flat.solid(square)) {
        symbol = flat.at(square) == Flat.WALL ? '#' : 'F';
      } else if (symbol == ' ' && flat.counts(square) && !robot.map.clean[square]) {
        symbol = '.';
      }
    }
    return symbol;
  }

  private static String figures(Robot robot) {
    return String.format(
        Locale.ROOT,
        "step %d, %.0f%% of %.1f m² clean, battery %.0f s%s",
        robot.elapsed,
        100 * robot.map.share(),
        robot.flat.floor * Flat.SQUARE * Flat.SQUARE,
        robot.battery(),
        robot.docked ? ", docked" : robot.flatAway() ? ", flat" : "");
  }
}
