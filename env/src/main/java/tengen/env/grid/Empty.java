package tengen.env.grid;

import tengen.env.Require;

/**
 * An empty room with a goal in the lower right corner: MiniGrid-Empty and MiniGrid-Empty-Random.
 *
 * @param size cells a side, walls included, 4 to 100
 * @param randomStart whether the agent starts anywhere instead of in the upper left corner
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 4 size²
 * @param sight what the image of an observation is
 */
public record Empty(int size, boolean randomStart, int maxSteps, Sight sight) implements Room {

  static final String MISSION = "get to the green goal square";

  /** Checks size and limit. */
  public Empty {
    Require.inRange("size", size, 4, 100);
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
  public boolean seeThroughWalls() {
    return true;
  }

  @Override
  public int limit() {
    return maxSteps == 0 ? 4 * size * size : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    layout.walls();
    layout.put(size - 2, size - 2, Thing.GOAL);
    if (randomStart) {
      layout.placeAgent();
    } else {
      layout.agent(1, 1, 0);
    }
    layout.mission(MISSION);
  }
}
