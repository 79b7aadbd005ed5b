package tengen.env.text;

import java.util.List;

/** Pictures of the grids in this package. */
final class TextGrid {

  private TextGrid() {}

  /** Three characters a cell, the agent's cell in brackets, and a caption below. */
  static String picture(List<String> rows, int row, int column, String caption) {
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).length(); c++) {
        boolean here = r == row && c == column;
        text.append(here ? '[' : ' ').append(rows.get(r).charAt(c)).append(here ? ']' : ' ');
      }
      text.append('\n');
    }
    return text.append(caption).toString();
  }

  /** What the caption of every world here says: the last action and the number of steps. */
  static String caption(TabularEnvironment env, String... actions) {
    String last = env.lastAction() < 0 ? "start" : actions[env.lastAction()];
    return last + ", " + env.elapsed() + " steps";
  }
}
