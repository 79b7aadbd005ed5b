package tengen.viz.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.viz.scene.Theme;

class HabitsTest {

  @TempDir private Path directory;

  @Test
  void read_whatWasWritten_isTheSame() {
    Path file = directory.resolve("new folder").resolve("viewer.json");
    Habits habits =
        new Habits(
            900, 600, Theme.LIGHT, false, 500, List.of(Overlay.Layer.LINE, Overlay.Layer.NUMBERS));
    habits.write(file);

    assertThat(Habits.read(file)).isEqualTo(habits);
  }

  @Test
  void read_missingOrDamagedOrOutOfBounds_opensAllTheSame() throws IOException {
    Path file = directory.resolve("viewer.json");
    assertThat(Habits.read(file)).isEqualTo(Habits.NEW);
    Files.writeString(file, "{\"width\":");
    assertThat(Habits.read(file)).isEqualTo(Habits.NEW);
    Files.writeString(file, "{\"width\": -5, \"height\": 1000000000, \"column\": 1e9}");
    assertThat(Habits.read(file).width()).isEqualTo(320);
    assertThat(Habits.read(file).height()).isEqualTo(16384);
    assertThat(Habits.read(file).column()).isEqualTo(900);
  }

  @Test
  void take_habits_areHowTheWindowIs() {
    Habits habits = new Habits(900, 600, Theme.LIGHT, false, 500, List.of(Overlay.Layer.VISITS));
    Controls controls = new Controls();
    controls.take(habits);

    assertThat(controls.habits(900, 600)).isEqualTo(habits);
  }
}
