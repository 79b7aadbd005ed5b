package tengen.env.grid;

/**
 * Two rooms with a locked door between them, a box to pick up behind it: MiniGrid-UnlockPickup.
 *
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 288
 * @param sight what the image of an observation is
 */
public record UnlockPickup(int maxSteps, Sight sight) implements Room {

  /** Checks the limit. */
  public UnlockPickup {
    MiniGrid.check(maxSteps, sight);
  }

  @Override
  public int width() {
    return RoomPlan.cells(Unlock.ROOM, 2);
  }

  @Override
  public int height() {
    return Unlock.ROOM;
  }

  @Override
  public int limit() {
    return maxSteps == 0 ? Unlock.MAX_STEPS : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    RoomPlan plan = new RoomPlan(layout, Unlock.ROOM, 1, 2);
    Colour wanted = layout.drawColour();
    plan.place(1, Thing.BOX, wanted);
    Colour colour = layout.drawColour();
    plan.addDoor(0, 0, colour, true);
    plan.place(0, Thing.KEY, colour);
    plan.placeAgent(0);
    layout.taskFetch(Thing.BOX, wanted);
    layout.mission("pick up the " + Layout.name(Thing.BOX, wanted));
  }
}
