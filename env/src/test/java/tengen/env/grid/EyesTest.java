package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

class EyesTest {

  private static final int SIZE = Eyes.SIZE;

  /* Light as MiniGrid's documentation describes it: cell after cell, row after row. */
  private static boolean[][] lit(Grid view) {
    boolean[][] lit = new boolean[SIZE][SIZE];
    lit[3][6] = true;
    for (int row = SIZE - 1; row >= 0; row--) {
      for (int column = 0; column < SIZE - 1; column++) {
        pass(view, lit, column, row, 1);
      }
      for (int column = SIZE - 1; column > 0; column--) {
        pass(view, lit, column, row, -1);
      }
    }
    return lit;
  }

  private static void pass(Grid view, boolean[][] lit, int column, int row, int side) {
    if (lit[column][row] && !Cells.thing(view.code(column, row)).isOpaque()) {
      lit[column + side][row] = true;
      if (row > 0) {
        lit[column + side][row - 1] = true;
        lit[column][row - 1] = true;
      }
    }
  }

  private static Grid random(UniformRandomProvider random, double opaque) {
    Grid grid = new Grid(SIZE, SIZE);
    List<Colour> colours = List.of(Colour.values());
    Thing[] dark = {Thing.WALL, Thing.CLOSED_DOOR, Thing.LOCKED_DOOR};
    Thing[] clear = {Thing.EMPTY, Thing.OPEN_DOOR, Thing.BALL, Thing.LAVA, Thing.GOAL};
    for (int x = 0; x < SIZE; x++) {
      for (int y = 0; y < SIZE; y++) {
        Thing[] things = random.nextDouble() < opaque ? dark : clear;
        Thing thing = things[random.nextInt(things.length)];
        grid.cells[grid.at(x, y)] = Cells.of(thing, colours.get(random.nextInt(6)));
      }
    }
    grid.cells[grid.at(3, 6)] = Cells.EMPTY;
    return grid;
  }

  @Test
  void look_anyRoom_lightSpreadsAsCellByCell() {
    UniformRandomProvider random = Rng.stream(1, "eyes");
    for (int i = 0; i < 5000; i++) {
      Grid grid = random(random, i % 10 / 12.0);
      Eyes eyes = new Eyes(grid);
      eyes.look(grid, grid.at(3, 6), 3, Cells.EMPTY, false);
      boolean[][] lit = lit(grid);
      for (int x = 0; x < SIZE; x++) {
        for (int y = 0; y < SIZE; y++) {
          byte expected = lit[x][y] ? grid.code(x, y) : Cells.UNSEEN;
          assertThat(eyes.view[x * SIZE + y])
              .as("%s%d, %d", grid.text(-1, 0), x, y)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void look_everyDirection_turnsTheRoom() {
    Grid grid = new Grid(9, 9);
    int agent = grid.at(4, 4);
    Thing[] marks = {Thing.KEY, Thing.BALL, Thing.BOX, Thing.GOAL};
    int[][] at = {{6, 5}, {3, 6}, {2, 3}, {5, 2}};
    for (int i = 0; i < 4; i++) {
      grid.cells[grid.at(at[i][0], at[i][1])] = Cells.of(marks[i], Colour.RED);
    }
    Eyes eyes = new Eyes(grid);
    for (int direction = 0; direction < 4; direction++) {
      eyes.look(grid, agent, direction, Cells.EMPTY, true);
      int ahead = eyes.view[4 * SIZE + 4];
      assertThat(Cells.thing(ahead)).as("direction %d", direction).isEqualTo(marks[direction]);
    }
  }

  @Test
  void look_carrying_isInTheAgentsCell() {
    Grid grid = new Grid(3, 3);
    Eyes eyes = new Eyes(grid);
    byte key = Cells.of(Thing.KEY, Colour.PURPLE);
    eyes.look(grid, grid.at(0, 0), 3, key, false);
    assertThat(eyes.view[Eyes.SELF]).isEqualTo(key);
    assertThat(eyes.view[2 * SIZE + 6]).as("outside is wall").isEqualTo(Cells.OUTSIDE);
    assertThat(eyes.view[1 * SIZE + 6]).as("behind it is nothing seen").isEqualTo(Cells.UNSEEN);
  }
}
