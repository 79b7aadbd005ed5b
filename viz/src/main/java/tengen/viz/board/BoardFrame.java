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
 * @param lastMove the point to mark, -1 for none
 * @param choices the legal moves, for those who play by pointing; may be empty
 * @param notes what is written on the board
 * @param title what is written around it
 */
public record BoardFrame(
    Kind kind,
    int columns,
    int rows,
    int[] stones,
    int lastMove,
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
    DISCS
  }

  /**
   * A legal move.
   *
   * @param point where one points to make it; -1 for a move without a place, such as a pass
   * @param text its name
   */
  public record Choice(int move, int point, String text) {}

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
    if (lastMove < -1 || lastMove >= points) {
      throw new IllegalArgumentException("lastMove " + lastMove + " is not on the board");
    }
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
    notes.check(points);
  }

  /** A bare position. */
  public static BoardFrame of(Kind kind, int columns, int rows, int[] stones, int lastMove) {
    return new BoardFrame(kind, columns, rows, stones, lastMove, List.of(), Notes.NONE, Title.NONE);
  }

  /** With something written around it. */
  public BoardFrame with(Title other) {
    return new BoardFrame(kind, columns, rows, stones, lastMove, choices, notes, other);
  }

  /** With other notes on the board. */
  public BoardFrame with(Notes other) {
    return new BoardFrame(kind, columns, rows, stones, lastMove, choices, other, title);
  }

  /** For somebody who plays by pointing. */
  public BoardFrame with(List<Choice> legal) {
    return new BoardFrame(kind, columns, rows, stones, lastMove, legal, notes, title);
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
    switch (kind) {
      case GO -> GoBoard.draw(canvas, this, layout);
      case CROSSES -> CrossesBoard.draw(canvas, this, layout);
      case DISCS -> DiscsBoard.draw(canvas, this, layout);
    }
  }

  /** Where a point is in the area that it was drawn in: x and y. */
  public float[] place(Area area, Look look, int point) {
    Layout layout = Layout.in(this, area, look);
    return new float[] {layout.pointX(point), layout.pointY(point)};
  }

  /** The legal move that one makes by pointing at a place of the area it was drawn in, or null. */
  public Choice choice(Area area, Look look, float x, float y) {
    int point = Layout.in(this, area, look).point(x, y, rows);
    return choices.stream()
        .filter(choice -> choice.point() >= 0 && point >= 0)
        .filter(
            choice ->
                kind == Kind.DISCS
                    ? choice.point() % columns == point % columns
                    : choice.point() == point)
        .findFirst()
        .orElse(null);
  }
}
