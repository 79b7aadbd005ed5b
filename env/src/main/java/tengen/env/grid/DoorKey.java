package tengen.env.grid;

import tengen.env.Require;

/**
 * A wall with a locked door between agent and goal, and the key on the agent's side:
 * MiniGrid-DoorKey.
 *
 * @param size cells a side, walls included, 5 to 100
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 10 size²
 * @param sight what the image of an observation is
 */
public record DoorKey(int size, int maxSteps, Sight sight) implements Room {

  /** Checks size and limit. */
  public DoorKey {
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
    return maxSteps == 0 ? 10 * size * size : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    layout.walls();
    layout.put(size - 2, size - 2, Thing.GOAL);
    int wall = layout.draw(2, size - 2);
    layout.fill(wall, 0, 1, size, Thing.WALL);
    layout.placeAgent(0, 0, wall, size);
    layout.put(wall, layout.draw(1, size - 2), Thing.LOCKED_DOOR, Colour.YELLOW);
    layout.place(Thing.KEY, Colour.YELLOW, 0, 0, wall, size);
    layout.mission("use the key to open the door and then get to the goal");
  }
}
