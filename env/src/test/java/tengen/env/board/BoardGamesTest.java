package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Playout;
import tengen.env.game.UniformPlayout;

class BoardGamesTest {

  @Test
  void ticTacToe_wholeTree_hasTheKnownNumberOfPositionsAndResults() {
    Map<Double, Integer> results = new HashMap<>();
    Set<Long> hashes = new HashSet<>();
    visit(new TicTacToe().start(), results, hashes);
    assertThat(hashes).hasSize(5478);
    assertThat(results)
        .containsOnly(Map.entry(1.0, 131184), Map.entry(-1.0, 77904), Map.entry(0.0, 46080));
  }

  private static void visit(GameState state, Map<Double, Integer> results, Set<Long> hashes) {
    hashes.add(state.hash());
    if (state.terminal()) {
      results.merge(state.returns(0), 1, Integer::sum);
      return;
    }
    int[] moves = new int[9];
    int n = state.legalMoves(moves);
    for (int i = 0; i < n; i++) {
      GameState child = state.copy();
      child.play(moves[i]);
      visit(child, results, hashes);
    }
  }

  @Test
  void connectFour_randomGames_agreeWithTheRulesOnAPlainGrid() {
    UniformRandomProvider random = Rng.stream(1, "test");
    int[] moves = new int[7];
    for (int game = 0; game < 500; game++) {
      ConnectFourState state = new ConnectFour().start();
      int[][] grid = new int[6][7];
      while (!state.terminal()) {
        int column = moves[random.nextInt(state.legalMoves(moves))];
        int player = state.currentPlayer();
        state.play(column);
        int row = 0;
        while (grid[row][column] != 0) {
          row++;
        }
        grid[row][column] = player + 1;
        for (int point = 0; point < 42; point++) {
          assertThat(state.stone(point)).isEqualTo(grid[point / 7][point % 7]);
        }
        boolean won = four(grid, row, column);
        assertThat(state.terminal()).isEqualTo(won || state.length() == 42);
        if (won) {
          assertThat(state.returns(player)).isEqualTo(1);
          assertThat(state.returns(1 - player)).isEqualTo(-1);
        }
      }
    }
  }

  private static boolean four(int[][] grid, int row, int column) {
    int[][] directions = {{0, 1}, {1, 0}, {1, 1}, {1, -1}};
    for (int[] d : directions) {
      if (1 + run(grid, row, column, d[0], d[1]) + run(grid, row, column, -d[0], -d[1]) >= 4) {
        return true;
      }
    }
    return false;
  }

  private static int run(int[][] grid, int row, int column, int down, int right) {
    int n = 0;
    for (int r = row + down, c = column + right;
        r >= 0 && r < 6 && c >= 0 && c < 7 && grid[r][c] == grid[row][column];
        r += down, c += right) {
      n++;
    }
    return n;
  }

  @Test
  void connectFour_fullColumn_isRefusedByName() {
    GameState state = new ConnectFour().start();
    for (int i = 0; i < 6; i++) {
      state.play(3);
    }
    assertThat(state.legal(3)).isFalse();
    assertThatThrownBy(() -> state.play(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 (d)")
        .hasMessageContaining("column is full");
  }

  @Test
  void playout_fastOnes_haveTheDistributionOfTheUniformOne() {
    assertSameDistribution(new TicTacToe());
    assertSameDistribution(new ConnectFour());
    assertSameDistribution(new Othello(4));
    assertSameDistribution(new Othello(6));
    assertSameDistribution(new Hex(4));
    assertSameDistribution(new GameOfY(4));
    assertSameDistribution(new Breakthrough(5, 3));
    assertSameDistribution(new Gomoku(5));
  }

  /** The standard error of a mean of 15,000 results is at most 0.009. */
  private static void assertSameDistribution(Game game) {
    int[] moves = new int[game.moves()];
    GameState state = game.start();
    for (int ply = 0; ply < 5; ply++) {
      double fast = mean(game.playout(), state);
      double slow = mean(new UniformPlayout(game), state);
      assertThat(fast).as(game.name() + " after " + ply).isCloseTo(slow, within(0.04));
      int n = state.legalMoves(moves);
      state.play(moves[ply % n]);
    }
  }

  private static double mean(Playout playout, GameState from) {
    UniformRandomProvider random = Rng.stream(7, "playout");
    double[] returns = new double[2];
    long before = from.hash();
    double sum = 0;
    for (int i = 0; i < 15_000; i++) {
      playout.run(from, random, returns);
      assertThat(returns[1]).isEqualTo(0.0 - returns[0]);
      sum += returns[0];
    }
    assertThat(from.hash()).isEqualTo(before);
    return sum / 15_000;
  }

  @Test
  void playout_finishedGame_givesItsResult() {
    GameState state = new TicTacToe().start();
    for (int move : new int[] {0, 3, 1, 4, 2}) {
      state.play(move);
    }
    double[] returns = new double[2];
    state.game().playout().run(state, Rng.stream(1, "x"), returns);
    assertThat(returns).containsExactly(1, -1);
  }

  /** Number of games of so many moves; games that ended before do not count. */
  static long perft(GameState state, int depth) {
    if (depth == 0) {
      return 1;
    }
    int[] moves = new int[state.game().moves()];
    int n = state.legalMoves(moves);
    GameState child = state.copy();
    long count = 0;
    for (int i = 0; i < n; i++) {
      child.copyFrom(state);
      child.play(moves[i]);
      count += perft(child, depth - 1);
    }
    return count;
  }

  /** Player 0's result after best play, by looking at everything; for small games without draws. */
  static int value(GameState state) {
    if (state.terminal()) {
      return (int) state.returns(0);
    }
    int[] moves = new int[state.game().moves()];
    int n = state.legalMoves(moves);
    int wanted = state.currentPlayer() == 0 ? 1 : -1;
    GameState child = state.copy();
    for (int i = 0; i < n; i++) {
      child.copyFrom(state);
      child.play(moves[i]);
      if (value(child) == wanted) {
        return wanted;
      }
    }
    return -wanted;
  }
}
