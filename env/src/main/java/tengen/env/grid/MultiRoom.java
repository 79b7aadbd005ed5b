package tengen.env.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.Require;

/**
 * A chain of rooms of random sizes with closed doors between them, the goal in the last:
 * MiniGrid-MultiRoom, in 25 x 25 cells.
 *
 * @param minNumRooms least number of rooms, at least 1
 * @param maxNumRooms greatest number of rooms, at most 6
 * @param maxRoomSize longest side of a room, walls included, 4 to 10; the shortest is 4
 * @param maxSteps limit of an episode; 0 for MiniGrid's, 20 maxNumRooms
 * @param sight what the image of an observation is
 */
public record MultiRoom(
    int minNumRooms, int maxNumRooms, int maxRoomSize, int maxSteps, Sight sight) implements Room {

  private static final int SIZE = 25;
  private static final int SHORTEST = 4;
  private static final int LEFT = 2;

  /** Checks numbers, size and limit. */
  public MultiRoom {
    Require.inRange("maxNumRooms", maxNumRooms, 1, 6);
    Require.inRange("minNumRooms", minNumRooms, 1, maxNumRooms);
    Require.inRange("maxRoomSize", maxRoomSize, SHORTEST, 10);
    MiniGrid.check(maxSteps, sight);
  }

  /* The door is the one through which the room is entered. */
  private record Chamber(int left, int top, int width, int height, int doorX, int doorY) {

    boolean apart(Chamber other) {
      return left + width < other.left
          || other.left + other.width <= left
          || top + height < other.top
          || other.top + other.height <= top;
    }

    boolean fits() {
      return left >= 0 && top >= 0 && left + width <= SIZE && top + height < SIZE;
    }
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
    return maxSteps == 0 ? 20 * maxNumRooms : maxSteps;
  }

  @Override
  public void build(Layout layout) {
    int count = layout.draw(minNumRooms, maxNumRooms + 1);
    List<Chamber> chain = new ArrayList<>();
    while (chain.size() < count) {
      List<Chamber> attempt = new ArrayList<>();
      extend(layout, attempt, count, LEFT, layout.draw(0, SIZE - 2), layout.draw(0, SIZE - 2));
      if (attempt.size() > chain.size()) {
        chain = attempt;
      }
    }
    draw(layout, chain);
    Chamber first = chain.get(0);
    layout.placeAgent(first.left, first.top, first.width, first.height);
    Chamber last = chain.get(chain.size() - 1);
    layout.place(Thing.GOAL, Colour.GREEN, last.left, last.top, last.width, last.height);
    layout.mission("traverse the rooms to get to the goal");
  }

  private static void draw(Layout layout, List<Chamber> chain) {
    Colour before = null;
    for (int i = 0; i < chain.size(); i++) {
      Chamber room = chain.get(i);
      layout.walls(room.left, room.top, room.width, room.height);
      if (i > 0) {
        Colour last = before;
        Colour[] others =
            Arrays.stream(Colour.values()).filter(c -> c != last).toArray(Colour[]::new);
        before = layout.drawOne(others);
        layout.put(room.doorX, room.doorY, Thing.CLOSED_DOOR, before);
      }
    }
  }

  /**
   * Appends a room behind a door, and behind it as many more as find a place.
   *
   * @param side of the new room on which the door is: 0 right, 1 bottom, 2 left, 3 top
   * @return whether the room itself found a place
   */
  private boolean extend(
      Layout layout, List<Chamber> chain, int left, int side, int doorX, int doorY) {
    Chamber room = chamber(layout, chain.isEmpty(), side, doorX, doorY);
    if (!room.fits()) {
      return false;
    }
    /* The room before it shares a wall with it, so that one is not asked. */
    for (int i = 0; i < chain.size() - 1; i++) {
      if (!room.apart(chain.get(i))) {
        return false;
      }
    }
    chain.add(room);
    for (int tries = 0; left > 1 && tries < 8; tries++) {
      int exit = (side + 1 + layout.draw(0, 3)) % 4;
      boolean sideways = exit % 2 == 0;
      int along = layout.draw(1, (sideways ? room.height : room.width) - 1);
      int far = sideways ? room.width - 1 : room.height - 1;
      int across = exit < 2 ? far : 0;
      int x = room.left + (sideways ? across : along);
      int y = room.top + (sideways ? along : across);
      if (extend(layout, chain, left - 1, (exit + 2) % 4, x, y)) {
        break;
      }
    }
    return true;
  }

  private Chamber chamber(Layout layout, boolean first, int side, int doorX, int doorY) {
    int width = layout.draw(SHORTEST, maxRoomSize + 1);
    int height = layout.draw(SHORTEST, maxRoomSize + 1);
    if (first) {
      return new Chamber(doorX, doorY, width, height, doorX, doorY);
    }
    if (side % 2 == 0) {
      int left = side == 0 ? doorX - width + 1 : doorX;
      return new Chamber(left, layout.draw(doorY - height + 2, doorY), width, height, doorX, doorY);
    }
    int top = side == 1 ? doorY - height + 1 : doorY;
    return new Chamber(layout.draw(doorX - width + 2, doorX), top, width, height, doorX, doorY);
  }
}
