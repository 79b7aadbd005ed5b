package tengen.env.grid;

import org.apache.commons.rng.UniformRandomProvider;

/** Balls that move by themselves. */
final class Roamers {

  static final byte BALL = Cells.of(Thing.BALL, Colour.BLUE);

  /* MiniGrid's: it gives up after that many draws, and so a shut-in ball stays. */
  private static final int DRAWS = 101;

  private Roamers() {}

  /** Moves each ball in turn to one of the empty cells around it, without the agent's. */
  static void move(Grid grid, int[] balls, int agent, UniformRandomProvider random) {
    for (int i = 0; i < balls.length; i++) {
      int from = balls[i];
      for (int draw = 0; draw < DRAWS; draw++) {
        int cell = random.nextInt(9);
        int to = from + cell % 3 - 1 + (cell / 3 - 1) * grid.stride;
        if (grid.cells[to] == Cells.EMPTY && to != agent) {
          grid.cells[from] = Cells.EMPTY;
          grid.cells[to] = BALL;
          balls[i] = to;
          break;
        }
      }
    }
  }
}
