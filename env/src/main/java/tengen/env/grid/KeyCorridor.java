package tengen.env.grid;

import tengen.env.Require;

/**
 * A corridor with rooms on both sides; a ball lies in the locked one, its key in another:
 * MiniGrid-KeyCorridor.
 *
 * @param roomSize cells a side of a room, walls included, 3 to 30
 * @param numRows rooms on a side, 1 to 3
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 30 roomSize²
 * @param sight what the image of an observation is
 */
public record KeyCorridor(int roomSize, int numRows, int maxSteps, Sight sight) implements Room {

  /** Checks size, rows and limit. */
  public KeyCorridor {
    Require.inRange("roomSize", roomSize, 3, 30);
    Require.inRange("numRows", numRows, 1, 3);
    MiniGrid.check(maxSteps, sight);
  }

  @Override
  public int width() {
    return RoomPlan.cells(roomSize, 3);
  }

  @Override
  public int height() {
    return RoomPlan.cells(roomSize, numRows);
  }

  @Override
  public int limit() {
    return maxSteps == 0 ? 30 * roomSize * roomSize : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    RoomPlan plan = new RoomPlan(layout, roomSize, numRows, 3);
    for (int row = 1; row < numRows; row++) {
      plan.openUpwards(plan.room(1, row));
    }
    int row = layout.draw(0, numRows);
    Colour colour = layout.drawColour();
    plan.addDoor(plan.room(2, row), 2, colour, true);
    Colour wanted = layout.drawColour();
    plan.place(plan.room(2, row), Thing.BALL, wanted);
    plan.place(plan.room(0, layout.draw(0, numRows)), Thing.KEY, colour);
    plan.placeAgent(plan.room(1, numRows / 2));
    plan.connectAll();
    layout.taskFetch(Thing.BALL, wanted);
    layout.mission("pick up the " + Layout.name(Thing.BALL, wanted));
  }
}
