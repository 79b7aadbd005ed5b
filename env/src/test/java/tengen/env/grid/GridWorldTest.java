package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Environment.Step;
import tengen.env.Snapshot;

class GridWorldTest {

  private static GridWorld world(String room) {
    GridWorld world = new GridWorld(TextRoom.parse(room));
    world.reset(0);
    return world;
  }

  /* L left, R right, F forward, P pick up, D drop, T toggle, O done. */
  private static Step act(GridWorld world, String actions) {
    Step step = null;
    for (int i = 0; i < actions.length(); i++) {
      step = world.step("LRFPDTO".indexOf(actions.charAt(i)));
    }
    return step;
  }

  @ParameterizedTest
  @CsvSource({"L,3,1,1", "R,1,1,1", "F,0,2,1", "RF,1,1,2", "LF,3,1,1", "FFRF,1,3,2", "LLF,2,1,1"})
  void step_turnAndWalk_movesTheAgent(String actions, int direction, int x, int y) {
    GridWorld world = world("##########\n##>>....##\n##......##\n##########");
    act(world, actions);
    assertThat(world.direction()).isEqualTo(direction);
    assertThat(world.x()).isEqualTo(x);
    assertThat(world.y()).isEqualTo(y);
    assertThat(world.elapsed()).isEqualTo(actions.length());
  }

  @Test
  void step_goal_givesTheRewardOfTheStepsUsed() {
    Step step = act(world("steps: 10\n########\n##>>GG##\n########"), "OOF");
    assertThat(step.terminated()).isTrue();
    assertThat(step.reward()).isEqualTo(1 - 0.9 * (3.0 / 10));
  }

  @Test
  void step_goalAtTheLimit_terminatesOnly() {
    Step step = act(world("steps: 3\n########\n##>>GG##\n########"), "OOF");
    assertThat(step.terminated()).isTrue();
    assertThat(step.truncated()).isFalse();
    assertThat(step.reward()).isCloseTo(0.1, Offset.offset(1e-12));
  }

  @Test
  void step_limit_truncates() {
    Step step = act(world("steps: 3\n########\n##>>GG##\n########"), "OOO");
    assertThat(step.terminated()).isFalse();
    assertThat(step.truncated()).isTrue();
  }

  @Test
  void step_lava_endsWithoutReward() {
    GridWorld world = world("########\n##>>~~##\n########");
    Step step = act(world, "F");
    assertThat(step.terminated()).isTrue();
    assertThat(step.reward()).isZero();
    assertThat(world.x()).isEqualTo(2);
  }

  @Test
  void step_pickUpAndDrop_carriesOneThing() {
    GridWorld world = world("############\n##>>KrBb..##\n############");
    act(world, "P");
    assertThat(world.carrying()).isEqualTo(Thing.KEY);
    assertThat(world.carryingColour()).isEqualTo(Colour.RED);
    assertThat(world.thing(2, 1)).isEqualTo(Thing.EMPTY);
    act(world, "FP");
    assertThat(world.carrying()).as("hands are full").isEqualTo(Thing.KEY);
    act(world, "D");
    assertThat(world.carrying()).as("no room for it").isEqualTo(Thing.KEY);
    act(world, "LLD");
    assertThat(world.carrying()).isEqualTo(Thing.EMPTY);
    assertThat(world.thing(1, 1)).isEqualTo(Thing.KEY);
    assertThat(world.colour(1, 1)).isEqualTo(Colour.RED);
  }

  @ParameterizedTest
  @CsvSource({"__", "GG", "Or", "##", "~~"})
  void step_dropOnSomething_keepsIt(String ahead) {
    GridWorld world = world("########\n##^^" + ahead + "##\n##Bg..##\n########");
    act(world, "RRP");
    assertThat(world.carrying()).isEqualTo(Thing.BALL);
    act(world, "LD");
    assertThat(world.carrying()).isEqualTo(Thing.BALL);
  }

  @Test
  void step_toggle_opensAndClosesDoors() {
    GridWorld world = world("##########\n##>>Dr..##\n##########");
    act(world, "F");
    assertThat(world.x()).as("closed").isEqualTo(1);
    act(world, "T");
    assertThat(world.thing(2, 1)).isEqualTo(Thing.OPEN_DOOR);
    act(world, "T");
    assertThat(world.thing(2, 1)).isEqualTo(Thing.CLOSED_DOOR);
    act(world, "TFF");
    assertThat(world.x()).isEqualTo(3);
    assertThat(world.colour(2, 1)).isEqualTo(Colour.RED);
  }

  @ParameterizedTest
  @CsvSource({"Kr,OPEN_DOOR", "Kb,LOCKED_DOOR", "Br,LOCKED_DOOR"})
  void step_toggleLockedDoor_needsTheKeyOfItsColour(String carried, Thing after) {
    GridWorld world = world("##########\n" + carried + "<<Lr..##\n##########");
    act(world, "PRRT");
    assertThat(world.thing(2, 1)).isEqualTo(after);
    act(world, "T");
    assertThat(world.thing(2, 1))
        .as("an opened door closes, and is not locked again")
        .isEqualTo(after == Thing.OPEN_DOOR ? Thing.CLOSED_DOOR : after);
  }

  @Test
  void step_toggleBox_breaksIt() {
    GridWorld world = world("########\n##>>Xr##\n########");
    act(world, "T");
    assertThat(world.thing(2, 1)).isEqualTo(Thing.EMPTY);
  }

  @Test
  void step_edgeWithoutWall_stopsTheAgent() {
    GridWorld world = world("......\n..<<..\n......");
    act(world, "FFF");
    assertThat(world.x()).isZero();
    act(world, "PTD");
    assertThat(world.carrying()).isEqualTo(Thing.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "task: open,PRRT,true,true",
    "task: open,PRR,false,false",
    "task: fetch red key,P,true,true",
    "task: visit red key,O,true,true",
    "task: visit red key,RO,true,true",
    "task: visit red key,LFO,true,false",
    "task: visit red key,T,true,false",
    "task: goal,PRRT,false,false"
  })
  void step_task_endsAsItSays(String task, String actions, boolean ends, boolean rewarded) {
    GridWorld world = world(task + "\n########\nKr<<Lr##\n##..####\n########");
    Step step = act(world, actions);
    assertThat(step.terminated()).isEqualTo(ends);
    assertThat(step.reward() > 0).isEqualTo(rewarded);
  }

  @Test
  void actAndObserve_areStepWithoutNewObjects() {
    for (String id :
        new String[] {"MiniGrid-DoorKey-6x6-v0", "MiniGrid-Dynamic-Obstacles-6x6-v0"}) {
      GridWorld stepped = new GridWorld(MiniGrid.room(id));
      GridWorld acted = new GridWorld(MiniGrid.room(id));
      int width = acted.observationSpace().width();
      float[] out = new float[width + 2];
      stepped.reset(5);
      acted.start(5);
      for (int i = 0; i < 300 && !acted.terminated() && !acted.truncated(); i++) {
        int action = i * i * 7 % 3;
        Step step = stepped.step(action);
        acted.act(action);
        acted.observe(out, 1);
        assertThat(Arrays.copyOfRange(out, 1, width + 1)).containsExactly(step.observation());
        assertThat(acted.reward()).isEqualTo(step.reward());
        assertThat(acted.terminated()).isEqualTo(step.terminated());
        assertThat(acted.truncated()).isEqualTo(step.truncated());
      }
      assertThat(out[0]).isZero();
      assertThat(out[width + 1]).isZero();
    }
  }

  @Test
  void step_forwardAmongBalls_costsTheEpisodeWhateverIsAhead() {
    GridWorld empty = new GridWorld(new Empty(8, false, 0, Sight.ENCODED));
    empty.reset(1);
    assertThat(act(empty, "LF").reward()).as("no balls, no bump").isZero();
    GridWorld withBall = new GridWorld(new DynamicObstacles(8, false, 1, 0, Sight.ENCODED));
    withBall.reset(1);
    Step step = act(withBall, "LF");
    assertThat(step.reward()).isEqualTo(-1);
    assertThat(step.terminated()).isTrue();
  }

  @Test
  void restore_anotherRoomsSnapshot_isRefused() {
    GridWorld small = new GridWorld(MiniGrid.room("MiniGrid-Empty-5x5-v0"));
    GridWorld large = new GridWorld(MiniGrid.room("MiniGrid-Empty-6x6-v0"));
    small.reset(1);
    Snapshot snapshot = small.snapshot();
    assertThatThrownBy(() -> large.restore(snapshot))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a snapshot of Empty[size=6");
  }

  @Test
  void restore_intoAWorldThatWasNeverBegun_goesOn() {
    GridWorld first = new GridWorld(MiniGrid.room("MiniGrid-Dynamic-Obstacles-16x16-v0"));
    GridWorld second = new GridWorld(first.room());
    first.reset(8);
    second.restore(first.snapshot());
    for (int i = 0; i < 20; i++) {
      assertThat(second.step(1).observation()).containsExactly(first.step(1).observation());
    }
    assertThat(second).hasToString(first.toString());
  }

  @Test
  void toString_showsRoomHandsAndMission() {
    GridWorld world =
        world("mission: open the door\nsteps: 9\n\n##########\n##vvLy..##\n##Ky....##\n##########");
    act(world, "PL");
    assertThat(world)
        .hasToString(
            """
            ##########
            ##>>Ly..##
            ##......##
            ##########
            carrying: yellow key
            steps: 2 of 9
            mission: open the door\
            """);
  }

  @Test
  void constructor_roomOfTheWrongSize_isRefused() {
    Room room = new Wide(101);
    assertThatThrownBy(() -> new GridWorld(room))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("width of the room must be in [3, 100]; got 101");
    GridWorld world = new GridWorld(new Wide(4));
    assertThatThrownBy(() -> world.reset(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the room was built without an agent");
    assertThatThrownBy(() -> world.step(1)).isInstanceOf(IllegalStateException.class);
  }

  private record Wide(int width) implements Room {
    @Override
    public int height() {
      return 3;
    }

    @Override
    public int limit() {
      return 5;
    }

    @Override
    public void build(Layout layout) {
      layout.walls();
    }
  }
}
