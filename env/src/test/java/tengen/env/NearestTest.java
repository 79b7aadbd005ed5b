package tengen.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> NAMES = List.of("learning-rate", "batch", "games");

  @Test
  void to_typingMistake_findsTheWord() {
    assertThat(Nearest.to("learnig-rate", NAMES)).contains("learning-rate");
    assertThat(Nearest.to("game", NAMES)).contains("games");
    assertThat(Nearest.hint("bacth", NAMES)).isEqualTo("; did you mean \"batch\"?");
  }

  @Test
  void to_nothingLikeIt_isEmpty() {
    assertThat(Nearest.to("zzzz", NAMES)).isEmpty();
    assertThat(Nearest.hint("zzzz", NAMES)).isEmpty();
  }
}
