package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import tengen.env.PartKind;
import tengen.env.Space;

class ObservingTest {

  private static final int CELLS = Eyes.CELLS;

  private static float[] first(Sight sight) {
    return new GridWorld(new DoorKey(6, 0, sight)).reset(4);
  }

  @Test
  void space_hasThreeParts() {
    Space.Box space = new GridWorld(new DoorKey(6, 0, Sight.ENCODED)).observationSpace();
    assertThat(space.parts())
        .containsExactly(
            new Space.Part(PartKind.GRID, "image", 7, 7, 3),
            new Space.Part(PartKind.INDEX, "direction", 1),
            new Space.Part(PartKind.TOKENS, "mission", Missions.LENGTH));
    assertThat(new GridWorld(new DoorKey(6, 0, Sight.FULL)).observationSpace().parts().get(0))
        .isEqualTo(new Space.Part(PartKind.GRID, "image", 6, 6, 3));
    assertThat(new GridWorld(new DoorKey(6, 0, Sight.RGB)).observationSpace().parts().get(0))
        .isEqualTo(new Space.Part(PartKind.IMAGE, "image", 56, 56, 3));
  }

  @Test
  void write_everySight_endsWithDirectionAndMission() {
    GridWorld world = new GridWorld(new DoorKey(6, 0, Sight.ENCODED));
    world.reset(4);
    for (Sight sight : Sight.values()) {
      float[] observation = first(sight);
      int words = observation.length - Missions.LENGTH;
      assertThat(observation[words - 1]).isEqualTo(world.direction());
      assertThat(Missions.text(observation, words))
          .isEqualTo("use the key to open the door and then get to the goal");
    }
  }

  @Test
  void write_oneHot_saysTheSameAsEncoded() {
    float[] encoded = first(Sight.ENCODED);
    float[] oneHot = first(Sight.ONE_HOT);
    for (int k = 0; k < CELLS; k++) {
      float[] expected = new float[20];
      expected[(int) encoded[3 * k]] = 1;
      expected[11 + (int) encoded[3 * k + 1]] = 1;
      expected[17 + (int) encoded[3 * k + 2]] = 1;
      assertThat(Arrays.copyOfRange(oneHot, 20 * k, 20 * k + 20)).containsExactly(expected);
    }
  }

  @Test
  void write_full_showsTheRoomWithTheAgent() {
    GridWorld world = new GridWorld(new DoorKey(6, 0, Sight.FULL));
    float[] observation = world.reset(4);
    for (int x = 0; x < 6; x++) {
      for (int y = 0; y < 6; y++) {
        int at = 3 * (6 * x + y);
        if (x == world.x() && y == world.y()) {
          assertThat(observation[at]).isEqualTo(10);
          assertThat(observation[at + 1]).isZero();
          assertThat(observation[at + 2]).isEqualTo(world.direction());
        } else {
          assertThat(observation[at]).isEqualTo(world.thing(x, y).object());
          assertThat(observation[at + 1]).isEqualTo(world.colour(x, y).number());
          assertThat(observation[at + 2]).isEqualTo(world.thing(x, y).state());
        }
      }
    }
  }

  @Test
  void write_picture_isMadeOfTheTilesOfTheView() {
    float[] encoded = first(Sight.ENCODED);
    float[] picture = first(Sight.RGB);
    for (int y = 0; y < 56; y++) {
      for (int x = 0; x < 56; x++) {
        int k = x / 8 * 7 + y / 8;
        byte code =
            Cells.of((int) encoded[3 * k], (int) encoded[3 * k + 1], (int) encoded[3 * k + 2]);
        float[] tile = Tiles.of(code, k == Eyes.SELF);
        for (int channel = 0; channel < 3; channel++) {
          assertThat(picture[3 * (56 * y + x) + channel])
              .isEqualTo(tile[3 * (8 * (y % 8) + x % 8) + channel]);
        }
      }
    }
  }

  /** CRC-32 of the bytes of tiles that MiniGrid 3.2.0 drew at 8 pixels, brightened. */
  @Test
  void tiles_areMiniGrids() {
    Map<String, Long> recorded = new TreeMap<>();
    RECORDED
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            words ->
                recorded.put(words[0] + " " + words[1] + " " + words[2], Long.valueOf(words[3])));
    Map<String, Long> ours = new TreeMap<>();
    for (String name : recorded.keySet()) {
      String[] words = name.split(" ");
      int code = Cells.of(Thing.valueOf(words[0]), Colour.valueOf(words[1]));
      CRC32 sum = new CRC32();
      for (float light : Tiles.of(code, words[2].equals("1"))) {
        sum.update((int) light);
      }
      ours.put(name, sum.getValue());
    }
    assertThat(ours).isEqualTo(recorded);
  }

  private static final String RECORDED =
      """
      EMPTY RED 0 3721335450
      EMPTY RED 1 2752526198
      WALL RED 0 3582868640
      WALL PURPLE 0 4214731922
      WALL GREY 0 3713137854
      FLOOR RED 0 982885575
      FLOOR PURPLE 0 3410593093
      FLOOR GREY 0 1940096525
      OPEN_DOOR RED 0 2272732751
      OPEN_DOOR PURPLE 0 1587454623
      OPEN_DOOR GREY 0 708214729
      CLOSED_DOOR RED 0 157388521
      CLOSED_DOOR PURPLE 0 2374131727
      CLOSED_DOOR GREY 0 3197339933
      LOCKED_DOOR RED 0 3308901501
      LOCKED_DOOR PURPLE 0 3621773803
      LOCKED_DOOR GREY 0 2072608202
      KEY RED 0 2888612230
      KEY RED 1 674485191
      KEY PURPLE 0 2730457786
      KEY PURPLE 1 2212145084
      KEY GREY 0 3344449982
      KEY GREY 1 2084118568
      BALL RED 0 280526446
      BALL RED 1 1902195270
      BALL PURPLE 0 3791623600
      BALL PURPLE 1 3133445648
      BALL GREY 0 3684338767
      BALL GREY 1 1224704715
      BOX RED 0 955007164
      BOX RED 1 3622516899
      BOX PURPLE 0 920684679
      BOX PURPLE 1 3382243814
      BOX GREY 0 3465768505
      BOX GREY 1 1122067191
      GOAL RED 0 3582868640
      GOAL PURPLE 0 4214731922
      GOAL GREY 0 3713137854
      LAVA RED 0 1370596749
      UNSEEN RED 0 3214787698
      """;
}
