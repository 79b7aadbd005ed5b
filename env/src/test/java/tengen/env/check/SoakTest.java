package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Environment;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;
import tengen.env.game.Games;
import tengen.env.game.SimultaneousState;
import tengen.env.multi.GameTurns;

class SoakTest {

  private static final int STEPS = 1_000_000;

  static List<String> ids() {
    return Environments.specs().stream().map(EnvironmentSpec::id).toList();
  }

  /** The games whose players move one after the other. */
  static List<String> games() {
    return Games.names().stream()
        .filter(name -> !(Games.named(name).start() instanceof SimultaneousState))
        .toList();
  }

  @AfterEach
  void tidy() {
    BrokenCorridor.tidy();
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("ids")
  void walk_registeredWorld_keepsItsPromises(String id) {
    try (Environment<?> env = Environments.make(id)) {
      System.out.println(new Soak<>(id, env).walk(STEPS));
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "MiniGrid-DoorKey-8x8-v0, sight, one-hot",
    "MiniGrid-DoorKey-8x8-v0, sight, full",
    "MiniGrid-DoorKey-8x8-v0, sight, rgb",
    "Taxi-v4, isRainy, true"
  })
  void walk_otherSettings_keepsItsPromises(String id, String setting, String value) {
    try (Environment<?> env = Environments.make(id, Map.of(setting, value))) {
      String name = id + " " + setting + "=" + value;
      System.out.println(new Soak<>(name, env).walk(STEPS));
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("games")
  void walk_game_keepsItsPromises(String name) {
    System.out.println(
        new Soak<>(name, new OneByOne(new GameTurns(Games.named(name)))).walk(STEPS));
  }

  @Test
  void walk_soundWorld_saysWhatHappened() {
    String line = new Soak<>("corridor", new BrokenCorridor(BrokenCorridor.Defect.NONE)).walk(9000);
    assertThat(line).matches("soak corridor: 9,\\d+ steps, [\\d,]+ episodes, \\d\\d restores, .*");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "OUTSIDE",
        "NAN_OBSERVED",
        "NAN_REWARD",
        "ONE_ARRAY",
        "NO_RANDOM_IN_SNAPSHOT",
        "NO_CLOCK_IN_SNAPSHOT"
      })
  void walk_brokenWorld_isFound(BrokenCorridor.Defect defect) {
    Soak<Integer> soak = new Soak<>("corridor", new BrokenCorridor(defect));
    assertThatThrownBy(() -> soak.walk(9000))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("corridor: ");
  }

  @Test
  void walk_growingMemory_isFound() {
    Soak<Integer> soak = new Soak<>("corridor", new BrokenCorridor(BrokenCorridor.Defect.HOARDS));
    assertThatThrownBy(() -> soak.walk(STEPS / 4))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("corridor: the heap in use grew by");
  }
}
