package tengen.env.grid;

import tengen.env.Require;

/**
 * An empty room with a goal and balls that move one cell a step; walking when something is ahead
 * ends the episode with -1: MiniGrid-Dynamic-Obstacles. The agent turns and walks only.
 *
 * @param size cells a side, walls included, 5 to 100
 * @param randomStart whether the agent starts anywhere instead of in the upper left corner
 * @param nObstacles balls, at least 1; if more than size / 2 + 1, as MiniGrid does, size / 2 are
 *     taken
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 4 size²
 * @param sight what the image of an observation is
 */
public record DynamicObstacles(
    int size, boolean randomStart, int nObstacles, int maxSteps, Sight sight) implements Room {

  /** Checks size and limit. */
  public DynamicObstacles {
    Require.inRange("size", size, 5, 100);
    Require.inRange("nObstacles", nObstacles, 1, 10000);
    if (2 * nObstacles > size + 2) {
      nObstacles = size / 2;
    }
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
  public int actions() {
    return 3;
  }

  @Override
  public int limit() {
    return maxSteps == 0 ? 4 * size * size : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    new Empty(size, randomStart, maxSteps, sight).build(layout);
    for (int i = 0; i < nObstacles; i++) {
      layout.placeMovingBall();
    }
  }
}
