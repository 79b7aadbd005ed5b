package tengen.viz.board;

import java.util.Arrays;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;

/** The moves that a search expects to follow, as ghosts with their numbers. */
final class Line {

  /** More than these would hide the board. */
  private static final int LONGEST = 10;

  private static final float OPACITY = 0.62f;

  private Line() {}

  /** Draws a piece of a player at a point. */
  interface Piece {
    void draw(float x, float y, int player, float opacity);
  }

  /** Whether a ghost with its number stands there. */
  static boolean covers(BoardFrame frame, int point) {
    int[] line = frame.notes().line();
    return line != null
        && frame.stones()[point] == 0
        && Arrays.stream(line).limit(LONGEST).anyMatch(covered -> covered == point);
  }

  static void draw(Canvas canvas, BoardFrame frame, Layout layout, float size, Piece piece) {
    int[] line = frame.notes().line();
    boolean[] taken = new boolean[frame.points()];
    int player = frame.notes().toMove();
    for (int i = 0; i < Math.min(line.length, LONGEST); i++) {
      int point = line[i];
      if (point >= 0 && frame.stones()[point] == 0 && !taken[point]) {
        taken[point] = true;
        float x = layout.pointX(point);
        float y = layout.pointY(point);
        piece.draw(x, y, player, OPACITY);
        canvas.text(
            Integer.toString(i + 1),
            x,
            y,
            size,
            Align.CENTRE,
            frame.kind().board().ghostInk(player));
      }
      player = 3 - player;
    }
  }
}
