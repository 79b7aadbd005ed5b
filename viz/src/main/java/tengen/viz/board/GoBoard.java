package tengen.viz.board;

import tengen.env.game.GameState;
import tengen.env.go.GoState;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** A wooden Go board with its stones. */
class GoBoard extends Board {

  private static final int WOOD = 0xFFE0B566;
  private static final int LINE = 0xE0382A14;
  static final int LETTER = 0xFF6A4E22;
  private static final int ACCENT = 0xFFE23B2E;

  /** From the board's edge to the names of columns and rows, in cells. */
  static final float EDGE = 0.37f;

  private static final String COLUMNS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

  @Override
  boolean shows(GameState state) {
    return state instanceof GoState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    GoState go = (GoState) state;
    int size = go.size();
    int last = lastMove == size * size ? -1 : lastMove;
    int[] stones = stones(size * size, go::stone);
    return BoardFrame.of(BoardFrame.Kind.GO, size, size, stones, last);
  }

  @Override
  int point(BoardFrame frame, int move) {
    return move < frame.points() ? move : -1;
  }

  @Override
  final Geometry geometry() {
    return new Geometry.Squares(1.6f);
  }

  @Override
  final int colour(int player) {
    return player == 1 ? 0xFF0B0C0E : 0xFFE9E6DF;
  }

  @Override
  final int ghostInk(int player) {
    return player == 1 ? 0xFFF6F4EE : super.ghostInk(player);
  }

  @Override
  final void token(Canvas canvas, float x, float y, float radius, int player) {
    if (player == 1) {
      canvas.ring(x, y, radius + 0.5f, radius * 0.12f, 0xFF6B7380);
    }
    canvas.stone(x, y, radius, player == 2);
  }

  @Override
  final void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    board(canvas, layout);
    grid(canvas, frame, layout);
    stars(canvas, frame, layout);
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
    above(canvas, frame, layout);
    marks(canvas, frame, layout);
  }

  /** What a game shows on its stones. */
  void above(Canvas canvas, BoardFrame frame, Layout layout) {
    // Go: nothing but marks.
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
  }

  /** Points that help to find others. */
  void stars(Canvas canvas, BoardFrame frame, Layout layout) {
    float thin = Math.max(1, Math.round(layout.cell() * 0.03f));
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

  /** Names of columns and rows, as the game's moves have them. */
  void coordinates(Canvas canvas, BoardFrame frame, Layout layout) {
    Coordinates.draw(
        canvas,
        frame,
        layout,
        EDGE,
        column -> COLUMNS.substring(column, column + 1),
        row -> Integer.toString(row + 1),
        LETTER);
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
