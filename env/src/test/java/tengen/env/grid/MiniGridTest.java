package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Environment;
import tengen.env.Environments;

class MiniGridTest {

  private static final int EPISODES = 20;

  static List<String> ids() {
    return MiniGrid.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void room_planned_isSolved(String id) {
    Planner planner = new Planner(new GridWorld(MiniGrid.room(id)));
    int solved = 0;
    for (int seed = 0; seed < EPISODES; seed++) {
      solved += planner.solve(seed) ? 1 : 0;
    }
    /* MiniGrid's limit of 20 steps a room is short for the largest, and balls can bar the way. */
    boolean sure = !id.contains("MultiRoom") && !id.contains("Dynamic");
    assertThat(solved).isGreaterThanOrEqualTo(sure ? EPISODES : EPISODES - 4);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void room_byName_isRegistered(String id) {
    Environment<?> made = Environments.make(id);
    assertThat(made).isInstanceOf(GridWorld.class);
    assertThat(((GridWorld) made).room()).isEqualTo(MiniGrid.room(id));
  }

  @Test
  void ids_areMiniGrids() {
    assertThat(MiniGrid.ids()).hasSize(48).doesNotHaveDuplicates();
    Map<String, Integer> limits =
        Map.of(
            "MiniGrid-Empty-16x16-v0", 1024,
            "MiniGrid-DoorKey-8x8-v0", 640,
            "MiniGrid-FourRooms-v0", 100,
            "MiniGrid-UnlockPickup-v0", 288,
            "MiniGrid-KeyCorridorS6R3-v0", 1080,
            "MiniGrid-MemoryS17Random-v0", 1445,
            "MiniGrid-MultiRoom-N4-S5-v0", 120,
            "MiniGrid-MultiRoom-N4-S5-v1", 80,
            "MiniGrid-GoToObject-8x8-N2-v0", 320);
    limits.forEach((id, limit) -> assertThat(MiniGrid.room(id).limit()).as(id).isEqualTo(limit));
  }

  @Test
  void room_unknown_namesTheNearest() {
    assertThatThrownBy(() -> MiniGrid.room("MiniGrid-DoorKey-8x9-v0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"MiniGrid-DoorKey-8x8-v0\"?");
  }

  @Test
  void make_otherSettings_changesRoomAndSight() {
    GridWorld world =
        (GridWorld)
            Environments.make("MiniGrid-Empty-8x8-v0", Map.of("size", "12", "sight", "one-hot"));
    assertThat(world.room()).isEqualTo(new Empty(12, false, 0, Sight.ONE_HOT));
    assertThat(world.room().limit()).isEqualTo(4 * 144);
    assertThat(world.observationSpace().parts().get(0).shape()).containsExactly(7, 7, 20);
  }

  @Test
  void pages_nameEveryRoom() throws Exception {
    String pages;
    try (Stream<Path> files = Files.list(Path.of("../docs/worlds"))) {
      pages =
          files
              .filter(file -> file.toString().contains("MiniGrid"))
              .map(MiniGridTest::read)
              .collect(Collectors.joining());
    }
    assertThat(MiniGrid.ids()).allSatisfy(id -> assertThat(pages).contains("`" + id + "`"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
