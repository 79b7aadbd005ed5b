package tengen.env.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the positions of a game tree by their depth ("perft"): the numbers by which two
 * implementations of the same rules are compared.
 *
 * @param nodes {@code [depth]} how many sequences of plies have that length
 * @param ended {@code [depth]} how many of them end the game
 * @param chance {@code [depth]} after how many of them chance moves
 * @param positions hashes of the distinct positions; empty unless asked for
 * @param returns how often a game ends with results such as {@code "[1.0, -1.0]"}; empty unless
 *     asked for
 * @param informationKeys {@code [players]} the keys of the {@link InformationState}s in which a
 *     player has to decide; empty unless asked for
 */
public record TreeCount(
    int[] nodes,
    int[] ended,
    int[] chance,
    Set<Long> positions,
    Map<String, Integer> returns,
    List<Set<Long>> informationKeys) {

  /**
   * Walks the tree.
   *
   * @param depths how many depths to visit, the start included; games that are over are not
   *     continued
   * @param whole whether to collect positions, returns and information states
   * @throws ArithmeticException if a depth has more positions than an int counts
   */
  public static TreeCount of(Game game, int depths, boolean whole) {
    TreeCount count =
        new TreeCount(
            new int[depths],
            new int[depths],
            new int[depths],
            new HashSet<>(),
            new TreeMap<>(),
            new ArrayList<>());
    for (int player = 0; player < game.players(); player++) {
      count.informationKeys.add(new HashSet<>());
    }
    GameState[] path = new GameState[depths];
    int[][] moves = new int[depths][game.choices()];
    for (int i = 0; i < depths; i++) {
      path[i] = game.start();
    }
    count.visit(path, moves, 0, whole);
    return count;
  }

  private void visit(GameState[] path, int[][] moves, int depth, boolean whole) {
    GameState state = path[depth];
    nodes[depth] = Math.incrementExact(nodes[depth]);
    ended[depth] += state.terminal() ? 1 : 0;
    chance[depth] += state.currentPlayer() == GameState.CHANCE ? 1 : 0;
    if (whole) {
      collect(state);
    }
    if (state.terminal() || depth + 1 == path.length) {
      return;
    }
    int n = state.legalMoves(moves[depth]);
    for (int i = 0; i < n; i++) {
      path[depth + 1].copyFrom(state);
      path[depth + 1].play(moves[depth][i]);
      visit(path, moves, depth + 1, whole);
    }
  }

  private void collect(GameState state) {
    positions.add(state.hash());
    int player = state.currentPlayer();
    if (player == GameState.TERMINAL) {
      returns.merge(returnsText(state), 1, Integer::sum);
    } else if (player >= 0 && state instanceof InformationState information) {
      informationKeys.get(player).add(information.informationKey(player));
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
