package tengen.mcts;

import tengen.env.game.GameState;

/**
 * A search with all that it did, simulation by simulation, for people to look into.
 *
 * <p>Edges are numbered in the order in which they were passed first, so that the edge above
 * another has the smaller number. Arrays are not to be changed.
 *
 * @param result what came of it
 * @param parents {@code [edges]} the edge above, -1 below the root
 * @param moves {@code [edges]} the move of each
 * @param players {@code [edges]} who chooses it
 * @param priors {@code [edges]} its prior probability; NaN in a search without priors
 * @param leaves {@code [simulations]} the edge at which each simulation ended
 * @param values {@code [simulations]} what it backed up, for the first player, in [-1, 1]
 */
public record SearchTrace(
    SearchResult result,
    int[] parents,
    int[] moves,
    int[] players,
    float[] priors,
    int[] leaves,
    float[] values) {

  /**
   * The tree as it was after some simulations.
   *
   * @param visits {@code [edges]} simulations through each edge; 0 where it was not there yet
   * @param q {@code [edges]} mean of their values for who chooses the edge; 0 without visits
   */
  public record Tree(int[] visits, float[] q) {}

  /** Runs a search, as {@link Search#run} does, and keeps what it did. */
  public static SearchTrace run(
      Search search, GameState position, int simulations, Evaluator evaluator) {
    TraceRecorder recorder = new TraceRecorder(search.tree(), search.config());
    search.observer(recorder);
    try {
      return recorder.trace(search.run(position, simulations, evaluator));
    } finally {
      search.observer((path, value) -> {});
    }
  }

  /** How many simulations there were. */
  public int simulations() {
    return leaves.length;
  }

  /** How many edges were passed. */
  public int edges() {
    return moves.length;
  }

  /**
   * The tree after the first so many simulations.
   *
   * @throws IllegalArgumentException if there were fewer
   */
  public Tree after(int simulations) {
    if (simulations < 0 || simulations > leaves.length) {
      throw new IllegalArgumentException(
          "there are " + leaves.length + " simulations, not " + simulations);
    }
    int[] visits = new int[edges()];
    double[] sums = new double[edges()];
    for (int i = 0; i < simulations; i++) {
      for (int edge = leaves[i]; edge >= 0; edge = parents[edge]) {
        visits[edge]++;
        sums[edge] += players[edge] == 0 ? values[i] : -values[i];
      }
    }
    float[] q = new float[edges()];
    for (int edge = 0; edge < q.length; edge++) {
      q[edge] = visits[edge] == 0 ? 0 : (float) (sums[edge] / visits[edge]);
    }
    return new Tree(visits, q);
  }

  /** The moves of a simulation, from the root on. */
  public int[] path(int simulation) {
    int depth = 0;
    for (int edge = leaves[simulation]; edge >= 0; edge = parents[edge]) {
      depth++;
    }
    int[] path = new int[depth];
    for (int edge = leaves[simulation]; edge >= 0; edge = parents[edge]) {
      path[--depth] = moves[edge];
    }
    return path;
  }
}
