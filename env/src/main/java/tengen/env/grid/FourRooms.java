package tengen.env.grid;

/**
 * Four rooms of 8 x 8 cells with an opening between neighbours, agent and goal anywhere:
 * MiniGrid-FourRooms.
 *
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 100
 * @param sight what the image of an observation is
 */
public record FourRooms(int maxSteps, Sight sight) implements Room {

  private static final int SIZE = 19;
  private static final int MIDDLE = 9;

  /** Checks the limit. */
  public FourRooms {
    MiniGrid.check(maxSteps, sight);
  }

  @Override
  public int width() {
    return SIZE;
  }

  @Override
  public int height() {
    return SIZE;
  }

  @Override
  public int limit() {
    return maxSteps == 0 ? 100 : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    layout.walls();
    layout.fill(MIDDLE, 0, 1, SIZE, Thing.WALL);
    layout.fill(0, MIDDLE, SIZE, 1, Thing.WALL);
    for (int start = 0; start <= MIDDLE; start += MIDDLE) {
      layout.put(MIDDLE, layout.draw(start + 1, start + MIDDLE), Thing.EMPTY);
      layout.put(layout.draw(start + 1, start + MIDDLE), MIDDLE, Thing.EMPTY);
    }
    layout.placeAgent();
    layout.place(Thing.GOAL, Colour.GREEN);
    layout.mission("reach the goal");
  }
}
