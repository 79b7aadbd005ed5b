package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tengen.env.check.GameContract;
import tengen.env.game.Game;
import tengen.env.game.GameState;

class HexTest extends GameContract {

  @Override
  protected Game game() {
    return new Hex();
  }

  @Override
  protected int games() {
    return 5;
  }

  @Test
  void play_chainFromTopToBottom_winsForPlayerZero() {
    GameState state = new Hex(3).start();
    // c1, b2 and a3 are neighbours; the row of player 1 is not through.
    play(state, "c1", "a2", "b2", "c2", "a3");
    assertThat(state.terminal()).isTrue();
    assertThat(state.returns(0)).isEqualTo(1);
    assertThat(state).hasToString("   a b c\n 1 . . x\n  2 o x o\n   3 x . .\n");
  }

  @Test
  void play_chainFromLeftToRight_winsForPlayerOne() {
    GameState state = new Hex(3).start();
    play(state, "a1", "a2", "b1", "b2", "c1", "c2");
    assertThat(state.returns(1)).isEqualTo(1);
  }

  /** The other diagonal does not connect. */
  @Test
  void play_fallingDiagonal_isNoChain() {
    GameState state = new Hex(3).start();
    play(state, "a1", "c1", "b2", "c2", "c3");
    assertThat(state.terminal()).isFalse();
  }

  /* The first move in the middle wins, and so does any but those near a player's own corners. */
  @Test
  void bestPlay_onThreeRows_isWonByTheFirstPlayer() {
    assertThat(BoardGamesTest.value(new Hex(3).start())).isEqualTo(1);
    GameState corner = new Hex(3).start();
    corner.play(0);
    assertThat(BoardGamesTest.value(corner)).as("after a1").isEqualTo(-1);
    GameState middle = new Hex(3).start();
    middle.play(4);
    assertThat(BoardGamesTest.value(middle)).as("after b2").isEqualTo(1);
  }

  @Test
  void observe_saysWhoseItIs() {
    GameState state = new Hex(3).start();
    state.play(4);
    float[] out = new float[36];
    state.observe(0, out, 0);
    assertThat(out[4]).isEqualTo(1);
    assertThat(out[27]).isEqualTo(1);
    state.observe(1, out, 0);
    assertThat(out[9 + 4]).isEqualTo(1);
    assertThat(out[27]).isEqualTo(0);
  }

  private static void play(GameState state, String... moves) {
    for (String move : moves) {
      state.play(state.game().parseMove(move));
    }
  }
}
