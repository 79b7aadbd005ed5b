package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.check.GameChecks;
import tengen.env.game.Games;

class BoardSizesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "othello-4",
        "othello-6",
        "hex-3",
        "hex-5",
        "breakthrough-6",
        "breakthrough-4x2",
        "breakthrough-5x7",
        "breakthrough-4x16",
        "gomoku-3",
        "gomoku-7",
        "y-3",
        "y-5"
      })
  void game_ofAnySize_keepsTheContract(String name) {
    assertThat(Games.named(name).name()).isEqualTo(name);
    new GameChecks(Games.named(name), 5).all();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hex-19", "y-19", "gomoku-19"})
  void game_ofTheGreatestSize_keepsTheContract(String name) {
    new GameChecks(Games.named(name), 1).all();
  }

  @ParameterizedTest
  @CsvSource({
    "othello-8, othello",
    "hex, hex-11",
    "breakthrough-8, breakthrough",
    "breakthrough-8x8, breakthrough",
    "breakthrough-6x6, breakthrough-6",
    "gomoku-15, gomoku",
    "y-9, y"
  })
  void named_sameSizeSaidOtherwise_hasOneName(String name, String canonical) {
    assertThat(Games.named(name).name()).isEqualTo(canonical);
  }

  @Test
  void named_withSize_makesThatSize() {
    assertThat(Games.named("othello", 6).name()).isEqualTo("othello-6");
    assertThat(Games.named("go", 7).name()).isEqualTo("go-7");
    refused("othello", 5, "the size of Othello must be even; got 5");
    refused("hex", 20, "the size of Hex must be in [3, 19]; got 20");
    refused("tic-tac-toe", 4, "no size can be chosen for tic-tac-toe; got size 4");
    refused("othello-6", 6, "no size can be chosen for othello-6");
    refused("otello", 6, "did you mean \"othello\"?");
  }

  private static void refused(String name, int size, String why) {
    assertThatThrownBy(() -> Games.named(name, size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
