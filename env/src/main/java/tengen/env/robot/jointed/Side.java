package tengen.env.robot.jointed;

import java.util.Arrays;
import java.util.List;

/** Bodies seen from their right side, in characters twice as high as wide. */
final class Side {

  private static final int WIDTH = 41;
  private static final int HEIGHT = 14;
  private static final int DOTS = 24;

  private final char[][] rows = new char[HEIGHT][WIDTH];
  private final double middle;
  private final double column;

  /**
   * An empty picture.
   *
   * @param middle where it is centred on the x axis [m]
   * @param column width of a character [m]
   */
  Side(double middle, double column) {
    this.middle = middle;
    this.column = column;
    for (char[] row : rows) {
      Arrays.fill(row, ' ');
    }
  }

  /** Draws boxes as {@code #} along x, the other links as lines of stars. */
  Side links(List<Link> links, Frames frames) {
    for (int i = 0; i < links.size(); i++) {
      Solid solid = links.get(i).solid();
      if (solid.kind() != Solid.Kind.POINT) {
        draw(solid, frames, i);
      }
    }
    return this;
  }

  private void draw(Solid solid, Frames frames, int link) {
    boolean box = solid.kind() == Solid.Kind.BOX;
    for (int dot = 0; dot <= DOTS; dot++) {
      double[] at = solid.at();
      at[solid.along()] += (2.0 * dot / DOTS - 1) * solid.half(0);
      double x = frames.point(link, 0, at[0], at[1], at[2]);
      mark(x, frames.point(link, 2, at[0], at[1], at[2]), box ? '#' : '*');
    }
  }

  /** Draws a character, if it is in the picture. */
  Side mark(double x, double z, char what) {
    int across = WIDTH / 2 + (int) Math.round((x - middle) / column);
    int up = HEIGHT - 1 - (int) Math.floor(z / (2 * column));
    if (across >= 0 && across < WIDTH && up >= 0 && up < HEIGHT) {
      rows[up][across] = what;
    }
    return this;
  }

  /** The picture on its ground, with a line below. */
  String caption(String line) {
    StringBuilder text = new StringBuilder();
    for (char[] row : rows) {
      text.append(new String(row).stripTrailing()).append('\n');
    }
    return text.append("=".repeat(WIDTH)).append('\n').append(line).toString();
  }
}
