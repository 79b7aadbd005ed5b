package tengen.env.vector;

import tengen.env.Snapshot;
import tengen.env.grid.GridWorld;
import tengen.env.grid.Room;

/** Grid rooms; a step makes no new objects. */
final class GridRows extends Rows<int[]> {

  private final GridWorld[] worlds;

  GridRows(int rows, int threads, Room room) {
    super(rows, threads, new GridWorld(room).observationSpace(), new GridWorld(room).actionSpace());
    worlds = new GridWorld[rows];
    for (int row = 0; row < rows; row++) {
      worlds[row] = new GridWorld(room);
    }
  }

  @Override
  void begin(int row, long seed) {
    worlds[row].start(seed);
    worlds[row].observe(batch.observation, row * batch.width);
  }

  @Override
  void advance(int from, int to, int[] actions) {
    for (int row = from; row < to; row++) {
      GridWorld world = worlds[row];
      act(world, row, actions[row]);
      world.observe(batch.observation, row * batch.width);
      batch.reward[row] = world.reward();
      batch.terminated[row] = world.terminated();
      batch.truncated[row] = world.truncated();
      if (world.terminated() || world.truncated()) {
        beginNext(row);
      }
    }
  }

  private static void act(GridWorld world, int row, int action) {
    try {
      world.act(action);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("row " + row + ": " + e.getMessage(), e);
    }
  }

  @Override
  int length(int[] actions) {
    return actions.length;
  }

  @Override
  int actionWidth() {
    return 1;
  }

  @Override
  Object save() {
    Snapshot[] saved = new Snapshot[worlds.length];
    for (int row = 0; row < saved.length; row++) {
      saved[row] = worlds[row].snapshot();
    }
    return saved;
  }

  @Override
  void load(Object saved) {
    Snapshot[] snapshots = (Snapshot[]) saved;
    for (int row = 0; row < worlds.length; row++) {
      worlds[row].restore(snapshots[row]);
    }
  }
}
