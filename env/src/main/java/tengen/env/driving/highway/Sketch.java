package tengen.env.driving.highway;

import java.util.Locale;

/** Draws what is around the agent's vehicle, as text. */
final class Sketch {

  private static final int ROWS = 15;
  private static final int COLUMNS = 61;
  private static final double BEFORE = 20;

  private Sketch() {}

  static String of(Stage stage) {
    Traffic t = stage.traffic;
    if (t.all == 0) {
      return "not begun";
    }
    boolean highway = stage.scene instanceof HighwayScene || stage.scene instanceof MergeScene;
    double cell = highway ? 2 : 1.5;
    char[][] map = new char[ROWS][COLUMNS];
    double left = t.x[t.ego] - (highway ? BEFORE : cell * COLUMNS / 2);
    double top = highway ? -6 : t.y[t.ego] - cell * ROWS;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        double x = left + (column + 0.5) * cell;
        double y = top + (row + 0.5) * cell * 2 * (highway ? 0.5 : 1);
        map[row][column] = at(t, x, y, cell, highway ? cell : 2 * cell);
      }
    }
    StringBuilder text = new StringBuilder();
    for (char[] line : map) {
      text.append(new String(line).stripTrailing()).append('\n');
    }
    return text.append(caption(stage)).toString();
  }

  private static char at(Traffic t, double x, double y, double width, double height) {
    char found = ' ';
    for (int i = 0; i < t.all; i++) {
      double dx = x - t.x[i];
      double dy = y - t.y[i];
      double along = Math.abs(dx * t.cosine[i] + dy * t.sine[i]);
      double across = Math.abs(dy * t.cosine[i] - dx * t.sine[i]);
      boolean inside = along <= t.length[i] / 2 && across <= Math.max(t.width[i], height) / 2;
      boolean centre = Math.abs(dx) <= width / 2 && Math.abs(dy) <= height / 2;
      if (inside || centre) {
        char sign = i == t.ego ? '@' : i >= t.vehicles ? '#' : t.crashed[i] ? 'x' : 'o';
        found = found == '@' ? '@' : sign;
      }
    }
    if (found != ' ') {
      return found;
    }
    for (int lane = 0; lane < t.roads.lanes; lane++) {
      if (t.roads.on(lane, x, y, 0)) {
        return '.';
      }
    }
    return ' ';
  }

  private static String caption(Stage stage) {
    Traffic t = stage.traffic;
    return String.format(
        Locale.ROOT,
        "%.1f s, x %.1f, y %.1f, heading %.2f, speed %.1f%s",
        stage.time(),
        t.x[t.ego],
        t.y[t.ego],
        t.heading[t.ego],
        t.speed[t.ego],
        t.crashed[t.ego] ? ", crashed" : "");
  }
}
