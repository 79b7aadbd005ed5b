package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Environments;

class TextRoomTest {

  static final String DOOR =
      """
      mission: use the key to open the door and then get to the goal
      steps: 100

      ##############
      ##>>..##....##
      ##..KyLy..GG##
      ##############
      """;

  @TempDir Path folder;

  @Test
  void parse_room_isAsWritten() {
    TextRoom room = TextRoom.parse(DOOR);
    GridWorld world = new GridWorld(room);
    world.reset(1);
    assertThat(room.limit()).isEqualTo(100);
    assertThat(room.seeThroughWalls()).isFalse();
    assertThat(world.mission()).startsWith("use the key");
    assertThat(world.thing(3, 2)).isEqualTo(Thing.LOCKED_DOOR);
    assertThat(world.colour(3, 2)).isEqualTo(Colour.YELLOW);
    assertThat(world.x()).isEqualTo(1);
    assertThat(world.direction()).isZero();
    assertThat(DOOR).contains(world.toString().lines().limit(4).toList());
  }

  @Test
  void parse_planned_isSolved() {
    assertThat(new Planner(new GridWorld(TextRoom.parse(DOOR))).solve(1)).isTrue();
  }

  @Test
  void parse_pictureOfAnyRoom_isThatRoom() {
    for (String id : MiniGrid.ids()) {
      GridWorld drawn = new GridWorld(MiniGrid.room(id));
      drawn.reset(2);
      String rows =
          drawn.toString().lines().limit(drawn.room().height()).reduce("", (a, b) -> a + b + "\n");
      GridWorld read = new GridWorld(TextRoom.parse(rows));
      read.reset(2);
      assertThat(read.toString()).startsWith(rows);
    }
  }

  @Test
  void parse_withoutSettings_takesTheUsual() {
    TextRoom room = TextRoom.parse("######\n##^^##\n######\n\n\n");
    assertThat(room.limit()).isEqualTo(36);
    GridWorld world = new GridWorld(room);
    world.reset(1);
    assertThat(world.mission()).isEmpty();
    assertThat(world.direction()).isEqualTo(3);
  }

  @Test
  void parse_settings_areRead() {
    TextRoom room =
        TextRoom.parse(
            String.join(
                "\r\n",
                "see through walls: yes",
                "sight: one-hot",
                "task: fetch grey box",
                "######",
                "##vvXe",
                "######"));
    assertThat(room.seeThroughWalls()).isTrue();
    assertThat(room.sight()).isEqualTo(Sight.ONE_HOT);
    GridWorld world = new GridWorld(room);
    world.reset(1);
    world.step(0);
    assertThat(world.step(3).terminated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "########/##>>..##/##Zr..##/########; line 3, column 3: unknown symbol \"Zr\"",
        "########/##>>..##/##Kz..##/########; line 3, column 4: unknown symbol \"Kz\"",
        "########/##>>..##/##KK..##/########; line 3, column 4: \"KK\" needs a colour (r g b p y"
            + " e)",
        "########/##>>..##/##~b..##/########; line 3, column 4: unknown symbol \"~b\"",
        "########/##....##/########; line 1, column 1: the room has no start",
        "steps: 5//########/##....##/########; line 3, column 1: the room has no start",
        "########/##>>vv##/########; line 2, column 5: a second start",
        "########/##>>##/########; line 2, column 7: the row has 3 cells and the first one 4",
        "########/##>>..####/########; line 2, column 9: the row has 5 cells and the first one 4",
        "########/##>>..#/########; line 2, column 7: half a cell",
        "##>>##/######; line 1, column 1: a room is at least 3 cells wide and 3 high",
        "steps: 5; line 1, column 1: no room",
        "########/##>>..##/########//more; line 5, column 1: text after the room",
        "speed: 5/########/##>>..##/########; line 1, column 1: unknown setting \"speed\"; did you"
            + " mean \"steps\"?",
        "steps: many/########/##>>..##/########; line 1, column 8: steps is a number from 1 to"
            + " 999999999; got \"many\"",
        "see through walls: maybe/######; line 1, column 20: see through walls is yes or no; got"
            + " \"maybe\"",
        "mission: go to the goall/######; line 1, column 10: a mission's words are in"
            + " Missions.VOCABULARY; \"goall\" is not; did you mean \"goal\"?",
        "sight: dim/######; line 1, column 8: sight is encoded, one-hot, rgb or full; got \"dim\"",
        "task: fetsh red key/######; line 1, column 7: task is goal, open, fetch COLOUR THING or"
            + " visit COLOUR THING; got \"fetsh red key\"; did you mean \"fetch\"?",
        "/task: fetch red key/########/##>>Kb##/########; line 2, column 1: the task needs a red"
            + " key",
        "task: open/########/##>>Kb##/########; line 1, column 1: the task needs a closed or locked"
            + " door"
      })
  void parse_wrongRoom_saysWhere(String room, String message) {
    assertThatThrownBy(() -> TextRoom.parse(room.replace('/', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message.strip());
  }

  @Test
  void make_roomOfAFile_isThatRoom() throws IOException {
    Path file = folder.resolve("my.room");
    Files.writeString(file, DOOR.replace("100", "55"));
    GridWorld world = (GridWorld) Environments.make("GridRoom-v0", Map.of("file", file.toString()));
    assertThat(world.room().limit()).isEqualTo(55);
    GridWorld example = (GridWorld) Environments.make("GridRoom-v0");
    assertThat(example.room()).isEqualTo(TextRoom.parse(DOOR));
    assertThatThrownBy(() -> Environments.make("GridRoom-v0", Map.of("file", "none.room")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot read none.room: no such file or directory");
  }

  @Test
  void read_file_isTheRoomOrNamesTheFile() throws IOException {
    Path file = folder.resolve("my.room");
    Files.writeString(file, DOOR);
    assertThat(TextRoom.read(file)).isEqualTo(TextRoom.parse(DOOR)).hasToString(DOOR);
    Files.writeString(file, DOOR.replace(">>", ".."));
    assertThatThrownBy(() -> TextRoom.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("my.room, line 4, column 1: the room has no start");
  }
}
