package tengen.mcts;

import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.tree.Tree;

/** Finds the node of a position that was reached from the root by at most two moves. */
final class SubtreeFinder {

  private final GameState once;
  private final GameState twice;

  SubtreeFinder(Game game) {
    once = game.start();
    twice = game.start();
  }

  /** The node, or {@link Tree#NONE}. */
  int find(Tree tree, GameState root, GameState position) {
    int further = position.length() - root.length();
    if (tree.nodes() == 0 || further < 0 || further > 2) {
      return Tree.NONE;
    }
    if (further == 0) {
      return same(root, position) ? 0 : Tree.NONE;
    }
    return further == 1
        ? findChild(tree, 0, root, position, once)
        : findGrandchild(tree, root, position);
  }

  private int findGrandchild(Tree tree, GameState root, GameState position) {
    int first = tree.first(0);
    for (int e = first; e < first + tree.count(0); e++) {
      if (tree.child(e) != Tree.NONE) {
        once.copyFrom(root);
        once.play(tree.move(e));
        int found = findChild(tree, tree.child(e), once, position, twice);
        if (found != Tree.NONE) {
          return found;
        }
      }
    }
    return Tree.NONE;
  }

  private static int findChild(
      Tree tree, int node, GameState from, GameState position, GameState scratch) {
    int first = tree.first(node);
    for (int e = first; e < first + tree.count(node); e++) {
      if (tree.child(e) != Tree.NONE) {
        scratch.copyFrom(from);
        scratch.play(tree.move(e));
        if (same(scratch, position)) {
          return tree.child(e);
        }
      }
    }
    return Tree.NONE;
  }

  private static boolean same(GameState a, GameState b) {
    return a.hash() == b.hash()
        && a.currentPlayer() == b.currentPlayer()
        && a.length() == b.length();
  }
}
