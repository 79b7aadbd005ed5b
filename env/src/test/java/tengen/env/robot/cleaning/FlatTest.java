package tengen.env.robot.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment;
import tengen.env.Environments;

/** Flats that are drawn and flats that are read. */
final class FlatTest {

  private static final String TWO_ROOMS =
      """
      square: 0.2

      ####################
      #D.......#......FFF#
      #........#......FFF#
      #..................#
      #..................#
      #........#.........#
      ####################
      """;

  private static void refused(String text, String... words) {
    assertThatThrownBy(() -> Flats.parse(text, "flat.txt, "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words)
        .hasMessageStartingWith("flat.txt, ")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void draw_manySeeds_allFloorCountsAndTheDockIsAtAWall(int number) {
    Level level = Level.of(number);
    int furniture = 0;
    for (long seed = 0; seed < 40; seed++) {
      Flat flat = FlatDrawing.draw(seed, level);
      int solid = 0;
      for (int i = 0; i < flat.squares(); i++) {
        assertThat(flat.counts(i)).isEqualTo(!flat.solid(i));
        furniture += flat.at(i) == Flat.FURNITURE ? 1 : 0;
        solid += flat.solid(i) ? 1 : 0;
      }
      assertThat(flat.floor + solid).isEqualTo(flat.squares());
      assertThat(flat.floor * 0.01).isBetween(level.size() * 0.6, level.size() * 1.05);
      int[] ways = {1, flat.width, -1, -flat.width};
      assertThat(flat.at(flat.dock - 2 * ways[flat.dockHeading])).isEqualTo(Flat.WALL);
    }
    assertThat(furniture > 0).isEqualTo(level.furniture() > 0);
  }

  @Test
  void draw_sameSeed_sameFlat() {
    Flat a = FlatDrawing.draw(7, Level.of(3));
    Flat b = FlatDrawing.draw(7, Level.of(3));
    assertThat(a).usingRecursiveComparison().isEqualTo(b);
  }

  @Test
  void reset_fewFlats_areUsedAgain() {
    CleaningRobot robot =
        (CleaningRobot) Environments.discrete("CleaningRobot-v0", Map.of("flats", 2));
    var seen = new java.util.HashSet<Integer>();
    for (int seed = 0; seed < 30; seed++) {
      robot.reset(seed);
      seen.add(robot.robot.flat.dock * 100_000 + robot.robot.flat.floor);
    }
    assertThat(seen).hasSize(2);
  }

  @Test
  void parse_map_hasItsFloor() {
    Flat flat = Flats.parse(TWO_ROOMS, "");
    assertThat(flat.width).isEqualTo(44);
    assertThat(flat.height).isEqualTo(18);
    assertThat(flat.floor).isEqualTo(4 * (18 * 5 - 3 - 6));
    assertThat(flat.at(flat.dock)).isEqualTo(Flat.FLOOR);
  }

  @Test
  void parse_narrowGap_doesNotCount() {
    Flat flat =
        Flats.parse(TWO_ROOMS.replace("#........#.........#", "#........#.........  .#"), "");
    assertThat(flat.floor).isEqualTo(4 * (18 * 5 - 3 - 6));
  }

  @Test
  void parse_badMap_saysLineColumnAndCure() {
    refused(TWO_ROOMS.replace("FFF", "FxF"), "line 4, column 18", "\"x\"", "# F . D");
    refused(TWO_ROOMS.replace("D", "."), "no dock", "put a D");
    refused(TWO_ROOMS.replace("FFF", "FDF"), "line 4, column 18", "second dock");
    refused(TWO_ROOMS.replace("#..................#", "#........#.........#"), "no way", "door");
    refused(TWO_ROOMS.replace("0.2", "2"), "line 1, column 1", "square: 0.1");
    refused("width: 3\n###", "line 1, column 1", "square");
    refused("", "line 1", "no map");
    refused("#####\n#...#\n#.D.#\n#...#\n#####", "line 3, column 3", "wall");
    refused("#".repeat(250) + "\nD", "column 199", "200 characters");
    refused("#\n".repeat(250) + "D", "line 199", "200 characters");
  }

  @Test
  void make_mapFile_isDriven(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("flat.txt"), TWO_ROOMS);
    Map<String, Object> settings = Map.of("map", file.toString());
    try (Environment<Integer> env = Environments.discrete("CleaningRobot-v0", settings)) {
      env.reset(1);
      assertThat(env.step(0).reward()).isPositive();
      assertThat(env.toString()).contains("FFF", "step 1");
    }
    Map<String, Object> missing = Map.of("map", folder.resolve("none.txt").toString());
    assertThatThrownBy(() -> Environments.make("CleaningRobot-v0", missing))
        .hasMessageContaining("none.txt");
  }

  @Test
  void config_outOfRange_namesTheSetting() {
    Map<String, Object> wrong =
        Map.of(
            "level",
            9,
            "goal",
            0,
            "battery",
            1,
            "sectors",
            7,
            "sensors",
            "robot,lidar",
            "slip",
            -1);
    wrong.forEach(
        (name, value) ->
            assertThatThrownBy(() -> Environments.make("CleaningRobot-v0", Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name.equals("sensors") ? "lidar" : name));
  }
}
