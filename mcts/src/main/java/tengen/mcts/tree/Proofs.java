package tengen.mcts.tree;

/**
 * Values known for certain, going up the tree: a node is proven when a move is known to win, or
 * when all moves are known (MCTS-Solver, Winands et al. 2008, extended to draws and any exact
 * result).
 */
public final class Proofs {

  private Proofs() {}

  /** The value of a node for its player to move if its edges prove it, else NaN. */
  public static double of(Tree tree, int node) {
    float[] exact = tree.exact;
    double best = -1;
    boolean all = true;
    for (int e = tree.first[node], to = e + tree.count[node]; e < to; e++) {
      float known = exact[e];
      if (known == 1f) {
        return 1;
      }
      if (Float.isNaN(known)) {
        all = false;
      } else {
        best = Math.max(best, known);
      }
    }
    return all ? best : Double.NaN;
  }

  /** After the last edge of a path became exact: makes every edge above exact that this proves. */
  public static void goUp(Tree tree, Path path) {
    for (int i = path.depth - 1; i > 0; i--) {
      int node = path.node[i];
      double known = of(tree, node);
      if (Double.isNaN(known)) {
        return;
      }
      boolean same = tree.player[node] == tree.player[path.node[i - 1]];
      tree.setExact(path.edge[i - 1], same ? known : -known);
    }
  }
}
