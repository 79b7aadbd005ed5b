package tengen.env.grid;

import java.util.HashSet;
import java.util.Set;
import tengen.env.Require;

/**
 * Keys, balls and boxes, no two alike; the mission names one, and the agent says that it is done
 * when beside it: MiniGrid-GoToObject.
 *
 * @param size cells a side, walls included, 5 to 100
 * @param numObjs objects, 1 to 8
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 5 size²
 * @param sight what the image of an observation is
 */
public record GoToObject(int size, int numObjs, int maxSteps, Sight sight) implements Room {

  /** Checks size, objects and limit. */
  public GoToObject {
    Require.inRange("size", size, 5, 100);
    Require.inRange("numObjs", numObjs, 1, 8);
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
    return maxSteps == 0 ? 5 * size * size : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    layout.walls();
    int target = layout.draw(0, numObjs);
    Set<String> names = new HashSet<>();
    while (names.size() < numObjs) {
      Thing thing = layout.drawOne(Thing.KEY, Thing.BALL, Thing.BOX);
      Colour colour = layout.drawColour();
      String name = Layout.name(thing, colour);
      if (!names.add(name)) {
        continue;
      }
      int place = layout.place(Cells.of(thing, colour), 0, 0, size, size, 0);
      if (names.size() == target + 1) {
        layout.taskVisit(layout.grid.x(place), layout.grid.y(place));
        layout.mission("go to the " + name);
      }
    }
    layout.placeAgent();
  }
}
