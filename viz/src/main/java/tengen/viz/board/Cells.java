package tengen.viz.board;

import tengen.viz.gl.Canvas;

/** The hexagons of a board, and its edge. */
final class Cells {

  /** Colours of the parts of the edge: one for each bit of {@link Hexagons#sides}. */
  private final int[] edges;

  private final int[] fills;
  private final int line;
  private final Canvas canvas;
  private final BoardFrame frame;
  private final Layout layout;
  private final Hexagons hexagons;

  Cells(
      Canvas canvas,
      BoardFrame frame,
      Layout layout,
      Hexagons hexagons,
      int[] edges,
      int[] fills,
      int line) {
    this.canvas = canvas;
    this.frame = frame;
    this.layout = layout;
    this.hexagons = hexagons;
    this.edges = edges.clone();
    this.fills = fills.clone();
    this.line = line;
  }

  void draw() {
    float cell = layout.cell();
    shadow(cell * 0.62f, cell * 0.05f);
    for (int i = 0; i < edges.length; i++) {
      if (i == 0 || edges[i] != edges[i - 1]) {
        rim(cell * 0.46f, edges[i]);
      }
    }
    for (int point = 0; point < frame.points(); point++) {
      if (on(point)) {
        fill(point, fills[(point % frame.columns() + point / frame.columns()) % fills.length]);
      }
    }
    lines(Math.max(1, cell * 0.035f));
  }

  boolean on(int point) {
    return hexagons.has(
        point % frame.columns(), point / frame.columns(), frame.columns(), frame.rows());
  }

  private void shadow(float width, float down) {
    for (int point = 0; point < frame.points(); point++) {
      for (int direction = 0; direction < Hexagons.DIRECTIONS; direction++) {
        if (ends(point, direction)) {
          canvas.segment(
              cornerX(point, direction),
              cornerY(point, direction) + down,
              cornerX(point, direction + 1),
              cornerY(point, direction + 1) + down,
              width,
              0x38000000);
        }
      }
    }
  }

  /** The parts of the board's edge that have a colour, so that all corners overlap alike. */
  private void rim(float width, int colour) {
    for (int point = 0; point < frame.points(); point++) {
      for (int direction = 0; direction < Hexagons.DIRECTIONS; direction++) {
        if (ends(point, direction)) {
          half(point, direction, 0, width, colour);
          half(point, direction, 1, width, colour);
        }
      }
    }
  }

  private void half(int point, int direction, int end, float width, int colour) {
    if (edge(point, direction, 2 * end - 1) == colour) {
      float x = cornerX(point, direction + end);
      float y = cornerY(point, direction + end);
      float middleX = (cornerX(point, direction) + cornerX(point, direction + 1)) / 2;
      float middleY = (cornerY(point, direction) + cornerY(point, direction + 1)) / 2;
      canvas.segment(x, y, middleX, middleY, width, colour);
    }
  }

  private boolean ends(int point, int direction) {
    return on(point) && neighbour(point, direction) < 0;
  }

  /**
   * The colour of half a side. Where two sides of the board meet, a hexagon has an edge that could
   * be of either: each half is that of the edge it touches.
   */
  private int edge(int point, int direction, int towards) {
    int own = sidesOf(point, direction);
    int next = sidesOf(point, (direction + towards + 6) % 6);
    int both = own & next;
    int bits = own == next || both == 0 ? own : both;
    return edges[Integer.numberOfTrailingZeros(bits)];
  }

  /** The sides of the board that a step in a direction leaves it by; 0 for none. */
  private int sidesOf(int point, int direction) {
    if (neighbour(point, direction) >= 0) {
      return 0;
    }
    int column = point % frame.columns();
    int row = point / frame.columns();
    int sides = hexagons.sides(column, row, frame.columns(), frame.rows());
    int left = 0;
    for (int bit = 1; bit <= sides; bit <<= 1) {
      if ((sides & bit) != 0 && leaves(bit, direction)) {
        left |= bit;
      }
    }
    return left;
  }

  private boolean leaves(int side, int direction) {
    if (hexagons.triangle()) {
      return switch (side) {
        case 1 -> direction == 2 || direction == 3;
        case 2 -> direction == 4 || direction == 5;
        default -> direction == 0 || direction == 1;
      };
    }
    return switch (side) {
      case 1 -> direction == 1 || direction == 2;
      case 2 -> direction == 4 || direction == 5;
      case 4 -> direction == 3 || direction == 4;
      default -> direction == 0 || direction == 1;
    };
  }

  private void fill(int point, int colour) {
    for (int corner = 1; corner < 5; corner++) {
      canvas.triangle(
          cornerX(point, 0),
          cornerY(point, 0),
          cornerX(point, corner),
          cornerY(point, corner),
          cornerX(point, corner + 1),
          cornerY(point, corner + 1),
          colour);
    }
  }

  /** Each line once: half of the directions, and the others where the board ends. */
  private void lines(float width) {
    for (int point = 0; point < frame.points(); point++) {
      for (int direction = 0; direction < Hexagons.DIRECTIONS && on(point); direction++) {
        if (direction < 3 || ends(point, direction)) {
          canvas.segment(
              cornerX(point, direction),
              cornerY(point, direction),
              cornerX(point, direction + 1),
              cornerY(point, direction + 1),
              width,
              line);
        }
      }
    }
  }

  private int neighbour(int point, int direction) {
    return hexagons.neighbour(point, direction, frame.columns(), frame.rows());
  }

  /** Corner k is where the side towards direction k begins. */
  private float cornerX(int point, int corner) {
    double angle = Math.toRadians(60 * corner - 30);
    return layout.pointX(point) + (float) Math.cos(angle) * Hexagons.CORNER * layout.cell();
  }

  private float cornerY(int point, int corner) {
    double angle = Math.toRadians(60 * corner - 30);
    return layout.pointY(point) - (float) Math.sin(angle) * Hexagons.CORNER * layout.cell();
  }
}
