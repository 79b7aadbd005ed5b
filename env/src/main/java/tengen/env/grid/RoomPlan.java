package tengen.env.grid;

import java.util.Arrays;

/**
 * Rooms of equal size in rows and columns, whose neighbours share a wall in which there can be a
 * door. A side is 0 right, 1 down, 2 left, 3 up.
 */
final class RoomPlan {

  private static final int NONE = -1;

  private final Layout layout;
  private final int size;
  private final int rows;
  private final int columns;

  /* Where a door of room and side would be, as a place of the grid. */
  private final int[][] doors;
  private final boolean[][] passable;
  private final boolean[] locked;

  /** Walls, the places of the doors to come, and the agent in the middle. */
  RoomPlan(Layout layout, int size, int rows, int columns) {
    this.layout = layout;
    this.size = size;
    this.rows = rows;
    this.columns = columns;
    doors = new int[rows * columns][4];
    passable = new boolean[rows * columns][4];
    locked = new boolean[rows * columns];
    for (int room = 0; room < rows * columns; room++) {
      layout.walls(left(room), top(room), size, size);
      Arrays.fill(doors[room], NONE);
    }
    for (int room = 0; room < rows * columns; room++) {
      if (room % columns < columns - 1) {
        door(room, 0, left(room) + size - 1, top(room) + layout.draw(1, size - 1));
      }
      if (room / columns < rows - 1) {
        door(room, 1, left(room) + layout.draw(1, size - 1), top(room) + size - 1);
      }
    }
    int middle = room(columns / 2, rows / 2);
    layout.agent(left(middle) + size / 2, top(middle) + size / 2, 0);
  }

  static int cells(int size, int count) {
    return (size - 1) * count + 1;
  }

  int room(int column, int row) {
    return row * columns + column;
  }

  private int left(int room) {
    return room % columns * (size - 1);
  }

  private int top(int room) {
    return room / columns * (size - 1);
  }

  private int neighbour(int room, int side) {
    return switch (side) {
      case 0 -> room + 1;
      case 1 -> room + columns;
      case 2 -> room - 1;
      default -> room - columns;
    };
  }

  private void door(int room, int side, int x, int y) {
    int place = layout.grid.at(x, y);
    doors[room][side] = place;
    doors[neighbour(room, side)][side + 2] = place;
  }

  private void connect(int room, int side) {
    passable[room][side] = true;
    passable[neighbour(room, side)][(side + 2) % 4] = true;
  }

  /** Puts a closed or locked door into a wall. */
  void addDoor(int room, int side, Colour colour, boolean isLocked) {
    int place = doors[room][side];
    layout.put(
        layout.grid.x(place),
        layout.grid.y(place),
        isLocked ? Thing.LOCKED_DOOR : Thing.CLOSED_DOOR,
        colour);
    locked[room] = isLocked;
    connect(room, side);
  }

  /** Takes the wall to the room above away, but for its ends. */
  void openUpwards(int room) {
    layout.fill(left(room) + 1, top(room), size - 2, 1, Thing.EMPTY);
    connect(room, 3);
  }

  /** Draws a cell of a room that is not beside the agent. */
  void place(int room, Thing thing, Colour colour) {
    layout.place(Cells.of(thing, colour), left(room), top(room), size, size, 2);
  }

  /** Draws a cell of a room and a direction for the agent, with nothing but walls before it. */
  void placeAgent(int room) {
    Thing ahead;
    do {
      layout.placeAgent(left(room), top(room), size, size);
      Grid grid = layout.grid;
      ahead = Cells.thing(grid.cells[layout.agent + grid.moves[layout.direction]]);
    } while (ahead != Thing.EMPTY && ahead != Thing.WALL);
  }

  /** Adds doors at random, none to a locked room, until the agent can get everywhere. */
  void connectAll() {
    Grid grid = layout.grid;
    int start = room(grid.x(layout.agent) / (size - 1), grid.y(layout.agent) / (size - 1));
    while (reachable(start) < rows * columns) {
      int room = room(layout.draw(0, columns), layout.draw(0, rows));
      int side = layout.draw(0, 4);
      boolean free = doors[room][side] != NONE && !passable[room][side];
      if (free && !locked[room] && !locked[neighbour(room, side)]) {
        addDoor(room, side, layout.drawColour(), false);
      }
    }
  }

  private int reachable(int start) {
    boolean[] reached = new boolean[rows * columns];
    spread(start, reached);
    int count = 0;
    for (boolean one : reached) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private void spread(int room, boolean[] reached) {
    reached[room] = true;
    for (int side = 0; side < 4; side++) {
      if (passable[room][side] && !reached[neighbour(room, side)]) {
        spread(neighbour(room, side), reached);
      }
    }
  }
}
