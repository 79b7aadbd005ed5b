package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tengen.env.check.GameContract;
import tengen.env.game.Game;
import tengen.env.game.GameState;

class BreakthroughTest extends GameContract {

  @Override
  protected Game game() {
    return new Breakthrough();
  }

  @Override
  protected int games() {
    return 5;
  }

  /* Recorded from OpenSpiel 2.0.2. */
  @Test
  void perft_oddBoards_isOpenSpiels() {
    GameState small = new Breakthrough(4, 3).start();
    assertThat(BoardGamesTest.perft(small, 5)).isEqualTo(5_940);
    assertThat(BoardGamesTest.perft(small, 6)).isEqualTo(23_938);
    assertThat(BoardGamesTest.perft(small, 7)).isEqualTo(84_444);
    assertThat(BoardGamesTest.perft(new Breakthrough(5, 4).start(), 4)).isEqualTo(6_988);
  }

  @Test
  void play_pieceOnTheLastRow_wins() {
    GameState state = new Breakthrough(4, 2).start();
    play(state, "a4b3", "a1a2", "b3a2*", "b1a2*", "b4b3", "a2a3", "b3b2", "a3a4");
    assertThat(state.terminal()).isTrue();
    assertThat(state.returns(0)).isEqualTo(-1);
    assertThat(state.returns(1)).isEqualTo(1);
    assertThat(state).hasToString("4w.\n3..\n2.b\n1..\n ab\n");
  }

  @Test
  void play_lastPieceTaken_wins() {
    BreakthroughState state = new Breakthrough(6, 6).start();
    state.black = 1L << 13;
    state.white = 1L << 20;
    play(state, "b4c3*");
    assertThat(state.terminal()).isTrue();
    assertThat(state.returns(0)).isEqualTo(1);
  }

  @Test
  void moveText_namesFromAndToAndTaking() {
    Breakthrough game = new Breakthrough(6, 6);
    assertThat(game.moveText(86)).isEqualTo("b5b4");
    assertThat(game.moveText(330)).isEqualTo("d2c3");
    assertThat(game.moveText(331)).isEqualTo("d2c3*");
    assertThat(game.moveText(0)).isEqualTo("#0");
  }

  @Test
  void play_illegal_saysWhy() {
    GameState state = new Breakthrough(6, 6).start();
    refused(state, "b2b3", "no piece of the player can step so");
    refused(state, "b6b5", "the player's own piece is there");
    refused(state, "b5c4*", "it takes no piece");
    refused(state, "#72", "it leaves the board");
    play(state, "b5b4", "b2b3");
    refused(state, "b4b3", "straight ahead nothing is taken");
    refused(state, "b4b3*", "straight ahead nothing is taken");
    play(state, "b4c3", "a1b2");
    refused(state, "c3b2", "it takes a piece");
    assertThatThrownBy(() -> state.play(432)).hasMessageContaining("[0, 431]; got 432");
  }

  @Test
  void game_badSize_isRefused() {
    assertThatThrownBy(() -> new Breakthrough(3, 8)).hasMessageContaining("rows of Breakthrough");
    assertThatThrownBy(() -> new Breakthrough(9, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows times columns, must be in [8, 64]; got 81");
  }

  private static void refused(GameState state, String move, String why) {
    assertThatThrownBy(() -> state.play(state.game().parseMove(move)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(" + move + ") is illegal: " + why);
  }

  private static void play(GameState state, String... moves) {
    for (String move : moves) {
      state.play(state.game().parseMove(move));
    }
  }
}
