package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void bar_closed_showsTaskAndCount() {
    try (Progress progress = Progress.start(Progress.Style.BAR, "self-play", 12, "games", out)) {
      progress.note("loss 1.5");
      progress.step(5);
      progress.step(7);
    }
    assertThat(said()).contains("self-play", "12/12", "loss 1.5");
  }

  @Test
  void lines_shortWork_saysNothing() {
    try (Progress progress = Progress.start(Progress.Style.LINES, "work", 3, "games", out)) {
      progress.step(3);
    }
    assertThat(said()).isEmpty();
  }

  @Test
  void none_anyWork_saysNothing() {
    try (Progress progress = Progress.start(Progress.Style.NONE, "work", 3, "games", out)) {
      progress.at(3);
    }
    assertThat(said()).isEmpty();
  }

  @Test
  void time_ranges_readWell() {
    assertThat(Progress.time(4.4)).isEqualTo("4 s");
    assertThat(Progress.time(125)).isEqualTo("2 min 5 s");
    assertThat(Progress.time(4800)).isEqualTo("1 h 20 min");
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
