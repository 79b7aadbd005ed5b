package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn in the rooms, and how often. */
class RoomsTest {

  private static final Sight SIGHT = Sight.ENCODED;

  private static int count(GridWorld world, Thing thing) {
    int count = 0;
    for (int x = 0; x < world.room().width(); x++) {
      for (int y = 0; y < world.room().height(); y++) {
        count += world.thing(x, y) == thing ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void multiRoom_hasAsManyRoomsAsItSays() {
    TreeMap<Integer, Integer> doors = new TreeMap<>();
    GridWorld world = new GridWorld(new MultiRoom(2, 4, 6, 0, SIGHT));
    for (int seed = 0; seed < 300; seed++) {
      world.reset(seed);
      doors.merge(count(world, Thing.CLOSED_DOOR), 1, Integer::sum);
      assertThat(count(world, Thing.GOAL)).isEqualTo(1);
    }
    assertThat(doors).containsOnlyKeys(1, 2, 3);
    assertThat(doors.values()).allSatisfy(count -> assertThat(count).isGreaterThan(70));
  }

  @Test
  void multiRoom_neighbouringDoors_haveDifferentColours() {
    GridWorld world = new GridWorld(new MultiRoom(3, 3, 5, 0, SIGHT));
    for (int seed = 0; seed < 50; seed++) {
      world.reset(seed);
      Set<Colour> colours = new HashSet<>();
      for (int i = 0; i < 25 * 25; i++) {
        if (world.thing(i % 25, i / 25) == Thing.CLOSED_DOOR) {
          colours.add(world.colour(i % 25, i / 25));
        }
      }
      assertThat(colours).hasSize(2);
    }
  }

  @Test
  void keyCorridor_lockedRoomHasOneDoor_andTheKeysColour() {
    GridWorld world = new GridWorld(new KeyCorridor(4, 3, 0, SIGHT));
    for (int seed = 0; seed < 50; seed++) {
      world.reset(seed);
      Grid grid = world.mechanics().grid;
      int door = grid.find(Thing.LOCKED_DOOR);
      int key = grid.find(Thing.KEY);
      assertThat(count(world, Thing.LOCKED_DOOR)).isEqualTo(1);
      assertThat(grid.x(door)).isEqualTo(6);
      assertThat(grid.x(key)).isBetween(1, 2);
      assertThat(Cells.colour(grid.cells[key])).isEqualTo(Cells.colour(grid.cells[door]));
      assertThat(grid.x(grid.find(Thing.BALL))).isBetween(7, 8);
      assertThat(world.mission()).startsWith("pick up the ").endsWith(" ball");
    }
  }

  @Test
  void unlockPickup_boxIsNotInTheMiddleOfItsRoom() {
    GridWorld world = new GridWorld(new UnlockPickup(0, SIGHT));
    Set<Integer> places = new HashSet<>();
    for (int seed = 0; seed < 400; seed++) {
      world.reset(seed);
      Grid grid = world.mechanics().grid;
      int box = grid.find(Thing.BOX);
      assertThat(Math.abs(grid.x(box) - 8) + Math.abs(grid.y(box) - 3)).isGreaterThanOrEqualTo(2);
      places.add(box);
    }
    assertThat(places).as("16 cells without one and its four neighbours").hasSize(11);
  }

  @Test
  void crossing_riversAndOpenings() {
    GridWorld world = new GridWorld(new Crossing(9, 2, false, 0, SIGHT));
    TreeMap<Integer, Integer> walls = new TreeMap<>();
    for (int seed = 0; seed < 600; seed++) {
      world.reset(seed);
      walls.merge(count(world, Thing.WALL) - 32, 1, Integer::sum);
    }
    /* Two rivers the same way: 2 x 7 - 2; crossing each other: one less. 2/5 to 3/5. */
    assertThat(walls).containsOnlyKeys(11, 12);
    assertThat(walls.get(12)).isBetween(200, 280);
  }

  @Test
  void memory_cueAndEnds_areEvenlyDrawn() {
    GridWorld world = new GridWorld(new Memory(13, true, 0, SIGHT));
    Set<String> seen = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      world.reset(seed);
      Aim aim = world.mechanics().aim;
      Grid grid = world.mechanics().grid;
      ends.add(grid.x(aim.first()));
      boolean up = grid.y(aim.first()) < grid.y(aim.second());
      Thing beside = Cells.thing(grid.cells[aim.first() + (up ? -1 : 1) * grid.stride]);
      assertThat(beside).isEqualTo(world.thing(1, 5));
      seen.add(beside + " " + up);
    }
    assertThat(seen).hasSize(4);
    assertThat(ends).containsExactlyInAnyOrder(5, 6, 7, 8, 9, 10, 11);
  }

  @Test
  void goToObject_namesOneOfItsObjects() {
    GridWorld world = new GridWorld(new GoToObject(8, 5, 0, SIGHT));
    Set<String> missions = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      world.reset(seed);
      int target = world.mechanics().grid.cells[world.mechanics().aim.first()];
      String name = Layout.name(Cells.thing(target), Cells.colour(target));
      assertThat(world.mission()).isEqualTo("go to the " + name);
      missions.add(name);
    }
    assertThat(missions).hasSize(18);
  }

  @Test
  void dynamicObstacles_moveOneCellAndStayApart() {
    GridWorld world = new GridWorld(new DynamicObstacles(8, false, 4, 0, SIGHT));
    world.reset(2);
    boolean moved = false;
    for (int i = 0; i < 200; i++) {
      int[] before = world.mechanics().balls.clone();
      world.step(0);
      int[] after = world.mechanics().balls;
      Grid grid = world.mechanics().grid;
      assertThat(count(world, Thing.BALL)).isEqualTo(4);
      for (int ball = 0; ball < 4; ball++) {
        assertThat(Math.abs(grid.x(before[ball]) - grid.x(after[ball]))).isLessThanOrEqualTo(1);
        assertThat(Math.abs(grid.y(before[ball]) - grid.y(after[ball]))).isLessThanOrEqualTo(1);
        moved |= before[ball] != after[ball];
      }
    }
    assertThat(moved).isTrue();
    assertThat(new DynamicObstacles(5, false, 9, 0, SIGHT).nObstacles()).isEqualTo(2);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        refused("size must be in [4, 100]; got 3", () -> new Empty(3, false, 0, SIGHT)),
        refused("maxSteps must be in [0,", () -> new Empty(5, false, -1, SIGHT)),
        refused("size must be in [5, 100]; got 4", () -> new DoorKey(4, 0, SIGHT)),
        refused("size must be odd; got 8", () -> new Crossing(8, 1, true, 0, SIGHT)),
        refused("numCrossings must be in [1, 6]; got 7", () -> new Crossing(9, 7, true, 0, SIGHT)),
        refused("size must be odd; got 10", () -> new Memory(10, true, 0, SIGHT)),
        refused("numObjs must be in [1, 8]; got 9", () -> new GoToObject(8, 9, 0, SIGHT)),
        refused("numRows must be in [1, 3]; got 4", () -> new KeyCorridor(3, 4, 0, SIGHT)),
        refused("minNumRooms must be in [1, 2]; got 3", () -> new MultiRoom(3, 2, 4, 0, SIGHT)),
        refused("nObstacles must be in [1,", () -> new DynamicObstacles(5, true, 0, 0, SIGHT)));
  }

  private static Arguments refused(String message, Supplier<Room> room) {
    return Arguments.of(message, room);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void room_impossibleSettings_areRefused(String message, Supplier<Room> room) {
    assertThatThrownBy(room::get)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
