package tengen.env.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.check.GameContract;
import tengen.env.game.Chance;
import tengen.env.game.Game;
import tengen.env.game.GameState;

class BackgammonTest extends GameContract {

  @Override
  protected Game game() {
    return new Backgammon();
  }

  @Override
  protected int games() {
    return 3;
  }

  @Test
  void rolls_allThirtySix_areEachTwoDice() {
    int[][] seen = new int[7][7];
    for (int outcome = 0; outcome < 36; outcome++) {
      seen[Backgammon.low(outcome)][Backgammon.high(outcome)]++;
    }
    for (int low = 1; low <= 6; low++) {
      for (int high = 1; high <= 6; high++) {
        assertThat(seen[low][high]).isEqualTo(low < high ? 2 : low == high ? 1 : 0);
      }
    }
  }

  @Test
  void moveText_namesPointsFromOne() {
    Backgammon game = new Backgammon();
    assertThat(game.moveText(12 + 26 * 7)).isEqualTo("13 8 high");
    assertThat(game.moveText(676 + 24 + 26 * 25)).isEqualTo("bar pass low");
  }

  @Test
  void play_double_isTwoMovesOfTheSamePlayer() {
    BackgammonState state = (BackgammonState) new Backgammon().start();
    assertThat(state.pips(0)).isEqualTo(167);
    state.play(0);
    assertThat(state.currentPlayer()).isZero();
    state.play(new Backgammon().parseMove("1 1 high"));
    state.play(30);
    assertThat(state.currentPlayer()).isEqualTo(1);
    state.play(new Backgammon().parseMove("8 8 high"));
    assertThat(state.currentPlayer()).isEqualTo(1);
    state.play(new Backgammon().parseMove("6 6 high"));
    assertThat(state.currentPlayer()).isEqualTo(GameState.CHANCE);
    assertThat(state.pips(1)).isEqualTo(163);
    assertThat(state.pips(0)).isEqualTo(164);
  }

  /** Who hits and runs beats who plays at random. */
  @Test
  void play_greedyPlayer_beatsTheRandomOne() {
    UniformRandomProvider random = Rng.stream(1, "games");
    Chance chance = new Chance(new Backgammon());
    int[] moves = new int[new Backgammon().choices()];
    int won = 0;
    for (int game = 0; game < 40; game++) {
      GameState state = new Backgammon().start();
      int greedy = game % 2;
      while (!state.terminal()) {
        int player = state.currentPlayer();
        int move =
            player == GameState.CHANCE
                ? chance.draw(state, random)
                : player == greedy
                    ? hitOrRun((BackgammonState) state, moves)
                    : moves[random.nextInt(state.legalMoves(moves))];
        state.play(move);
      }
      won += state.returns(greedy) > 0 ? 1 : 0;
    }
    // A player no better than the random one wins as often with probability 1e-7.
    assertThat(won).isGreaterThanOrEqualTo(36);
  }

  /** The move that gains most steps on the opponent, with the fewest checkers alone. */
  private static int hitOrRun(BackgammonState state, int[] moves) {
    int player = state.currentPlayer();
    int n = state.legalMoves(moves);
    int best = moves[0];
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      BackgammonState after = (BackgammonState) state.copy();
      after.play(moves[i]);
      int alone = 0;
      for (int point = 0; point < 24; point++) {
        alone += after.checkers(player, point) == 1 ? 1 : 0;
      }
      int gain = after.pips(1 - player) - after.pips(player) - 3 * alone;
      if (gain > most) {
        most = gain;
        best = moves[i];
      }
    }
    return best;
  }
}
