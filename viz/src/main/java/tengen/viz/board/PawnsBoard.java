package tengen.viz.board;

import tengen.env.board.Breakthrough;
import tengen.env.board.BreakthroughState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** A chess board with pawns, for Breakthrough. */
final class PawnsBoard extends Board {

  private static final int FRAME = 0xFF5B3A24;
  private static final int LETTER = 0xFFE8D6B5;
  private static final int DARK = 0xFFB98A5E;
  private static final int LIGHT = 0xFFEFDDBB;
  private static final int MOVED = 0x80F2C230;
  private static final int SELECTED = 0xC05FA85A;
  private static final int TARGET = 0xD0317A3C;

  /** Rows that a frame can have. */
  private static final int MOST = 25;

  @Override
  boolean shows(GameState state) {
    return state.game() instanceof Breakthrough game
        && state instanceof BreakthroughState
        && game.rows() <= MOST;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    Breakthrough game = (Breakthrough) state.game();
    BreakthroughState pawns = (BreakthroughState) state;
    int columns = game.columns();
    int rows = game.rows();
    int[] stones = stones(columns * rows, point -> pawns.stone(flipped(point, columns, rows)));
    return BoardFrame.of(
        BoardFrame.Kind.PAWNS,
        columns,
        rows,
        stones,
        from(columns, rows, lastMove),
        to(columns, rows, lastMove));
  }

  @Override
  int point(BoardFrame frame, int move) {
    return to(frame.columns(), frame.rows(), move);
  }

  @Override
  int from(BoardFrame frame, int move) {
    return from(frame.columns(), frame.rows(), move);
  }

  /* A move is (point * 6 + direction) * 2 + taking, rows counted from the top. */
  private static int from(int columns, int rows, int move) {
    return move < 0 ? -1 : flipped(move / 12, columns, rows);
  }

  private static int to(int columns, int rows, int move) {
    int direction = move / 2 % 6;
    int from = from(columns, rows, move);
    int column = from % columns + direction % 3 - 1;
    int to = from + direction % 3 - 1 + (direction < 3 ? -columns : columns);
    boolean inside = from >= 0 && column >= 0 && column < columns && to < columns * rows;
    return inside ? Math.max(-1, to) : -1;
  }

  @Override
  BoardFrame.Title title(GameState state) {
    BoardFrame frame = frame(state, -1);
    int[] count = new int[3];
    for (int stone : frame.stones()) {
      count[stone]++;
    }
    return new BoardFrame.Title(
        "Black", "White", count[1] + " : " + count[2], Turn.of(state, "Black", "White"));
  }

  @Override
  Geometry geometry() {
    return new Geometry.Squares(0.9f);
  }

  @Override
  int colour(int player) {
    return player == 1 ? 0xFF0B0C0E : 0xFFE9E6DF;
  }

  @Override
  int ghostInk(int player) {
    return player == 1 ? 0xFFF6F4EE : super.ghostInk(player);
  }

  @Override
  void token(Canvas canvas, float x, float y, float radius, int player) {
    Pawn.draw(canvas, x, y, radius * 2.7f, player);
  }

  @Override
  void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    board(canvas, frame, layout);
    Coordinates.draw(
        canvas, frame, layout, 0.22f, Coordinates::small, row -> Integer.toString(row + 1), LETTER);
    tint(canvas, layout, frame.lastFrom(), MOVED);
    tint(canvas, layout, frame.lastMove(), MOVED);
    tint(canvas, layout, frame.selection(), SELECTED);
    for (int point = frame.points() - 1; point >= 0; point--) {
      float x = layout.pointX(point);
      if (frame.stones()[point] != 0) {
        Pawn.draw(canvas, x, layout.pointY(point), layout.cell(), frame.stones()[point]);
      }
    }
    targets(canvas, frame, layout);
    if (!frame.notes().arrows().isEmpty()) {
      Arrows.draw(canvas, frame, layout);
    } else if (frame.notes().visits() != null) {
      Heat.onPieces(canvas, frame, layout, layout.cell() * 0.27f);
    }
    if (frame.notes().line() != null) {
      float radius = layout.cell() * 0.3f;
      Line.draw(
          canvas,
          frame,
          layout,
          layout.cell() * 0.34f,
          (x, y, player, opacity) ->
              canvas.circle(x, y, radius, Theme.fade(colour(player), opacity)));
    }
    numbers(canvas, frame, layout);
  }

  private static void board(Canvas canvas, BoardFrame frame, Layout layout) {
    float cell = layout.cell();
    float round = layout.width() * 0.012f;
    float width = layout.boardWidth();
    float height = layout.boardHeight();
    canvas.shadow(layout.x(), layout.y() + round, width, height, round, 1.6f * round, 0x90000000);
    canvas.wood(layout.x(), layout.y(), width, height, round, FRAME);
    float left = layout.left() - cell / 2;
    float top = layout.rowY(frame.rows() - 1) - cell / 2;
    float wide = frame.columns() * cell;
    float high = frame.rows() * cell;
    float lip = Math.max(1, cell * 0.03f);
    canvas.box(left - lip, top - lip, wide + 2 * lip, high + 2 * lip, 0, 0xFF2F1C10);
    canvas.box(left, top, wide, high, 0, LIGHT);
    for (int point = 0; point < frame.points(); point++) {
      // The lower left square is a dark one, as in chess.
      if ((point % frame.columns() + point / frame.columns()) % 2 == 0) {
        tint(canvas, layout, point, DARK);
      }
    }
  }

  private static void tint(Canvas canvas, Layout layout, int point, int colour) {
    if (point >= 0) {
      float cell = layout.cell();
      float x = layout.pointX(point) - cell / 2;
      float y = layout.pointY(point) - cell / 2;
      canvas.box(x, y, cell, cell, 0, colour);
    }
  }

  /** Where the selected pawn can go. */
  private static void targets(Canvas canvas, BoardFrame frame, Layout layout) {
    for (BoardFrame.Choice choice : frame.choices()) {
      if (frame.selection() >= 0 && choice.from() == frame.selection() && choice.point() >= 0) {
        float x = layout.pointX(choice.point());
        float y = layout.pointY(choice.point());
        float cell = layout.cell();
        if (frame.stones()[choice.point()] == 0) {
          canvas.circle(x, y, cell * 0.14f, TARGET);
        } else {
          canvas.ring(x, y, cell * 0.45f, Math.max(2, cell * 0.07f), TARGET);
        }
      }
    }
  }

  private static void numbers(Canvas canvas, BoardFrame frame, Layout layout) {
    for (int point = 0; point < frame.points(); point++) {
      int number = frame.notes().numbers() == null ? 0 : frame.notes().numbers()[point];
      if (number > 0) {
        int ink = frame.stones()[point] == 1 ? 0xFFF6F4EE : 0xFF1B1D21;
        float y = layout.pointY(point) + layout.cell() * 0.16f;
        float size = layout.cell() * 0.22f;
        canvas.text(Integer.toString(number), layout.pointX(point), y, size, Align.CENTRE, ink);
      }
    }
  }
}
