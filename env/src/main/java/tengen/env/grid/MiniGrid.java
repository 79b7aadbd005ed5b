package tengen.env.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;
import tengen.env.Nearest;
import tengen.env.Require;

/** The rooms of MiniGrid by their names there. */
public final class MiniGrid implements EnvironmentSource {

  private static final String AT_GOAL = "1 - 0.9 x steps used / limit on the goal, otherwise 0.";
  private static final String GOAL_ENDS = "Terminated on the goal";
  private static final List<EnvironmentSpec<?>> ALL = rooms();

  /** For {@link java.util.ServiceLoader}. */
  public MiniGrid() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return ALL;
  }

  /** The names, such as {@code "MiniGrid-DoorKey-8x8-v0"}, a family behind the other. */
  public static List<String> ids() {
    return ALL.stream().map(EnvironmentSpec::id).toList();
  }

  /**
   * The room of a name.
   *
   * @throws IllegalArgumentException if there is none; names the nearest
   */
  public static Room room(String id) {
    for (EnvironmentSpec<?> spec : ALL) {
      if (spec.id().equals(id)) {
        return (Room) spec.defaults();
      }
    }
    throw new IllegalArgumentException("no grid room \"" + id + "\"" + Nearest.hint(id, ids()));
  }

  /** What the settings of all rooms have in common; a limit of 0 means MiniGrid's. */
  static void check(int maxSteps, Sight sight) {
    Require.inRange("maxSteps", maxSteps, 0, Integer.MAX_VALUE);
    Objects.requireNonNull(sight, "sight");
  }

  private static List<EnvironmentSpec<?>> rooms() {
    List<EnvironmentSpec<?>> all = new ArrayList<>();
    open(all);
    obstacles(all);
    locked(all);
    chains(all);
    objects(all);
    return List.copyOf(all);
  }

  private static <C extends Record & Room> void add(
      List<EnvironmentSpec<?>> all,
      String name,
      C room,
      String about,
      String reward,
      String endings) {
    String id = name.matches(".*-v\\d") ? "MiniGrid-" + name : "MiniGrid-" + name + "-v0";
    String cut = "; truncated after " + room.limit() + " steps.";
    String source = "Chevalier-Boisvert et al. 2023 (arXiv:2306.13831); MiniGrid " + id;
    all.add(new EnvironmentSpec<>(id, about, reward, endings + cut, source, room, GridWorld::new));
  }

  private static void open(List<EnvironmentSpec<?>> all) {
    String about = "An empty room; the agent walks to the goal in the lower right corner.";
    for (int size : new int[] {5, 6, 8, 16}) {
      Empty room = new Empty(size, false, 0, Sight.ENCODED);
      add(all, "Empty-" + size + "x" + size, room, about, AT_GOAL, GOAL_ENDS);
    }
    for (int size : new int[] {5, 6}) {
      Empty room = new Empty(size, true, 0, Sight.ENCODED);
      add(all, "Empty-Random-" + size + "x" + size, room, about, AT_GOAL, GOAL_ENDS);
    }
    add(
        all,
        "FourRooms",
        new FourRooms(0, Sight.ENCODED),
        "Four rooms with openings between them; agent and goal are anywhere.",
        AT_GOAL,
        GOAL_ENDS);
  }

  private static void obstacles(List<EnvironmentSpec<?>> all) {
    String lava = "Terminated on the goal and in lava";
    for (String rivers : new String[] {"S9N1", "S9N2", "S9N3", "S11N5"}) {
      int size = rivers.startsWith("S9") ? 9 : 11;
      int count = rivers.charAt(rivers.length() - 1) - '0';
      Crossing deadly = new Crossing(size, count, true, 0, Sight.ENCODED);
      String about = "Rivers of lava, each with a gap, lie between agent and goal.";
      add(all, "LavaCrossing" + rivers, deadly, about, AT_GOAL, lava);
      Crossing simple = new Crossing(size, count, false, 0, Sight.ENCODED);
      about = "Walls, each with an opening, lie between agent and goal.";
      add(all, "SimpleCrossing" + rivers, simple, about, AT_GOAL, GOAL_ENDS);
    }
    for (int size = 5; size <= 7; size++) {
      LavaGap room = new LavaGap(size, 0, Sight.ENCODED);
      String about = "A strip of lava with one gap lies between agent and goal.";
      add(all, "LavaGapS" + size, room, about, AT_GOAL, lava);
    }
    for (int size : new int[] {5, 6, 8, 16}) {
      int balls = size / 2;
      moving(all, "", new DynamicObstacles(size, false, balls, 0, Sight.ENCODED));
      if (size < 8) {
        moving(all, "Random-", new DynamicObstacles(size, true, balls, 0, Sight.ENCODED));
      }
    }
  }

  private static void moving(List<EnvironmentSpec<?>> all, String kind, DynamicObstacles room) {
    add(
        all,
        "Dynamic-Obstacles-" + kind + room.size() + "x" + room.size(),
        room,
        "The agent walks to the goal among balls that move by themselves.",
        "1 - 0.9 x steps used / limit on the goal, -1 for bumping into something, otherwise 0.",
        "Terminated on the goal and by bumping into something");
  }

  private static void locked(List<EnvironmentSpec<?>> all) {
    for (int size : new int[] {5, 6, 8, 16}) {
      DoorKey room = new DoorKey(size, 0, Sight.ENCODED);
      String about = "A key opens the door to the half with the goal.";
      add(all, "DoorKey-" + size + "x" + size, room, about, AT_GOAL, GOAL_ENDS);
    }
    String fetched = "1 - 0.9 x steps used / limit for picking up the right thing, otherwise 0.";
    add(
        all,
        "Unlock",
        new Unlock(0, Sight.ENCODED),
        "A locked door is to be opened with its key.",
        "1 - 0.9 x steps used / limit for opening the door, otherwise 0.",
        "Terminated when the door is open");
    add(
        all,
        "UnlockPickup",
        new UnlockPickup(0, Sight.ENCODED),
        "A box behind a locked door is to be picked up.",
        fetched,
        "Terminated when the box is picked up");
    for (String form : new String[] {"S3R1", "S3R2", "S3R3", "S4R3", "S5R3", "S6R3"}) {
      KeyCorridor room =
          new KeyCorridor(form.charAt(1) - '0', form.charAt(3) - '0', 0, Sight.ENCODED);
      String about =
          "A ball is to be picked up in a locked room off a corridor; its key is in"
              + " another room.";
      String endings = "Terminated when the ball is picked up";
      add(all, "KeyCorridor" + form, room, about, fetched, endings);
    }
  }

  private static void chains(List<EnvironmentSpec<?>> all) {
    /* N4-S5-v0 has six rooms, whatever its name says: MiniGrid keeps it so and has v1 for four. */
    String[] names = {"N2-S4", "N4-S5", "N4-S5-v1", "N6"};
    int[][] forms = {{2, 4}, {6, 5}, {4, 5}, {6, 10}};
    for (int i = 0; i < names.length; i++) {
      int rooms = forms[i][0];
      MultiRoom room = new MultiRoom(rooms, rooms, forms[i][1], 0, Sight.ENCODED);
      String about = "A chain of " + rooms + " rooms with closed doors; the goal is in the last.";
      add(all, "MultiRoom-" + names[i], room, about, AT_GOAL, GOAL_ENDS);
    }
  }

  private static void objects(List<EnvironmentSpec<?>> all) {
    for (String form : new String[] {"7", "9", "11", "13", "13Random", "17Random"}) {
      boolean random = form.endsWith("Random");
      int size = Integer.parseInt(form.replace("Random", ""));
      add(
          all,
          "MemoryS" + form,
          new Memory(size, random, 0, Sight.ENCODED),
          "The thing seen at the start is to be found again at one of two ends of a corridor.",
          "1 - 0.9 x steps used / limit beside the matching thing, otherwise 0.",
          "Terminated beside either thing");
    }
    for (int size : new int[] {6, 8}) {
      add(
          all,
          "GoToObject-" + size + "x" + size + "-N2",
          new GoToObject(size, 2, 0, Sight.ENCODED),
          "The agent goes to the object that the mission names and says that it is done.",
          "1 - 0.9 x steps used / limit for the action done beside the object, otherwise 0.",
          "Terminated by the actions done and toggle");
    }
  }
}
