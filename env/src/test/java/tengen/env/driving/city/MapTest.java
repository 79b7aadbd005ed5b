package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Environment;
import tengen.env.Environments;

/** Maps as text and JSON, good and bad. */
class MapTest {

  /** Six junctions like a ladder; where the control of b, a part of c-f and its end can be set. */
  private static final String LADDER =
      """
      {"junctions": [{"name": "a", "x": 0, "y": 150}, {"name": "b", "x": 150, "y": 150%s},
        {"name": "c", "x": 300, "y": 150}, {"name": "d", "x": 0, "y": 0},
        {"name": "e", "x": 150, "y": 0}, {"name": "f", "x": 300, "y": 0}],
       "streets": [{"from": "a", "to": "b"}, {"from": "b", "to": "c"}, {"from": "d", "to": "e"},
        {"from": "e", "to": "f"}, {"from": "a", "to": "d"}, {"from": "b", "to": "e"},
        {"from": "c"%s, "to": "%s"}]}
      """;

  private static void refused(String text, String... words) {
    assertThatThrownBy(() -> Cities.parse(text, "city.txt, "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words)
        .hasMessageStartingWith("city.txt, ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void parse_text_hasItsStreets() {
    Roads roads = Cities.parse("block: 100\n\n+-G=S\n| | H\n+zR-+\n", "");
    assertThat(roads.crossings.count).isEqualTo(1);
    assertThat(roads.ringLanes).hasDimensions(1, 3);
    assertThat(roads.control).contains(Control.SIGNALS, Control.ROUNDABOUT);
  }

  @Test
  void parse_json_hasItsStreets() {
    Roads roads = Cities.parse(String.format(LADDER, "", ",\"lanes\":2", "f"), "");
    assertThat(roads.arcs).isEqualTo(14);
    assertThat(roads.length[0]).isBetween(120.0, 140.0);
  }

  @Test
  void parse_badText_saysLineAndColumn() {
    refused("+-X\n| |\n+-+", "line 1, column 3", "X");
    refused("+|+\n| |\n+-+", "line 1, column 2", "|");
    refused("+-+\n|x|\n+-+", "line 2, column 2", "inside of a block");
    refused("+-+-\n| |\n+-+", "line 1, column 4", "nowhere");
    refused("size: 3\n+-+", "line 1, column 1", "size");
    refused("block: -3\n+-+", "line 1", "50 to 500");
    refused("", "no map");
  }

  @Test
  void parse_badStreets_saysWhich() {
    refused("+-+-+\n| |\n+-+", "lead nowhere");
    refused("+>+\nv |\n+-+", "nowhere");
    refused("+-+ +-+\n| | | |\n+-+ +-+", "unreachable");
    refused("block: 50\nR-R-R\n| | |\n+-+-+", "too short");
  }

  @Test
  void parse_badJson_saysWhere() {
    refused("{\"junctions\": [", "line 1, column");
    refused(String.format(LADDER, "", ",\"lane\":2", "f"), "street 7", "lane", "lanes");
    refused(String.format(LADDER, "", "", "g"), "no junction \"g\"");
    refused(String.format(LADDER, "", ",\"lanes\":3", "f"), "lanes", "3");
    refused(
        String.format(
            LADDER, ",\"control\":\"signals\",\"phases\":[{\"green\":[\"a\",\"e\"]}]", "", "f"),
        "phase 1 of junction b",
        "conflicting greens");
    refused(
        String.format(
            LADDER, ",\"control\":\"signals\",\"phases\":[{\"green\":[\"a\",\"c\"]}]", "", "f"),
        "from e never has green");
    refused(String.format(LADDER, ",\"control\":\"signal\"", "", "f"), "junction 2", "control");
  }

  @Test
  void make_mapFile_isDrivable(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("city.txt"), "+-G-+\n| | |\n+-T-+\n");
    Map<String, Object> settings = Map.of("map", file.toString(), "vehicles", 3);
    try (Environment<Integer> env = Environments.discrete("DrivingGrid-v0", settings)) {
      env.reset(1);
      assertThat(env.step(3).ended()).isFalse();
    }
    Map<String, Object> many = Map.of("map", file.toString(), "vehicles", 300);
    assertThatThrownBy(() -> Environments.make("DrivingGrid-v0", many))
        .hasMessageContaining("has room for");
    Map<String, Object> far = Map.of("map", file.toString(), "shortest", 9000, "longest", 9500);
    assertThatThrownBy(() -> Environments.make("DrivingGrid-v0", far))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no address in the city is 9000 m away")
        .hasMessageContaining("set shortest lower");
    Map<String, Object> missing = Map.of("map", folder.resolve("none.txt").toString());
    assertThatThrownBy(() -> Environments.make("DrivingGrid-v0", missing))
        .hasMessageContaining("none.txt");
  }

  @Test
  void draw_manySeeds_areDrivable() {
    for (int level = 0; level <= Level.HARDEST; level++) {
      for (long seed = 0; seed < 15; seed++) {
        Roads roads = RoadsBuilder.build(CityPlanner.draw(seed, Level.of(level)));
        for (double[] row : roads.routes.distance) {
          assertThat(Arrays.stream(row).allMatch(Double::isFinite)).isTrue();
        }
      }
    }
  }
}
