package tengen.mcts.tree;

import java.util.Arrays;

/** Moves a subtree to the front of its tree's arrays. */
final class Compaction {

  /** {@code [node]} The new place of the edge that leads to a node, or NONE for those dropped. */
  private int[] parentEdge = new int[0];

  /**
   * Makes a node the root. Goes through the nodes in their order once: parents come before their
   * children, and nothing moves back, so that what is overwritten was moved or dropped already.
   */
  void keepOnly(Tree tree, int root) {
    if (root == 0) {
      return;
    }
    if (parentEdge.length < tree.nodes) {
      parentEdge = new int[tree.first.length];
    }
    Arrays.fill(parentEdge, root, tree.nodes, Tree.NONE);
    int nodes = 0;
    int edges = 0;
    for (int n = root; n < tree.nodes; n++) {
      if (n != root) {
        if (parentEdge[n] == Tree.NONE) {
          continue;
        }
        tree.child[parentEdge[n]] = nodes;
      }
      int count = tree.count[n];
      moveEdges(tree, tree.first[n], edges, count);
      moveNode(tree, n, nodes++, edges);
      for (int e = edges; e < edges + count; e++) {
        if (tree.child[e] != Tree.NONE) {
          parentEdge[tree.child[e]] = e;
        }
      }
      edges += count;
    }
    tree.nodes = nodes;
    tree.edges = edges;
  }

  private static void moveNode(Tree tree, int from, int to, int firstEdge) {
    tree.first[to] = firstEdge;
    tree.count[to] = tree.count[from];
    tree.opened[to] = tree.opened[from];
    tree.player[to] = tree.player[from];
    tree.nodeVisits[to] = tree.nodeVisits[from];
    tree.total[to] = tree.total[from];
    tree.raw[to] = tree.raw[from];
  }

  private static void moveEdges(Tree tree, int from, int to, int count) {
    System.arraycopy(tree.move, from, tree.move, to, count);
    System.arraycopy(tree.prior, from, tree.prior, to, count);
    System.arraycopy(tree.visits, from, tree.visits, to, count);
    System.arraycopy(tree.value, from, tree.value, to, count);
    System.arraycopy(tree.child, from, tree.child, to, count);
    System.arraycopy(tree.exact, from, tree.exact, to, count);
    System.arraycopy(tree.pending, from, tree.pending, to, count);
  }
}
