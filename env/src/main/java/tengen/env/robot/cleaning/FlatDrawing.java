package tengen.env.robot.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws a flat: a rectangle that walls with doors divide into rooms, furniture in it, a dock at a
 * wall. A robot reaches all of its floor.
 */
final class FlatDrawing {

  private static final int TRIES = 40;

  /** Least side of a room, in squares. */
  private static final int SIDE = 15;

  /** Squares of a door, and how far from it furniture has to be. */
  private static final int DOOR = 9;

  private static final int BEFORE_DOOR = 6;

  /** A room: its first and last squares of floor. */
  private record Room(int x0, int y0, int x1, int y1) {

    int area() {
      return (x1 - x0 + 1) * (y1 - y0 + 1);
    }

    boolean wide() {
      return x1 - x0 >= y1 - y0;
    }

    boolean divisible() {
      return Math.max(x1 - x0, y1 - y0) + 1 > 2 * SIDE;
    }
  }

  private final Level level;
  private final Chance chance = new Chance();
  private final List<Room> rooms = new ArrayList<>();
  private int width;
  private int height;
  private byte[] squares = {};
  private boolean[] nearDoor = {};

  private FlatDrawing(long seed, Level level) {
    this.level = level;
    chance.begin(seed);
  }

  /** The flat of a seed. */
  static Flat draw(long seed, Level level) {
    FlatDrawing drawing = new FlatDrawing(seed, level);
    for (int attempt = 1; ; attempt++) {
      boolean divided = drawing.divide();
      if (divided || attempt >= TRIES) {
        drawing.furnish();
        return drawing.withDock();
      }
    }
  }

  /* Whether there are as many rooms as there should be. */
  private boolean divide() {
    double ratio = 0.75 + 0.6 * chance.uniform();
    double area = level.size() / (Flat.SQUARE * Flat.SQUARE);
    int across = Math.max(SIDE, (int) Math.round(Math.sqrt(area * ratio)));
    int down = Math.max(SIDE, (int) Math.round(area / across));
    width = across + 2;
    height = down + 2;
    squares = new byte[width * height];
    nearDoor = new boolean[squares.length];
    Arrays.fill(squares, Flat.WALL);
    fill(1, 1, across, down, Flat.FLOOR);
    rooms.clear();
    rooms.add(new Room(1, 1, across, down));
    for (int tries = 0; rooms.size() < level.rooms() && tries < TRIES; tries++) {
      Room largest = rooms.get(0);
      for (Room room : rooms) {
        largest = room.area() > largest.area() ? room : largest;
      }
      if (!largest.divisible()) {
        return false;
      }
      split(largest);
    }
    return rooms.size() == level.rooms();
  }

  private void fill(int x0, int y0, int x1, int y1, byte with) {
    for (int y = y0; y <= y1; y++) {
      Arrays.fill(squares, y * width + x0, y * width + x1 + 1, with);
    }
  }

  /* A wall through a room that ends at solid walls, with a door. */
  private void split(Room room) {
    boolean wide = room.wide();
    int from = (wide ? room.x0 : room.y0) + SIDE;
    int to = (wide ? room.x1 : room.y1) - SIDE;
    int at = chance.between(from, to);
    int start = wide ? room.y0 : room.x0;
    int end = wide ? room.y1 : room.x1;
    for (int k = at - 2; k <= at + 2; k++) {
      if (squares[index(wide, k, start - 1)] == Flat.FLOOR
          || squares[index(wide, k, end + 1)] == Flat.FLOOR) {
        return;
      }
    }
    for (int k = start; k <= end; k++) {
      squares[index(wide, at, k)] = Flat.WALL;
    }
    int door = chance.between(start + 1, end - DOOR);
    for (int k = door; k < door + DOOR; k++) {
      squares[index(wide, at, k)] = Flat.FLOOR;
    }
    for (int k = door - 1; k <= door + DOOR; k++) {
      for (int away = -BEFORE_DOOR; away <= BEFORE_DOOR; away++) {
        nearDoor[index(wide, at + away, k)] = true;
      }
    }
    rooms.remove(room);
    rooms.add(wide ? new Room(room.x0, room.y0, at - 1, room.y1) : below(room, at));
    rooms.add(wide ? new Room(at + 1, room.y0, room.x1, room.y1) : above(room, at));
  }

  private static Room below(Room room, int at) {
    return new Room(room.x0, room.y0, room.x1, at - 1);
  }

  private static Room above(Room room, int at) {
    return new Room(room.x0, at + 1, room.x1, room.y1);
  }

  private int index(boolean wide, int across, int along) {
    return wide ? along * width + across : across * width + along;
  }

  private void furnish() {
    int placed = 0;
    for (int tries = 0; placed < level.furniture() && tries < 6 * level.furniture(); tries++) {
      placed += place() ? 1 : 0;
    }
  }

  /* Mostly at a wall; refused where it would be in the way. */
  private boolean place() {
    Room room = rooms.get(chance.below(rooms.size()));
    boolean table = level.tables() && chance.below(3) == 0;
    int w = Math.min(table ? chance.between(8, 12) : chance.between(4, 11), room.x1 - room.x0 - 5);
    int h = Math.min(table ? chance.between(8, 12) : chance.between(4, 7), room.y1 - room.y0 - 5);
    int x = chance.between(room.x0, room.x1 - w + 1);
    int y = chance.between(room.y0, room.y1 - h + 1);
    switch (table ? 4 : chance.below(6)) {
      case 0 -> x = room.x0;
      case 1 -> x = room.x1 - w + 1;
      case 2 -> y = room.y0;
      case 3 -> y = room.y1 - h + 1;
      default -> {}
    }
    byte[] before = squares.clone();
    for (int j = y; j < y + h; j++) {
      for (int i = x; i < x + w; i++) {
        if (squares[j * width + i] != Flat.FLOOR || nearDoor[j * width + i]) {
          squares = before;
          return false;
        }
        boolean leg = (i == x || i == x + w - 1) && (j == y || j == y + h - 1);
        if (!table || leg) {
          squares[j * width + i] = Flat.FURNITURE;
        }
      }
    }
    if (!Shapes.easy(squares, width, height)) {
      squares = before;
      return false;
    }
    return true;
  }

  private Flat withDock() {
    boolean[] roomy = Shapes.eroded(squares, width, height, 2);
    int[] ways = {1, width, -1, -width};
    int[] found = new int[4 * squares.length];
    int many = 0;
    for (int at = 0; at < squares.length; at++) {
      for (int heading = 0; roomy[at] && heading < 4; heading++) {
        int place = at - ways[heading];
        if (Docks.stands(squares, ways, place, heading) && !nearDoor[place]) {
          found[many++] = 4 * place + heading;
        }
      }
    }
    if (many == 0) {
      throw new IllegalStateException("no wall is free for a dock; take less furniture");
    }
    int chosen = found[chance.below(many)];
    return new Flat(width, height, squares, chosen / 4, chosen % 4);
  }
}
