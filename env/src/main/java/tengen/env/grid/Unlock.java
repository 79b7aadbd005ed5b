package tengen.env.grid;

/**
 * Two rooms with a locked door between them, to be opened with the key: MiniGrid-Unlock.
 *
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 288
 * @param sight what the image of an observation is
 */
public record Unlock(int maxSteps, Sight sight) implements Room {

  static final int ROOM = 6;
  static final int MAX_STEPS = 8 * ROOM * ROOM;

  /** Checks the limit. */
  public Unlock {
    MiniGrid.check(maxSteps, sight);
  }

  @Override
  public int width() {
    return RoomPlan.cells(ROOM, 2);
  }

  @Override
  public int height() {
    return ROOM;
  }

  @Override
  public int limit() {
    return maxSteps == 0 ? MAX_STEPS : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    RoomPlan plan = new RoomPlan(layout, ROOM, 1, 2);
    Colour colour = layout.drawColour();
    plan.addDoor(0, 0, colour, true);
    plan.place(0, Thing.KEY, colour);
    plan.placeAgent(0);
    aim(layout);
    layout.mission("open the door");
  }

  /** Finds the door in what was laid out. */
  static void aim(Layout layout) {
    Grid grid = layout.grid;
    int door = grid.find(Thing.LOCKED_DOOR, Thing.CLOSED_DOOR, Thing.OPEN_DOOR);
    layout.taskOpen(grid.x(door), grid.y(door));
  }
}
