package tengen.viz.board;

import java.util.List;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;

/**
 * One moment of a board game: all that its picture shows. Immutable: arrays are copied in, and must
 * not be modified when read.
 *
 * <p>A point is {@code row * columns + column}, row 0 at the bottom.
 *
 * @param kind how the board looks
 * @param columns 1 to 25
 * @param rows 1 to 25
 * @param stones {@code [rows * columns]} 0 empty, 1 the first player's, 2 the second's
 * @param table piles of pieces and dice
 * @param lastFrom the point that the last move left, -1 for none
 * @param lastMove the point to mark, -1 for none
 * @param selection the point that was pointed at to move what is there, -1 for none
 * @param choices the legal moves, for those who play by pointing; may be empty
 * @param notes what is written on the board
 * @param title what is written around it
 */
public record BoardFrame(
    Kind kind,
    int columns,
    int rows,
    int[] stones,
    Table table,
    int lastFrom,
    int lastMove,
    int selection,
    List<Choice> choices,
    Notes notes,
    Title title)
    implements Frame {

  /** How a board looks. */
  public enum Kind {
    /** Stones on the crossings of a wooden board. */
    GO,
    /** Crosses and noughts in squares. */
    CROSSES,
    /** Discs behind a grid that stands upright. */
    DISCS,
    /** Discs of two colours on green felt. */
    OTHELLO,
    /** Stones on crossings, rows counted from the top. */
    GOMOKU,
    /** Stones on a rhombus of hexagons. */
    HEX,
    /** Stones on a triangle of hexagons. */
    TRIANGLE,
    /** Pawns on a chess board. */
    PAWNS,
    /** Checkers on the points of a backgammon board. */
    BACKGAMMON;

    /** What draws it. */
    Board board() {
      return switch (this) {
        case GO -> new GoBoard();
        case CROSSES -> new CrossesBoard();
        case DISCS -> new DiscsBoard();
        case OTHELLO -> new OthelloBoard();
        case GOMOKU -> new GomokuBoard();
        case HEX -> new HexBoard();
        case TRIANGLE -> new TriangleBoard();
        case PAWNS -> new PawnsBoard();
        case BACKGAMMON -> new BackgammonBoard();
      };
    }
  }

  /**
   * A legal move.
   *
   * @param from where one points first, at what is to move; -1 where pieces do not move
   * @param point where one points to make it; -1 for a move without a place, such as a pass
   * @param text its name
   */
  public record Choice(int move, int from, int point, String text) {

    /** Of a game whose pieces do not move. */
    public Choice(int move, int point, String text) {
      this(move, -1, point, text);
    }
  }

  /**
   * What came of pointing at a place.
   *
   * @param choice the move that was made, or null
   * @param selection the point that is selected now, -1 for none
   */
  public record Pointed(Choice choice, int selection) {}

  /**
   * What is written around a board; each may be empty.
   *
   * @param first name of the first player
   * @param second name of the second player
   * @param result such as {@code "B+3.5"}
   * @param caption a line below the board
   */
  public record Title(String first, String second, String result, String caption) {
    static final Title NONE = new Title("", "", "", "");
  }

  /** Checks sizes and copies arrays. */
  public BoardFrame {
    if (columns < 1 || columns > 25 || rows < 1 || rows > 25) {
      throw new IllegalArgumentException(
          "a board has 1 to 25 columns and rows, not " + columns + " x " + rows);
    }
    int points = columns * rows;
    onBoard("lastFrom", lastFrom, points);
    onBoard("lastMove", lastMove, points);
    onBoard("selection", selection, points);
    if (stones.length != points) {
      throw new IllegalArgumentException(
          "stones has " + stones.length + " points, the board has " + points);
    }
    stones = stones.clone();
    for (int stone : stones) {
      if (stone < 0 || stone > 2) {
        throw new IllegalArgumentException("stones are 0, 1 or 2, not " + stone);
      }
    }
    choices = List.copyOf(choices);
    table.check(points);
    notes.check(points);
  }

  private static void onBoard(String name, int point, int points) {
    if (point < -1 || point >= points) {
      throw new IllegalArgumentException(name + " " + point + " is not on the board");
    }
  }

  /** A bare position. */
  public static BoardFrame of(Kind kind, int columns, int rows, int[] stones, int lastMove) {
    return of(kind, columns, rows, stones, -1, lastMove);
  }

  /** A bare position after a move from one point to another. */
  static BoardFrame of(Kind kind, int columns, int rows, int[] stones, int lastFrom, int lastMove) {
    return new BoardFrame(
        kind,
        columns,
        rows,
        stones,
        Table.NONE,
        lastFrom,
        lastMove,
        -1,
        List.of(),
        Notes.NONE,
        Title.NONE);
  }

  /** With something written around it. */
  public BoardFrame with(Title other) {
    return with(table, selection, choices, notes, other);
  }

  /** With other notes on the board. */
  public BoardFrame with(Notes other) {
    return with(table, selection, choices, other, title);
  }

  /** For somebody who plays by pointing. */
  public BoardFrame with(List<Choice> legal) {
    return with(table, selection, legal, notes, title);
  }

  /** With a piece that is about to be moved, and where it can go; -1 for none. */
  public BoardFrame withSelection(int point) {
    return with(table, point, choices, notes, title);
  }

  /** With piles of pieces, and dice. */
  public BoardFrame with(Table other) {
    return with(other, selection, choices, notes, title);
  }

  private BoardFrame with(
      Table laid, int selected, List<Choice> legal, Notes written, Title around) {
    return new BoardFrame(
        kind, columns, rows, stones, laid, lastFrom, lastMove, selected, legal, written, around);
  }

  /** How many points there are. */
  public int points() {
    return stones.length;
  }

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    draw(canvas, Layout.in(this, area, look), look);
  }

  void draw(Canvas canvas, Layout layout, Look look) {
    Heading.draw(canvas, this, layout, look.theme());
    kind.board().draw(canvas, this, layout, look.theme());
  }

  /** Where a point is in the area that it was drawn in: x and y. */
  public float[] place(Area area, Look look, int point) {
    Layout layout = Layout.in(this, area, look);
    return new float[] {layout.pointX(point), layout.pointY(point)};
  }

  /** The legal move that one makes by pointing at a place of the area it was drawn in, or null. */
  public Choice choice(Area area, Look look, float x, float y) {
    return choice(-1, Layout.in(this, area, look).point(x, y));
  }

  private Choice choice(int from, int point) {
    return choices.stream()
        .filter(choice -> choice.from() == from && choice.point() >= 0 && point >= 0)
        .filter(choice -> kind.board().meant(this, choice.point(), point))
        .findFirst()
        .orElse(null);
  }

  /**
   * What comes of pointing at a place: a move, where it needs no more; or a piece is selected that
   * can move, or no longer so.
   *
   * @param selected what was selected before, -1 for nothing
   */
  public Pointed pointed(int selected, Area area, Look look, float x, float y) {
    int point = Layout.in(this, area, look).point(x, y);
    Choice moved = selected < 0 ? null : choice(selected, point);
    Choice made = moved == null ? choice(-1, point) : moved;
    if (made != null) {
      return new Pointed(made, -1);
    }
    boolean movable =
        point >= 0
            && point != selected
            && choices.stream().anyMatch(choice -> choice.from() == point);
    return new Pointed(null, movable ? point : -1);
  }
}
