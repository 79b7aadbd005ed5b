package tengen.env.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * Counts the positions of a game tree by their depth.
 *
 * @param nodes {@code [depth]} how many sequences of moves have that length
 * @param ended {@code [depth]} how many of them end the game
 * @param positions hashes of the distinct positions; empty unless asked for
 * @param returns how often a game ends with results such as {@code "[1.0, -1.0]"}; empty unless
 *     asked for
 */
record TreeCount(int[] nodes, int[] ended, Set<Long> positions, Map<String, Integer> returns) {

  /**
   * Walks the tree.
   *
   * @param depths how many depths to visit, the start included
   * @param whole whether to collect positions and returns
   */
  static TreeCount of(Game game, int depths, boolean whole) {
    TreeCount count =
        new TreeCount(new int[depths], new int[depths], new HashSet<>(), new TreeMap<>());
    GameState[] path = new GameState[depths];
    int[][] moves = new int[depths][game.moves()];
    for (int i = 0; i < depths; i++) {
      path[i] = game.start();
    }
    count.visit(path, moves, 0, whole);
    return count;
  }

  private void visit(GameState[] path, int[][] moves, int depth, boolean whole) {
    GameState state = path[depth];
    nodes[depth]++;
    if (whole) {
      positions.add(state.hash());
    }
    if (state.terminal()) {
      ended[depth]++;
      if (whole) {
        returns.merge(returnsText(state), 1, Integer::sum);
      }
      return;
    }
    if (depth + 1 == path.length) {
      return;
    }
    int n = state.legalMoves(moves[depth]);
    for (int i = 0; i < n; i++) {
      path[depth + 1].copyFrom(state);
      path[depth + 1].play(moves[depth][i]);
      visit(path, moves, depth + 1, whole);
    }
  }

  private static String returnsText(GameState state) {
    StringBuilder text = new StringBuilder("[");
    for (int player = 0; player < state.game().players(); player++) {
      text.append(player == 0 ? "" : ", ").append(state.returns(player) + 0.0);
    }
    return text.append(']').toString();
  }
}
