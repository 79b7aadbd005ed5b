package tengen.env.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tengen.env.board.ConnectFour;
import tengen.env.board.TicTacToe;

class GamesTest {

  @Test
  void named_everyListedName_makesTheGameOfThatName() {
    assertThat(Games.names()).contains("tic-tac-toe", "connect-four");
    for (String name : Games.names()) {
      assertThat(Games.named(name).name()).isEqualTo(name);
    }
  }

  @Test
  void named_className_makesIt() {
    assertThat(Games.named(TicTacToe.class.getName())).isInstanceOf(TicTacToe.class);
    assertThat(Games.named(" Connect-Four ")).isInstanceOf(ConnectFour.class);
  }

  @Test
  void named_unknown_suggestsTheNearest() {
    assertThatThrownBy(() -> Games.named("conect-four"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no game \"conect-four\"")
        .hasMessageContaining("did you mean \"connect-four\"?");
    assertThatThrownBy(() -> Games.named("com.example.Nothing"))
        .hasMessageContaining("no such class on the class path");
    assertThatThrownBy(() -> Games.named("java.lang.String"))
        .hasMessageContaining("does not implement tengen.env.game.Game");
    assertThatThrownBy(() -> Games.named(Broken.class.getName()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("public constructor");
  }

  @Test
  void searchable_gameWithMoreThanTurns_isRefused() {
    assertThat(Games.searchable("connect-four")).isInstanceOf(ConnectFour.class);
    assertThatThrownBy(() -> Games.searchable("kuhn-poker"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kuhn-poker has chance, which search and self-play do not handle");
    assertThatThrownBy(() -> Games.searchable("stag-hunt"))
        .hasMessageContaining("stag-hunt has simultaneous moves");
    assertThatThrownBy(() -> Games.searchable("conect-four")).hasMessageContaining("did you mean");
  }

  /** Not public, and without a constructor that anyone else may call. */
  private abstract static class Broken implements Game {}
}
