package tengen.viz.board;

import tengen.env.board.GameOfY;
import tengen.env.board.PlacementState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** A triangle of hexagons for the game of Y; its tip is the last row. */
final class TriangleBoard extends ConnectionBoard {

  private static final int EDGE = 0xFF6B4A2B;
  private static final int[] EDGES = {EDGE, EDGE, EDGE};
  private static final int[] FILLS = {0xFFE3BC77, 0xFFDDB36B, 0xFFD6AA60};
  private static final int LINE = 0xFF9A7438;

  @Override
  boolean shows(GameState state) {
    return state.game() instanceof GameOfY && state instanceof PlacementState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    int size = ((GameOfY) state.game()).size();
    PlacementState placed = (PlacementState) state;
    int[] stones = stones(size * size, point -> placed.stone(point) > 2 ? 0 : placed.stone(point));
    return BoardFrame.of(BoardFrame.Kind.TRIANGLE, size, size, stones, lastMove);
  }

  @Override
  int point(BoardFrame frame, int move) {
    return move;
  }

  @Override
  BoardFrame.Title title(GameState state) {
    return new BoardFrame.Title("Black", "White", "", Turn.of(state, "Black", "White"));
  }

  @Override
  Hexagons geometry() {
    return new Hexagons(true, 1.7f);
  }

  @Override
  int goal(int player) {
    return 7;
  }

  @Override
  int colour(int player) {
    return player == 1 ? 0xFF0B0C0E : 0xFFE9E6DF;
  }

  @Override
  void token(Canvas canvas, float x, float y, float radius, int player) {
    if (player == 1) {
      canvas.ring(x, y, radius + 0.5f, radius * 0.12f, 0xFF6B7380); // black on a dark page
    }
    super.token(canvas, x, y, radius, player);
  }

  @Override
  int ghostInk(int player) {
    return ink(player);
  }

  @Override
  int ink(int player) {
    return player == 1 ? 0xFFF6F4EE : 0xFF1B1D21;
  }

  @Override
  Cells cells(Canvas canvas, BoardFrame frame, Layout layout) {
    return new Cells(canvas, frame, layout, geometry(), EDGES, FILLS, LINE);
  }

  @Override
  void stone(Canvas canvas, float x, float y, float radius, int player, float opacity) {
    canvas.stone(x, y, radius, player == 2, opacity);
  }

  @Override
  void coordinates(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float cell = layout.cell();
    float size = Math.min(cell * 0.36f, layout.width() * 0.026f);
    if (size < 6) {
      return;
    }
    for (int i = 0; i < frame.columns(); i++) {
      float columnX = layout.pointX(i) + 0.1f * cell;
      float columnY = layout.pointY(i) + 1.12f * cell;
      canvas.text(Coordinates.small(i), columnX, columnY, size, Align.CENTRE, theme.dim());
      int row = i * frame.columns();
      float rowX = layout.pointX(row) - 1.05f * cell;
      float rowY = layout.pointY(row) - 0.15f * cell;
      canvas.text(Integer.toString(i + 1), rowX, rowY, size, Align.CENTRE, theme.dim());
    }
  }
}
