package tengen.viz.board;

import tengen.env.cards.Backgammon;
import tengen.env.cards.BackgammonState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/**
 * A backgammon board with its dice. Who plays by pointing points at the checker for the higher die
 * and then at the one for the lower; or at one only, if there is no more to move.
 */
final class BackgammonBoard extends Board {

  private static final int FRAME = 0xFF5A3822;
  private static final int FELT = 0xFF1F4A3F;
  private static final int PALE = 0xFFD9C49A;
  private static final int RED = 0xFF96402F;
  private static final int LETTER = 0xFFE8D6B5;
  private static final int BLACK = 0xFF2A2D34;
  private static final int WHITE = 0xFFF4EEE1;
  private static final int SELECTED = 0xFF8BD18C;

  private static final int BASE = 26;
  private static final int ON_BAR = 24;
  private static final int PASS = 25;

  @Override
  boolean shows(GameState state) {
    return state.game() instanceof Backgammon && state instanceof BackgammonState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    BackgammonState table = (BackgammonState) state;
    int[] stones = new int[2 * Halves.COLUMNS];
    int[] counts = new int[stones.length];
    for (int player = 0; player < 2; player++) {
      for (int point = 0; point < ON_BAR; point++) {
        put(stones, counts, Halves.place(point), player, table.checkers(player, point));
      }
      put(stones, counts, Halves.bar(player), player, table.bar(player));
      put(stones, counts, Halves.tray(player), player, table.off(player));
    }
    int mover = Math.max(0, state.currentPlayer() + 1);
    return BoardFrame.of(BoardFrame.Kind.BACKGAMMON, Halves.COLUMNS, 2, stones, -1)
        .with(new Table(counts, table.lowDie(), table.highDie(), mover));
  }

  private static void put(int[] stones, int[] counts, int place, int player, int count) {
    if (count > 0) {
      stones[place] = player + 1;
      counts[place] = count;
    }
  }

  /** The checker that uses the lower die, or the only one. */
  @Override
  int point(BoardFrame frame, int move) {
    int only = from(frame, move) < 0 ? half(move, 0) : half(move, lowFirst(move) ? 0 : 1);
    return place(frame, only);
  }

  /** The checker that uses the higher die, where both are used. */
  @Override
  int from(BoardFrame frame, int move) {
    return half(move, 1) == PASS ? -1 : place(frame, half(move, lowFirst(move) ? 1 : 0));
  }

  private static boolean lowFirst(int move) {
    return move >= BASE * BASE;
  }

  private static int half(int move, int which) {
    return which == 0 ? move % BASE : move / BASE % BASE;
  }

  private static int place(BoardFrame frame, int half) {
    if (half == ON_BAR) {
      return Halves.bar(Math.max(0, frame.table().mover() - 1));
    }
    return half == PASS ? -1 : Halves.place(half);
  }

  /** Checkers pile up and are all alike. */
  @Override
  int[] numbers(BoardFrame frame, int[] moves, int length) {
    return new int[frame.points()];
  }

  @Override
  BoardFrame.Title title(GameState state) {
    BackgammonState table = (BackgammonState) state;
    String caption = "both roll";
    if (state.terminal()) {
      double result = state.returns(0);
      caption = result == 0 ? "draw" : result > 0 ? "Black wins" : "White wins";
    } else if (state.currentPlayer() >= 0) {
      String player = state.currentPlayer() == 0 ? "Black" : "White";
      caption = player + " to move with " + table.highDie() + " and " + table.lowDie();
    }
    return new BoardFrame.Title(
        "Black, " + table.pips(0) + " steps to go",
        "White, " + table.pips(1) + " steps to go",
        "",
        caption);
  }

  @Override
  Geometry geometry() {
    return new Halves();
  }

  @Override
  int colour(int player) {
    return player == 1 ? 0xFF0B0C0E : 0xFFE9E6DF;
  }

  @Override
  void token(Canvas canvas, float x, float y, float radius, int player) {
    checker(canvas, x, y, radius, player);
  }

  @Override
  void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    table(canvas, layout);
    for (int point = 0; point < ON_BAR; point++) {
      triangle(canvas, layout, point);
    }
    numbers(canvas, layout);
    for (int place = 0; place < frame.points(); place++) {
      if (frame.stones()[place] != 0) {
        pile(canvas, frame, layout, place);
      }
    }
    selection(canvas, frame, layout);
    if (frame.notes().visits() != null) {
      Heat.onPieces(canvas, frame, layout, layout.cell() * 0.34f);
    }
    Dice.draw(canvas, frame.table(), layout);
  }

  private static void table(Canvas canvas, Layout layout) {
    float cell = layout.cell();
    float round = layout.width() * 0.014f;
    float width = layout.boardWidth();
    float height = layout.boardHeight();
    canvas.shadow(layout.x(), layout.y() + round, width, height, round, 1.6f * round, 0x90000000);
    canvas.wood(layout.x(), layout.y(), width, height, round, FRAME);
    well(canvas, layout, 0, 6, FELT);
    well(canvas, layout, 7, 6, FELT);
    well(canvas, layout, Halves.TRAY, 1, 0xFF2E1D12);
    // The two trays are apart.
    float middle = layout.bottom() - Halves.HIGH / 2 * cell;
    float left = layout.columnX(Halves.TRAY) - 0.38f * cell;
    canvas.box(left, middle - 0.6f * cell, 0.88f * cell, 1.2f * cell, 0.1f * cell, 0xFF533420);
  }

  private static void well(Canvas canvas, Layout layout, int column, int columns, int colour) {
    float cell = layout.cell();
    float gap = column == Halves.TRAY ? 0.12f * cell : 0;
    float x = layout.columnX(column) - cell / 2 + gap;
    float y = layout.bottom() - (Halves.HIGH + 0.55f) * cell;
    float wide = columns * cell - gap;
    float high = (Halves.HIGH + 1.1f) * cell;
    float lip = Math.max(1, cell * 0.04f);
    canvas.box(x - lip, y - lip, wide + 2 * lip, high + 2 * lip, lip, 0xFF1C100A);
    canvas.box(x, y, wide, high, 0, colour);
  }

  private static void triangle(Canvas canvas, Layout layout, int point) {
    int place = Halves.place(point);
    float cell = layout.cell();
    float x = layout.pointX(place);
    float up = point < 12 ? 1 : -1;
    float base = layout.pointY(place) + up * 0.55f * cell;
    float tip = base - up * 4.9f * cell;
    int colour = point % 2 == 0 ? RED : PALE;
    float half = 0.47f * cell;
    canvas.triangle(x - half, base, x + half, base, x, tip, colour);
    float line = Math.max(1.5f, cell * 0.03f);
    float in = base - up * line;
    canvas.segment(x - half + line / 2, in, x, tip, line, colour); // smooth edges
    canvas.segment(x + half - line / 2, in, x, tip, line, colour);
  }

  private static void numbers(Canvas canvas, Layout layout) {
    float size = Math.min(layout.cell() * 0.30f, layout.width() * 0.026f);
    for (int point = 0; point < ON_BAR && size >= 6; point++) {
      int place = Halves.place(point);
      float away = (point < 12 ? 0.84f : -0.84f) * layout.cell();
      String text = Integer.toString(point + 1);
      float y = layout.pointY(place) + away;
      canvas.text(text, layout.pointX(place), y, size, Align.CENTRE, LETTER);
    }
  }

  private static void pile(Canvas canvas, BoardFrame frame, Layout layout, int place) {
    int count = frame.table().counts() == null ? 1 : frame.table().counts()[place];
    int player = frame.stones()[place];
    float cell = layout.cell();
    float x = layout.pointX(place);
    float y = layout.pointY(place);
    float up = place < Halves.COLUMNS ? -1 : 1;
    if (place % Halves.COLUMNS == Halves.TRAY) {
      tray(canvas, x, y, cell, up, count, player);
      return;
    }
    float radius = 0.45f * cell;
    float step = Math.min(0.9f * cell, count < 2 ? 0 : 3.7f * cell / (count - 1));
    for (int i = 0; i < count; i++) {
      checker(canvas, x, y + up * i * step, radius, player);
    }
    if (count > 5) {
      float top = y + up * (count - 1) * step;
      int ink = player == 1 ? 0xFFF6F4EE : 0xFF1B1D21;
      canvas.text(Integer.toString(count), x, top, 0.4f * cell, Align.CENTRE, ink);
    }
  }

  /** Pieces that are home lie on their sides. */
  private static void tray(
      Canvas canvas, float x, float y, float cell, float up, int count, int player) {
    float high = 0.24f * cell;
    for (int i = 0; i < count; i++) {
      float middle = y - up * 0.35f * cell + up * i * 0.28f * cell;
      float left = x - 0.38f * cell + 0.06f * cell;
      canvas.box(left, middle - high / 2, 0.76f * cell, high, high * 0.3f, 0xFF0B0C0E);
      int colour = player == 1 ? 0xFF41454E : WHITE;
      float line = Math.max(0.5f, cell * 0.015f);
      canvas.box(
          left + line,
          middle - high / 2 + line,
          0.76f * cell - 2 * line,
          high - 2 * line,
          high * 0.3f,
          colour);
    }
  }

  private static void checker(Canvas canvas, float x, float y, float radius, int player) {
    float soft = radius * 0.22f;
    canvas.shadow(
        x - radius + soft * 0.3f,
        y - radius + soft * 0.6f,
        2 * radius,
        2 * radius,
        radius,
        soft,
        0x66000000);
    canvas.circle(x, y, radius, player == 1 ? 0xFF767C87 : 0xFF6B5E48);
    canvas.disc(x, y, radius * 0.95f, player == 1 ? BLACK : WHITE);
  }

  /** The selected checkers, and those that can use the other die. */
  private static void selection(Canvas canvas, BoardFrame frame, Layout layout) {
    if (frame.selection() < 0) {
      return;
    }
    float cell = layout.cell();
    ring(canvas, layout, frame.selection(), cell * 0.44f, cell * 0.09f);
    for (BoardFrame.Choice choice : frame.choices()) {
      if (choice.from() == frame.selection() && choice.point() >= 0) {
        float x = layout.pointX(choice.point());
        canvas.circle(x, layout.pointY(choice.point()), cell * 0.14f, SELECTED);
      }
    }
  }

  private static void ring(Canvas canvas, Layout layout, int place, float radius, float width) {
    canvas.ring(layout.pointX(place), layout.pointY(place), radius, width, SELECTED);
  }
}
