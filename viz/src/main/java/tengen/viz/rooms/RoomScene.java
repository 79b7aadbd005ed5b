package tengen.viz.rooms;

import tengen.env.grid.Colour;
import tengen.env.grid.GridWorld;
import tengen.env.grid.Thing;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A room from above: what is in it, and what of it the agent sees. */
public final class RoomScene implements Scene<GridWorld> {

  /** For {@link java.util.ServiceLoader}. */
  public RoomScene() {}

  @Override
  public Class<GridWorld> world() {
    return GridWorld.class;
  }

  @Override
  public Frame capture(GridWorld world) {
    int columns = world.room().width();
    int rows = world.room().height();
    Thing[] things = new Thing[columns * rows];
    Colour[] colours = new Colour[columns * rows];
    for (int i = 0; i < things.length; i++) {
      things[i] = world.thing(i % columns, i / columns);
      colours[i] = world.colour(i % columns, i / columns);
    }
    return new RoomFrame(
        columns,
        rows,
        things,
        colours,
        world.seen(),
        world.x(),
        world.y(),
        world.direction(),
        world.carrying(),
        world.carryingColour(),
        world.mission(),
        world.elapsed());
  }
}
