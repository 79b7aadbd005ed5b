package tengen.mcts.tree;

/** A rule that chooses the edge to follow from a node. */
public interface Selection {

  /** The edge to follow; the node has at least one. */
  int select(Tree tree, int node);
}
