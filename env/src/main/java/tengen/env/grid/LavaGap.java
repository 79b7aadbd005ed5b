package tengen.env.grid;

import tengen.env.Require;

/**
 * A strip of lava with one gap between agent and goal: MiniGrid-LavaGap.
 *
 * @param size cells a side, walls included, 5 to 100
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 4 size²
 * @param sight what the image of an observation is
 */
public record LavaGap(int size, int maxSteps, Sight sight) implements Room {

  /** Checks size and limit. */
  public LavaGap {
    Require.inRange("size", size, 5, 100);
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
    int x = layout.draw(2, size - 2);
    int y = layout.draw(1, size - 1);
    layout.fill(x, 1, 1, size - 2, Thing.LAVA);
    layout.put(x, y, Thing.EMPTY);
    layout.mission(Crossing.LAVA_MISSION);
  }
}
