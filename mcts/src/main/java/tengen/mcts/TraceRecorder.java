package tengen.mcts;

import java.util.Arrays;
import tengen.mcts.tree.Path;
import tengen.mcts.tree.Tree;

/** Writes down what a search does. */
final class TraceRecorder implements Search.Observer {

  private final Tree tree;
  private final boolean priorsKnown;

  /* Number of each edge of the tree in the trace, plus one; 0 for one not passed yet. */
  private int[] numbers = new int[256];
  private int edges;
  private int[] parents = new int[64];
  private int[] moves = new int[64];
  private int[] players = new int[64];
  private float[] priors = new float[64];
  private int simulations;
  private int[] leaves = new int[64];
  private float[] values = new float[64];

  TraceRecorder(Tree tree, SearchConfig config) {
    this.tree = tree;
    priorsKnown = config.rule() != SearchConfig.Rule.UCT;
  }

  @Override
  public void simulation(Path path, double forFirst) {
    int above = -1;
    for (int i = 0; i < path.depth(); i++) {
      above = number(path.edge(i), path.node(i), above);
    }
    if (simulations == leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * simulations);
      values = Arrays.copyOf(values, 2 * simulations);
    }
    leaves[simulations] = above;
    values[simulations++] = (float) forFirst;
  }

  private int number(int edge, int node, int above) {
    if (edge >= numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(edge + 1, 2 * numbers.length));
    }
    if (numbers[edge] == 0) {
      add(edge, node, above);
      numbers[edge] = edges;
    }
    return numbers[edge] - 1;
  }

  private void add(int edge, int node, int above) {
    if (edges == moves.length) {
      int room = 2 * edges;
      parents = Arrays.copyOf(parents, room);
      moves = Arrays.copyOf(moves, room);
      players = Arrays.copyOf(players, room);
      priors = Arrays.copyOf(priors, room);
    }
    parents[edges] = above;
    moves[edges] = tree.move(edge);
    players[edges] = tree.player(node);
    priors[edges] = priorsKnown ? tree.prior(edge) : Float.NaN;
    edges++;
  }

  SearchTrace trace(SearchResult result) {
    return new SearchTrace(
        result,
        Arrays.copyOf(parents, edges),
        Arrays.copyOf(moves, edges),
        Arrays.copyOf(players, edges),
        Arrays.copyOf(priors, edges),
        Arrays.copyOf(leaves, simulations),
        Arrays.copyOf(values, simulations));
  }
}
