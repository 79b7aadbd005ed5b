package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;

/** Who has won in Hex and Y, found here by walking over the stones. */
class ConnectionGameTest {

  @Property(tries = 100)
  void play_randomGame_endsWithTheFirstChainThatConnects(
      @ForAll boolean hex, @ForAll @IntRange(min = 3, max = 9) int size, @ForAll long seed) {
    PlacementGame game = hex ? new Hex(size) : new GameOfY(size);
    PlacementState state = game.start();
    UniformRandomProvider random = Rng.stream(seed, "test");
    int[] moves = new int[game.moves()];
    while (!state.terminal()) {
      int player = state.currentPlayer();
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
      assertThat(state.terminal()).as(state.toString()).isEqualTo(connected(state, player, hex));
      assertThat(connected(state, 1 - player, hex)).isFalse();
      if (state.terminal()) {
        assertThat(state.returns(player)).isEqualTo(1);
      }
    }
  }

  private static boolean connected(PlacementState state, int player, boolean hex) {
    int size = ((PlacementGame) state.game()).size();
    Set<Integer> seen = new HashSet<>();
    for (int point = 0; point < size * size; point++) {
      Set<Character> sides = new HashSet<>();
      walk(state, size, player, point / size, point % size, seen, sides, hex);
      boolean all =
          player == 0 ? sides.containsAll(Set.of('t', 'b')) : sides.containsAll(Set.of('l', 'r'));
      if (hex ? all : sides.containsAll(Set.of('t', 'l', 'd'))) {
        return true;
      }
    }
    return false;
  }

  private static void walk(
      PlacementState state,
      int size,
      int player,
      int row,
      int column,
      Set<Integer> seen,
      Set<Character> sides,
      boolean hex) {
    boolean inside = row >= 0 && column >= 0 && row < size && column < size;
    inside &= hex || row + column < size;
    if (!inside
        || state.stone(row * size + column) != player + 1
        || !seen.add(row * size + column)) {
      return;
    }
    side(sides, 't', row == 0);
    side(sides, 'b', row == size - 1);
    side(sides, 'l', column == 0);
    side(sides, 'r', column == size - 1);
    side(sides, 'd', row + column == size - 1);
    for (int down = -1; down <= 1; down++) {
      for (int right = -1; right <= 1; right++) {
        if (down != right) {
          walk(state, size, player, row + down, column + right, seen, sides, hex);
        }
      }
    }
  }

  private static void side(Set<Character> sides, char side, boolean touched) {
    if (touched) {
      sides.add(side);
    }
  }
}
