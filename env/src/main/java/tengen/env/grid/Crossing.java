package tengen.env.grid;

import java.util.Arrays;
import tengen.env.Require;

/**
 * Rivers of lava or walls across the way to the goal, each with one opening: MiniGrid-LavaCrossing
 * and MiniGrid-SimpleCrossing.
 *
 * @param size cells a side, walls included, an odd number from 5 to 99
 * @param numCrossings rivers, 1 to size - 3
 * @param lava whether they are lava instead of walls
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 4 size²
 * @param sight what the image of an observation is
 */
public record Crossing(int size, int numCrossings, boolean lava, int maxSteps, Sight sight)
    implements Room {

  static final String LAVA_MISSION = "avoid the lava and get to the green goal square";

  /** Checks size, rivers and limit. */
  public Crossing {
    Require.inRange("size", size, 5, 99);
    if (size % 2 == 0) {
      throw new IllegalArgumentException("size must be odd; got " + size);
    }
    Require.inRange("numCrossings", numCrossings, 1, size - 3);
    MiniGrid.check(maxSteps, sight);
  }

  @Override
  public int width() {
    return size;
  }

  @Override
  public int height() {
    return size;
  }

  @Override
  public int limit() {
    return maxSteps == 0 ? 4 * size * size : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    layout.walls();
    layout.agent(1, 1, 0);
    layout.put(size - 2, size - 2, Thing.GOAL);
    Integer[] rivers = new Integer[size - 3];
    Arrays.setAll(rivers, i -> i);
    layout.shuffle(rivers);
    /* Even numbers run up and down, odd ones across; both from the second free line on. */
    int[] chosen =
        Arrays.stream(rivers).limit(numCrossings).mapToInt(Integer::intValue).sorted().toArray();
    int[] columns = Arrays.stream(chosen).filter(i -> i % 2 == 0).map(i -> i + 2).toArray();
    int[] rows = Arrays.stream(chosen).filter(i -> i % 2 == 1).map(i -> i + 1).toArray();
    Thing river = lava ? Thing.LAVA : Thing.WALL;
    for (int column : columns) {
      layout.fill(column, 1, 1, size - 2, river);
    }
    for (int row : rows) {
      layout.fill(1, row, size - 2, 1, river);
    }
    open(layout, columns, rows);
    layout.mission(lava ? LAVA_MISSION : "find the opening and get to the green goal square");
  }

  /* A random way from field to field to the last one; each river is opened where it is crossed. */
  private void open(Layout layout, int[] columns, int[] rows) {
    Boolean[] path = new Boolean[columns.length + rows.length];
    Arrays.setAll(path, i -> i < columns.length);
    layout.shuffle(path);
    int across = 0;
    int down = 0;
    for (boolean right : path) {
      if (right) {
        layout.put(columns[across], between(layout, rows, down), Thing.EMPTY);
        across++;
      } else {
        layout.put(between(layout, columns, across), rows[down], Thing.EMPTY);
        down++;
      }
    }
  }

  /* A line of the field before river number i, between its neighbours or the outer walls. */
  private int between(Layout layout, int[] rivers, int i) {
    int low = i == 0 ? 0 : rivers[i - 1];
    int high = i == rivers.length ? size - 1 : rivers[i];
    return layout.draw(low + 1, high);
  }
}
