package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.check.GameContract;
import tengen.env.game.Game;
import tengen.env.game.GameState;

class OthelloTest extends GameContract {

  @Override
  protected Game game() {
    return new Othello();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8})
  void play_randomGames_agreeWithTheRulesOnAPlainGrid(int size) {
    UniformRandomProvider random = Rng.stream(1, "test", size);
    int[] legal = new int[size * size + 1];
    int passes = 0;
    for (int i = 0; i < 200; i++) {
      OthelloState state = new Othello(size).start();
      int[] grid = new int[size * size];
      for (int point = 0; point < grid.length; point++) {
        grid[point] = state.stone(point);
      }
      int player = 0;
      while (!state.terminal()) {
        int n = state.legalMoves(legal);
        int[] expected = openTo(grid, size, player);
        boolean pass = expected.length == 0;
        passes += pass ? 1 : 0;
        assertThat(state.currentPlayer()).isEqualTo(player);
        assertThat(Arrays.copyOf(legal, n))
            .as(state.toString())
            .containsExactly(pass ? new int[] {size * size} : expected);
        int move = legal[random.nextInt(n)];
        state.play(move);
        if (!pass) {
          put(grid, size, player, move);
        }
        for (int point = 0; point < grid.length; point++) {
          assertThat(state.stone(point)).isEqualTo(grid[point]);
        }
        player = 1 - player;
      }
      assertThat(openTo(grid, size, 0)).isEmpty();
      assertThat(openTo(grid, size, 1)).isEmpty();
      int lead = Arrays.stream(grid).map(stone -> stone == 1 ? 1 : -(stone / 2)).sum();
      assertThat(state.returns(0)).isEqualTo(Integer.signum(lead));
    }
    assertThat(passes).isPositive();
  }

  private static int[] openTo(int[] grid, int size, int player) {
    int[] copy = grid.clone();
    int[] result = new int[grid.length];
    int n = 0;
    for (int point = 0; point < grid.length; point++) {
      if (put(copy, size, player, point)) {
        result[n++] = point;
        copy = grid.clone();
      }
    }
    return Arrays.copyOf(result, n);
  }

  /** Whether the stone encloses something; if so it is put there. */
  private static boolean put(int[] grid, int size, int player, int point) {
    if (grid[point] != 0) {
      return false;
    }
    boolean any = false;
    for (int direction = 0; direction < 9; direction++) {
      int down = direction / 3 - 1;
      int right = direction % 3 - 1;
      int n = enclosed(grid, size, player, point, down, right);
      for (int i = 1; i <= n; i++) {
        grid[point + i * (down * size + right)] = player + 1;
      }
      any |= n > 0;
    }
    if (any) {
      grid[point] = player + 1;
    }
    return any;
  }

  private static int enclosed(int[] grid, int size, int player, int point, int down, int right) {
    for (int n = 1; n <= size; n++) {
      int row = point / size + n * down;
      int column = point % size + n * right;
      if (row < 0 || row >= size || column < 0 || column >= size) {
        return 0;
      }
      int stone = grid[row * size + column];
      if (stone != 2 - player) {
        return stone == player + 1 ? n - 1 : 0;
      }
    }
    return 0;
  }

  /** On 4 x 4 the second player wins by 11 to 3; two points stay free. */
  @Test
  void bestPlay_onFourRows_loses11To3() {
    assertThat(lead(new Othello(4).start(), new HashMap<>())).isEqualTo(3 - 11);
  }

  /** How many stones more than the other player 0 has after best play. */
  private static int lead(OthelloState state, Map<Long, Integer> known) {
    if (state.terminal()) {
      return state.stones(0) - state.stones(1);
    }
    Integer old = known.get(state.hash());
    if (old != null) {
      return old;
    }
    int[] moves = new int[17];
    int n = state.legalMoves(moves);
    int sign = state.currentPlayer() == 0 ? 1 : -1;
    int best = -99;
    for (int i = 0; i < n; i++) {
      OthelloState child = state.copy();
      child.play(moves[i]);
      best = Math.max(best, sign * lead(child, known));
    }
    known.put(state.hash(), sign * best);
    return sign * best;
  }

  /* Known counts of leaves; those up to depth 6 are OpenSpiel's, too. */
  @Test
  void perft_eightRows_isTheKnownOne() {
    GameState state = new Othello().start();
    assertThat(BoardGamesTest.perft(state, 7)).isEqualTo(55_092);
    assertThat(BoardGamesTest.perft(state, 8)).isEqualTo(390_216);
  }

  @Test
  void play_illegal_saysWhy() {
    OthelloState state = new Othello().start();
    refused(state, 0, "0 (a1) is illegal: the stone encloses nothing");
    refused(state, 27, "27 (d4) is illegal: the point is taken");
    refused(state, 64, "64 (pass) is illegal: only who can put no stone passes");
    refused(state, 65, "must be in [0, 64]; got 65");
    OthelloState mustPass = mustPass();
    int free = 0;
    while (mustPass.stone(free) != 0) {
      free++;
    }
    refused(mustPass, free, "the player must pass");
  }

  private static OthelloState mustPass() {
    UniformRandomProvider random = Rng.stream(5, "test");
    int[] moves = new int[65];
    OthelloState state = new Othello().start();
    while (!state.legal(64)) {
      state = state.terminal() ? new Othello().start() : state;
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    return state;
  }

  private static void refused(GameState state, int move, String why) {
    assertThatThrownBy(() -> state.play(move))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void toString_start_isAPicture() {
    assertThat(new Othello(4).start())
        .hasToString("  a b c d\n1 - - - -\n2 - o x -\n3 - x o -\n4 - - - -\n");
  }
}
