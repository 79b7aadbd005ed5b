package tengen.mcts.tree;

import java.util.Arrays;

/** One descent from the root: the nodes passed and the edges chosen. Reused. */
public final class Path {

  int depth;
  int[] node;
  int[] edge;

  /** A path that starts with room for {@code length} edges. */
  public Path(int length) {
    node = new int[length];
    edge = new int[length];
  }

  /** Back to the root. */
  public void clear() {
    depth = 0;
  }

  /** Adds the edge chosen in a node. */
  public void push(int atNode, int chosen) {
    if (depth == edge.length) {
      node = Arrays.copyOf(node, depth * 2 + 1);
      edge = Arrays.copyOf(edge, depth * 2 + 1);
    }
    node[depth] = atNode;
    edge[depth++] = chosen;
  }

  /** Number of edges. */
  public int depth() {
    return depth;
  }

  /** The i-th edge, from 0 at the root on. */
  public int edge(int i) {
    if (i < 0 || i >= depth) {
      throw new IndexOutOfBoundsException(i + " of " + depth);
    }
    return edge[i];
  }

  /** The node that the i-th edge was chosen in. */
  public int node(int i) {
    if (i < 0 || i >= depth) {
      throw new IndexOutOfBoundsException(i + " of " + depth);
    }
    return node[i];
  }

  /** The last edge, {@link Tree#NONE} at the root. */
  public int lastEdge() {
    return depth == 0 ? Tree.NONE : edge[depth - 1];
  }

  /** The node that the last edge was chosen in, {@link Tree#NONE} at the root. */
  public int lastNode() {
    return depth == 0 ? Tree.NONE : node[depth - 1];
  }
}
