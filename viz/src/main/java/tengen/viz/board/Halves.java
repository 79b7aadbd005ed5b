package tengen.viz.board;

/**
 * The places of a backgammon board: twelve points, the bar among them and a tray at the right end,
 * below and above. Where a place is, its first piece lies.
 */
record Halves() implements Geometry {

  static final int COLUMNS = 14;
  static final int BAR = 6;
  static final int TRAY = 13;

  /** From the first piece below to the first one above. */
  static final float HIGH = 10.2f;

  @Override
  public float spanX(int columns, int rows) {
    return columns - 1;
  }

  @Override
  public float spanY(int columns, int rows) {
    return HIGH;
  }

  @Override
  public float borderX() {
    return 0.7f;
  }

  @Override
  public float borderY() {
    return 1.2f;
  }

  @Override
  public float x(int column, int row, int rows) {
    return column;
  }

  @Override
  public float y(int column, int row) {
    return row * HIGH;
  }

  @Override
  public float text() {
    return 0.85f;
  }

  @Override
  public int point(float x, float y, int columns, int rows) {
    int column = Math.round(x);
    boolean inside = column >= 0 && column < columns && y > -0.6f && y < HIGH + 0.6f;
    return inside ? (y < HIGH / 2 ? 0 : columns) + column : -1;
  }

  /** The place of a point from 0 to 23: 12 to 23 from left to right above, 11 to 0 below. */
  static int place(int point) {
    int column = point < 12 ? 11 - point : point - 12;
    return (point < 12 ? 0 : COLUMNS) + column + (column < BAR ? 0 : 1);
  }

  /** Where a player's pieces lie that were hit: below for player 0, who enters there. */
  static int bar(int player) {
    return player * COLUMNS + BAR;
  }

  /** Where a player's pieces go that have come round: above for player 0. */
  static int tray(int player) {
    return (1 - player) * COLUMNS + TRAY;
  }
}
