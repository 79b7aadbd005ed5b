package tengen.mcts;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.tree.CompletedQ;
import tengen.mcts.tree.GumbelSelection;
import tengen.mcts.tree.Path;
import tengen.mcts.tree.PuctSelection;
import tengen.mcts.tree.Selection;
import tengen.mcts.tree.Tree;
import tengen.mcts.tree.UcbSelection;

/** The way from the root of a tree to a leaf, and what is found there. */
final class Descent {

  /** A descent and the position it led to. Reused. */
  static final class Leaf {
    final Path path;
    final GameState state;

    Leaf(Game game) {
      path = new Path(game.maxLength() + 1);
      state = game.start();
    }
  }

  private final Game game;
  private final Tree tree;
  private final Selection selection;
  private final boolean lazy;
  private final int maxNodes;
  private final int[] moves;

  Descent(Game game, SearchConfig config, Tree tree, Selection selection) {
    this.game = game;
    this.tree = tree;
    this.selection = selection;
    lazy = config.rule() == SearchConfig.Rule.UCT;
    maxNodes = config.maxNodes();
    moves = new int[game.moves()];
  }

  /** The rule that a configuration names. */
  static Selection selection(Game game, SearchConfig config, UniformRandomProvider random) {
    return switch (config.rule()) {
      case PUCT ->
          new PuctSelection(
              config.explorationInit(),
              config.explorationBase(),
              config.firstPlay(),
              config.firstPlayReduces(),
              config.rescaled());
      case UCT -> new UcbSelection(config.ucbExploration(), random);
      case GUMBEL ->
          new GumbelSelection(
              new CompletedQ(config.valueScale(), config.valueVisits(), config.rescaled()),
              game.moves());
    };
  }

  /**
   * Follows the selection to an edge whose value is known for certain, or whose position is to be
   * judged. UCT makes a node of a position when it comes there for the second time, the other rules
   * when it is judged.
   *
   * @return false if the position is being judged already
   */
  boolean run(GameState root, Leaf leaf) {
    Path path = leaf.path;
    GameState state = leaf.state;
    path.clear();
    state.copyFrom(root);
    int node = 0;
    while (true) {
      int edge = selection.select(tree, node);
      path.push(node, edge);
      if (!Float.isNaN(tree.exact(edge))) {
        return true;
      }
      state.play(tree.move(edge));
      int child = tree.child(edge);
      if (child == Tree.NONE) {
        boolean first = tree.visits(edge) == 0;
        if (tree.pending(edge) > 0) {
          return false;
        }
        if (first) {
          arrive(state, edge, tree.player(node));
        }
        if (first || !lazy || tree.nodes() >= maxNodes) {
          return true;
        }
        boolean same = state.currentPlayer() == tree.player(node);
        child = expand(state, edge, same ? tree.q(edge) : -tree.q(edge), tree.visits(edge));
      }
      node = child;
    }
  }

  /* What only the first visit has to find out. */
  private void arrive(GameState state, int edge, int chooser) {
    if (state.terminal()) {
      tree.setExact(edge, state.returns(chooser));
    } else {
      requirePlayer(state);
    }
  }

  /**
   * Makes a node of a position, without priors.
   *
   * @param value for the player to move
   * @param visits behind that value
   */
  int expand(GameState state, int parent, double value, int visits) {
    int count = state.legalMoves(moves);
    if (count == 0) {
      throw new IllegalStateException(
          game.name() + " has a position that is not over and has no legal move:\n" + state);
    }
    return tree.add(parent, state.currentPlayer(), moves, count, value, visits);
  }

  /** Refuses positions in which no single player is to move. */
  void requirePlayer(GameState state) {
    int player = state.currentPlayer();
    if (player >= 0) {
      return;
    }
    String why =
        switch (player) {
          case GameState.CHANCE -> "chance moves next, which this search does not handle";
          case GameState.SIMULTANEOUS ->
              "all players move at once, which this search does not handle";
          default -> "the game is over";
        };
    throw new IllegalArgumentException(
        "cannot search " + game.name() + " after " + state.length() + " moves: " + why);
  }
}
