package tengen.viz.cards;

import tengen.env.cards.MatrixGame;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/**
 * The table of a game: rows are the first player's moves, columns the second's.
 *
 * @param row that was played; -1 before
 * @param column that was played; -1 before
 */
record MatrixFrame(MatrixGame game, int row, int column) implements Frame {

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    int rows = game.movesOf(0);
    int columns = game.movesOf(1);
    float text = 17 * look.scale();
    float width = Math.min((area.width() - 8 * text) / (columns + 1), 12 * text) * look.zoom();
    float height = Math.min((area.height() - 8 * text) / (rows + 1), 6.5f * text) * look.zoom();
    float left = area.centreX() - width * (columns + 1) / 2 + look.panX() * area.width();
    float top =
        area.centreY() - 1.2f * text - height * (rows + 1) / 2 + look.panY() * area.height();
    for (int r = -1; r < rows; r++) {
      for (int c = -1; c < columns; c++) {
        float x = left + (c + 1) * width;
        float y = top + (r + 1) * height;
        if (r >= 0 && c >= 0) {
          cell(canvas, new Area(x, y, width, height), r, c, text, look.theme());
        } else if (r >= 0 || c >= 0) {
          head(canvas, x + width / 2, y + height / 2, width, r, c, text, look.theme());
        }
      }
    }
    Caption.draw(canvas, area, look, caption());
  }

  private void head(
      Canvas canvas, float x, float y, float width, int r, int c, float text, Theme theme) {
    boolean played = r >= 0 ? r == row : c == column;
    String name = canvas.fit(game.moveText(Math.max(r, c)), text, 0.9f * width);
    int quiet = theme.series(r >= 0 ? 0 : 1);
    canvas.text(name, x, y, text, Align.CENTRE, played ? theme.accent() : quiet);
  }

  private void cell(Canvas canvas, Area cell, int r, int c, float text, Theme theme) {
    boolean played = r == row && c == column;
    boolean beside = row >= 0 && (r == row || c == column);
    float gap = 0.12f * text;
    int ground = beside ? Theme.mix(theme.panel(), theme.accent(), 0.12f) : theme.panel();
    float x = cell.x() + gap;
    float y = cell.y() + gap;
    float width = cell.width() - 2 * gap;
    float height = cell.height() - 2 * gap;
    canvas.box(x, y, width, height, 0.4f * text, ground);
    if (played) {
      canvas.frame(x, y, width, height, 0.4f * text, Math.max(2, 0.14f * text), theme.accent());
    }
    float size = Math.min(1.25f * text, 0.34f * height);
    String first = Tables.number(game.payoff(0, r, c));
    String second = Tables.number(game.payoff(1, r, c));
    float aside = 0.2f * width;
    canvas.text(first, cell.centreX() - aside, cell.centreY(), size, Align.CENTRE, theme.series(0));
    canvas.text(
        second, cell.centreX() + aside, cell.centreY(), size, Align.CENTRE, theme.series(1));
  }

  private String caption() {
    String what = game.name() + "  ·  rows the first player, columns the second";
    return row < 0
        ? what
        : game.moveText(row)
            + " against "
            + game.moveText(column)
            + ": "
            + Tables.number(game.payoff(0, row, column))
            + " and "
            + Tables.number(game.payoff(1, row, column));
  }
}
