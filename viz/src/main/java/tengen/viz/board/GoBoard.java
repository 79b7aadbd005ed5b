package tengen.viz.board;

import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;

/** A wooden Go board with its stones. */
final class GoBoard {

  private static final int WOOD = 0xFFE0B566;
  private static final int LINE = 0xE0382A14;
  private static final int LETTER = 0xFF6A4E22;
  private static final int ACCENT = 0xFFE23B2E;
  private static final String COLUMNS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

  private GoBoard() {}

  static void draw(Canvas canvas, BoardFrame frame, Layout layout) {
    board(canvas, layout);
    grid(canvas, frame, layout);
    coordinates(canvas, frame, layout);
    stones(canvas, frame, layout);
    if (frame.notes().ownership() != null) {
      ownership(canvas, frame, layout);
    }
    if (frame.notes().visits() != null) {
      Heat.draw(canvas, frame, layout, layout.cell() * 0.44f);
    }
    if (frame.notes().line() != null) {
      float radius = layout.cell() * 0.475f;
      Line.draw(
          canvas,
          frame,
          layout,
          layout.cell() * 0.42f,
          (x, y, player, opacity) -> canvas.stone(x, y, radius, player == 2, opacity));
    }
    marks(canvas, frame, layout);
  }

  private static void board(Canvas canvas, Layout layout) {
    float radius = layout.width() * 0.008f;
    float blur = layout.width() * 0.018f;
    canvas.shadow(
        layout.x(),
        layout.y() + blur * 0.6f,
        layout.boardWidth(),
        layout.boardHeight(),
        radius,
        blur,
        0xB0000000);
    canvas.wood(layout.x(), layout.y(), layout.boardWidth(), layout.boardHeight(), radius, WOOD);
  }

  private static void grid(Canvas canvas, BoardFrame frame, Layout layout) {
    float thin = Math.max(1, Math.round(layout.cell() * 0.03f));
    float right = layout.columnX(frame.columns() - 1);
    float top = layout.rowY(frame.rows() - 1);
    for (int column = 0; column < frame.columns(); column++) {
      float width = column == 0 || column == frame.columns() - 1 ? 2 * thin : thin;
      float x = layout.columnX(column) - (float) Math.floor(width / 2);
      canvas.box(x, top - thin, width, layout.bottom() - top + 2 * thin, 0, LINE);
    }
    for (int row = 0; row < frame.rows(); row++) {
      float width = row == 0 || row == frame.rows() - 1 ? 2 * thin : thin;
      float y = layout.rowY(row) - (float) Math.floor(width / 2);
      canvas.box(layout.left() - thin, y, right - layout.left() + 2 * thin, width, 0, LINE);
    }
    float star = Math.max(2, layout.cell() * 0.095f);
    float centre = thin % 2 / 2;
    for (int row : stars(frame.rows())) {
      for (int column : stars(frame.columns())) {
        if (isStar(frame, column, row)) {
          canvas.circle(
              layout.columnX(column) + centre, layout.rowY(row) + centre, star, 0xFF2E2210);
        }
      }
    }
  }

  /** Lines that star points lie on: the third or fourth from each side, and the middle. */
  private static int[] stars(int size) {
    int edge = size < 12 ? 2 : 3;
    if (size < 5) {
      return new int[0];
    }
    if (size < 7) {
      return new int[] {size / 2};
    }
    return size % 2 == 0
        ? new int[] {edge, size - 1 - edge}
        : new int[] {edge, size / 2, size - 1 - edge};
  }

  /** Small boards have no star points in the middle of their sides. */
  private static boolean isStar(BoardFrame frame, int column, int row) {
    boolean middleColumn = column == frame.columns() / 2;
    boolean middleRow = row == frame.rows() / 2;
    return middleColumn == middleRow || Math.min(frame.columns(), frame.rows()) >= 15;
  }

  private static void coordinates(Canvas canvas, BoardFrame frame, Layout layout) {
    float size = Math.min(layout.cell() * 0.40f, layout.width() * 0.026f);
    if (size < 6) {
      return;
    }
    float away = (layout.left() - layout.x()) - layout.cell() * 0.37f;
    float right = layout.columnX(frame.columns() - 1) + away;
    float top = layout.rowY(frame.rows() - 1) - away;
    for (int column = 0; column < frame.columns(); column++) {
      String letter = COLUMNS.substring(column, column + 1);
      float x = layout.columnX(column);
      canvas.text(letter, x, top, size, Align.CENTRE, LETTER);
      canvas.text(letter, x, layout.bottom() + away, size, Align.CENTRE, LETTER);
    }
    for (int row = 0; row < frame.rows(); row++) {
      String number = Integer.toString(row + 1);
      float y = layout.rowY(row);
      canvas.text(number, layout.left() - away, y, size, Align.CENTRE, LETTER);
      canvas.text(number, right, y, size, Align.CENTRE, LETTER);
    }
  }

  private static void stones(Canvas canvas, BoardFrame frame, Layout layout) {
    float radius = layout.cell() * 0.475f;
    int[] stones = frame.stones();
    for (int point = stones.length - 1; point >= 0; point--) {
      if (stones[point] != 0) {
        boolean dead =
            frame.notes().ownership() != null
                && dead(stones[point], frame.notes().ownership()[point]);
        canvas.stone(
            layout.pointX(point),
            layout.pointY(point),
            radius,
            stones[point] == 2,
            dead ? 0.55f : 1);
      }
    }
  }

  private static boolean dead(int stone, float ownership) {
    return stone == 1 ? ownership < -0.4f : ownership > 0.4f;
  }

  private static void ownership(Canvas canvas, BoardFrame frame, Layout layout) {
    for (int point = 0; point < frame.notes().ownership().length; point++) {
      float owner = frame.notes().ownership()[point];
      int stone = frame.stones()[point];
      boolean own = (stone == 1 && owner > 0) || (stone == 2 && owner < 0);
      float side = layout.cell() * 0.46f * (float) Math.sqrt(Math.min(1, Math.abs(owner)));
      if (own || Math.abs(owner) < 0.08f || labelled(frame, point)) {
        continue;
      }
      int colour = owner > 0 ? 0xE0141518 : 0xF0FAF8F2;
      canvas.box(
          layout.pointX(point) - side / 2,
          layout.pointY(point) - side / 2,
          side,
          side,
          side * 0.16f,
          colour);
    }
  }

  /** Whether a move number or a disc of visits is to be read there. */
  private static boolean labelled(BoardFrame frame, int point) {
    return (frame.notes().numbers() != null && frame.notes().numbers()[point] > 0)
        || (frame.notes().visits() != null && frame.notes().visits()[point] > 0);
  }

  private static void marks(Canvas canvas, BoardFrame frame, Layout layout) {
    float cell = layout.cell();
    for (int point = 0; point < frame.stones().length; point++) {
      int number = frame.notes().numbers() == null ? 0 : frame.notes().numbers()[point];
      boolean last = point == frame.lastMove();
      float x = layout.pointX(point);
      float y = layout.pointY(point);
      int ink = ink(frame.stones()[point]);
      if (number > 0) {
        float size = cell * (number < 100 ? 0.44f : 0.36f);
        int colour = last ? ACCENT : ink;
        canvas.text(Integer.toString(number), x, y, size, Align.CENTRE, colour);
      } else if (last) {
        canvas.ring(x, y, cell * 0.25f, Math.max(1.5f, cell * 0.055f), ink);
      }
    }
  }

  private static int ink(int stone) {
    return stone == 1 ? 0xFFF6F4EE : stone == 2 ? 0xFF1B1D21 : 0xFF3A2A10;
  }
}
