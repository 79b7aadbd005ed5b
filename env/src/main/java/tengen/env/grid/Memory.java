package tengen.env.grid;

import tengen.env.Require;

/**
 * A key or a ball in the first room, one of each at the two ends of a corridor; the agent has to
 * remember which it saw and stand beside that one: MiniGrid-Memory.
 *
 * @param size cells a side, walls included, an odd number from 7 to 99
 * @param randomLength whether the length of the corridor is drawn
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 5 size²
 * @param sight what the image of an observation is
 */
public record Memory(int size, boolean randomLength, int maxSteps, Sight sight) implements Room {

  /** Checks size and limit. */
  public Memory {
    Require.inRange("size", size, 7, 99);
    if (size % 2 == 0) {
      throw new IllegalArgumentException("size must be odd; got " + size);
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
  public int limit() {
    return maxSteps == 0 ? 5 * size * size : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    int middle = size / 2;
    int end = randomLength ? layout.draw(4, size - 2) : size - 3;
    layout.walls();
    layout.fill(1, middle - 2, 4, 1, Thing.WALL);
    layout.fill(1, middle + 2, 4, 1, Thing.WALL);
    layout.fill(4, middle - 1, Math.max(end - 4, 1), 1, Thing.WALL);
    layout.fill(4, middle + 1, Math.max(end - 4, 1), 1, Thing.WALL);
    layout.fill(end, 0, 1, size, Thing.WALL);
    layout.put(end, middle, Thing.EMPTY);
    layout.fill(end + 2, 0, 1, size, Thing.WALL);
    layout.agent(layout.draw(1, end + 1), middle, 0);
    Thing cue = layout.drawOne(Thing.KEY, Thing.BALL);
    Thing upper = layout.drawOne(Thing.KEY, Thing.BALL);
    Thing lower = upper == Thing.KEY ? Thing.BALL : Thing.KEY;
    layout.put(1, middle - 1, cue, Colour.GREEN);
    layout.put(end + 1, middle - 2, upper, Colour.GREEN);
    layout.put(end + 1, middle + 2, lower, Colour.GREEN);
    aim(layout, size);
    layout.mission("go to the matching object at the end of the hallway");
  }

  /** Finds the places to stand in from what was laid out. */
  static void aim(Layout layout, int size) {
    int middle = size / 2;
    int x = size - 2;
    while (!layout.thing(x, middle - 2).canCarry()) {
      x--;
    }
    boolean up = layout.thing(x, middle - 2) == layout.thing(1, middle - 1);
    layout.taskStand(x, up ? middle - 1 : middle + 1, x, up ? middle + 1 : middle - 1);
  }
}
