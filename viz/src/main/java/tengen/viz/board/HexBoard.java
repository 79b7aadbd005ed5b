package tengen.viz.board;

import tengen.env.board.Hex;
import tengen.env.board.PlacementState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** A rhombus of hexagons, each side in the colour of the player who has to reach it. */
final class HexBoard extends ConnectionBoard {

  private static final int FIRST = 0xFFE4572E;
  private static final int SECOND = 0xFF2E7FC1;
  private static final int[] EDGES = {FIRST, FIRST, SECOND, SECOND};
  private static final int[] FILLS = {0xFFF2EDE2, 0xFFECE5D7, 0xFFE6DECD};
  private static final int LINE = 0xFFA79C86;

  @Override
  boolean shows(GameState state) {
    return state.game() instanceof Hex && state instanceof PlacementState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    int size = ((Hex) state.game()).size();
    PlacementState placed = (PlacementState) state;
    int[] stones = stones(size * size, point -> placed.stone(flipped(point, size, size)));
    return BoardFrame.of(BoardFrame.Kind.HEX, size, size, stones, flipped(lastMove, size, size));
  }

  @Override
  int point(BoardFrame frame, int move) {
    return flipped(move, frame.columns(), frame.rows());
  }

  @Override
  BoardFrame.Title title(GameState state) {
    return new BoardFrame.Title(
        "Red, top to bottom", "Blue, left to right", "", Turn.of(state, "Red", "Blue"));
  }

  @Override
  Hexagons geometry() {
    return new Hexagons(false, 1.7f);
  }

  @Override
  int goal(int player) {
    return player == 1 ? 3 : 12;
  }

  @Override
  int colour(int player) {
    return player == 1 ? FIRST : SECOND;
  }

  @Override
  int ink(int player) {
    return player == 0 ? 0xFF4A4436 : 0xFFFDFBF5;
  }

  @Override
  Cells cells(Canvas canvas, BoardFrame frame, Layout layout) {
    return new Cells(canvas, frame, layout, geometry(), EDGES, FILLS, LINE);
  }

  @Override
  void stone(Canvas canvas, float x, float y, float radius, int player, float opacity) {
    float soft = radius * 0.25f;
    int shade = Theme.fade(0xFF000000, 0.4f * opacity);
    canvas.shadow(
        x - radius + soft * 0.4f,
        y - radius + soft * 0.7f,
        2 * radius,
        2 * radius,
        radius,
        soft,
        shade);
    canvas.disc(x, y, radius, Theme.fade(colour(player), opacity));
  }

  @Override
  void coordinates(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float cell = layout.cell();
    float size = Math.min(cell * 0.36f, layout.width() * 0.026f);
    if (size < 6) {
      return;
    }
    int rows = frame.rows();
    for (int column = 0; column < frame.columns(); column++) {
      String name = Coordinates.small(column);
      int top = (rows - 1) * frame.columns() + column;
      float aside = 0.58f * cell;
      float away = 1.08f * cell;
      float topX = layout.pointX(top) - aside;
      float bottomX = layout.pointX(column) + aside;
      canvas.text(name, topX, layout.pointY(top) - away, size, Align.CENTRE, theme.dim());
      canvas.text(name, bottomX, layout.pointY(column) + away, size, Align.CENTRE, theme.dim());
    }
    for (int row = 0; row < rows; row++) {
      String name = Integer.toString(rows - row);
      int left = row * frame.columns();
      int right = left + frame.columns() - 1;
      float y = layout.pointY(left);
      canvas.text(name, layout.pointX(left) - 1.1f * cell, y, size, Align.CENTRE, theme.dim());
      canvas.text(name, layout.pointX(right) + 1.1f * cell, y, size, Align.CENTRE, theme.dim());
    }
  }
}
