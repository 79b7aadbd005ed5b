package tengen.mcts;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.tree.GumbelSelection;
import tengen.mcts.tree.Path;
import tengen.mcts.tree.Proofs;
import tengen.mcts.tree.Selection;
import tengen.mcts.tree.Tree;

/**
 * One tree search: for perfect information games of one player, or of two with opposite interests.
 *
 * <pre>{@code
 * search.start(position, 800);
 * for (GameState leaf = search.nextLeaf(); leaf != null; leaf = search.nextLeaf()) {
 *   // judge the leaf
 *   search.backUp(logits, 0, value);
 * }
 * int move = search.chooseMove(0);
 * }</pre>
 *
 * <p>{@link #run} does that with an {@link Evaluator}, {@link LockStep} for many searches at once.
 * A simulation is one descent below the root; judging the root itself comes on top where the rule
 * needs it, so that a PUCT search of 0 simulations knows the priors. Memory is reused from search
 * to search; a simulation allocates nothing. For one thread.
 */
public final class Search {

  private final Game game;
  private final SearchConfig config;
  private final UniformRandomProvider random;
  private final Tree tree = new Tree();
  private final Selection selection;
  private final boolean lazy;
  private final Descent descent;
  private final Descent.Leaf[] leaves;
  private final GameState root;
  private final RootNoise noise;
  private final SubtreeFinder finder;
  private Evaluator.Batch batch;
  private Observer observer = (path, value) -> {};

  private boolean started;
  private boolean noisy;
  private boolean rootProven;
  private int budget;
  private int begun;
  private int oldestLeaf;
  private int waiting;

  /**
   * A search for positions of a game.
   *
   * @param random draws noise, the order of first visits, and moves by temperature
   * @throws IllegalArgumentException if the game has more than two players or 32767 moves
   */
  public Search(Game game, SearchConfig config, UniformRandomProvider random) {
    Require.inRange("players of " + game.name(), game.players(), 1, 2);
    Require.inRange("moves of " + game.name(), game.moves(), 1, Short.MAX_VALUE);
    this.game = game;
    this.config = config;
    this.random = random;
    lazy = config.rule() == SearchConfig.Rule.UCT;
    selection = Descent.selection(game, config, random);
    descent = new Descent(game, config, tree, selection);
    leaves = new Descent.Leaf[config.leavesPerStep()];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = new Descent.Leaf(game);
    }
    root = game.start();
    noise = new RootNoise(config);
    finder = new SubtreeFinder(game);
  }

  /** The settings. */
  public SearchConfig config() {
    return config;
  }

  /** Is told of every simulation. */
  interface Observer {

    /**
     * A value has been backed up.
     *
     * @param path from the root to the leaf; borrowed
     * @param forFirst the value for the first player, in [-1, 1]
     */
    void simulation(Path path, double forFirst);
  }

  /** Lets somebody see what is done, until another one is named. */
  void observer(Observer other) {
    observer = other;
  }

  /** What the search stands on; to be read only. */
  Tree tree() {
    return tree;
  }

  /** Starts a search with the noise that the configuration asks for. */
  public void start(GameState position, int simulations) {
    start(position, simulations, true);
  }

  /**
   * Starts a search. With {@link SearchConfig#reuseTree} what an earlier search found below this
   * position is kept if the position is at most two moves further on, and counts are added to.
   *
   * @param position copied
   * @param simulations to run, at least 0
   * @param withNoise false leaves out the root's noise, whatever the configuration asks for
   * @throws IllegalStateException if leaves of an earlier search are out for judgement
   * @throws IllegalArgumentException if nobody is to move in the position
   */
  public void start(GameState position, int simulations, boolean withNoise) {
    if (waiting > 0) {
      throw new IllegalStateException("start called with " + waiting + " leaves not backed up");
    }
    budget = Require.inRange("simulations", simulations, 0, Integer.MAX_VALUE);
    descent.requirePlayer(position);
    noise.remove(tree);
    int node = started && config.reuseTree() ? finder.find(tree, root, position) : Tree.NONE;
    if (node == Tree.NONE) {
      tree.clear();
    } else {
      tree.keepOnly(node);
    }
    root.copyFrom(position);
    started = true;
    noisy = withNoise;
    begun = 0;
    rootProven = false;
    if (tree.nodes() == 0 && lazy) {
      descent.expand(root, Tree.NONE, 0, 0);
    }
    if (tree.nodes() > 0) {
      rootReady();
    }
  }

  /**
   * The next position to judge, or null if none can be had: the budget is spent, the root is
   * proven, or leaves must be backed up first. Finished games are backed up on the way.
   *
   * @return borrowed until its {@link #backUp}, not to be modified
   */
  public GameState nextLeaf() {
    requireStarted();
    while (waiting < leaves.length) {
      Descent.Leaf leaf = leaves[wrap(oldestLeaf + waiting)];
      if (tree.nodes() == 0) {
        if (waiting > 0) {
          return null;
        }
        leaf.path.clear();
        leaf.state.copyFrom(root);
        waiting++;
        return leaf.state;
      }
      if (begun >= budget || rootProven || !descent.run(root, leaf)) {
        return null;
      }
      int edge = leaf.path.lastEdge();
      begun++;
      if (Float.isNaN(tree.exact(edge))) {
        waiting++;
        if (leaves.length > 1) {
          tree.addPending(leaf.path);
        }
        return leaf.state;
      }
      backUpExact(leaf.path, edge);
    }
    return null;
  }

  /** Whether nothing is left to do. */
  public boolean finished() {
    return waiting == 0 && tree.nodes() > 0 && (begun >= budget || rootProven);
  }

  /**
   * Takes the judgement of the oldest leaf that waits for one.
   *
   * @param logits {@code [moves]} from {@code at} on, illegal moves included; not read by UCT
   * @param value expected result for the player to move in the leaf, in [-1, 1]
   */
  public void backUp(float[] logits, int at, double value) {
    if (waiting == 0) {
      throw new IllegalStateException("backUp called while no leaf waits: call nextLeaf first");
    }
    if (!(value >= -1.001 && value <= 1.001)) {
      throw new IllegalStateException("the evaluator's value must be in [-1, 1]; got " + value);
    }
    Descent.Leaf leaf = leaves[oldestLeaf];
    oldestLeaf = wrap(oldestLeaf + 1);
    waiting--;
    if (leaves.length > 1) {
      tree.removePending(leaf.path);
    }
    int player = leaf.state.currentPlayer();
    int edge = leaf.path.lastEdge();
    boolean isNew = edge == Tree.NONE || tree.child(edge) == Tree.NONE;
    if (!lazy && isNew && tree.nodes() < config.maxNodes()) {
      tree.setPriors(descent.expand(leaf.state, edge, value, 1), logits, at);
    }
    if (edge == Tree.NONE) {
      rootReady();
    } else {
      double forFirst = player == 0 ? value : -value;
      tree.backUp(leaf.path, forFirst);
      observer.simulation(leaf.path, forFirst);
    }
  }

  /**
   * Forgets the leaves that are out for judgement, as if they had not been asked for: what to do
   * after an evaluator failed.
   */
  public void abandon() {
    while (waiting > 0) {
      if (leaves.length > 1) {
        tree.removePending(leaves[oldestLeaf].path);
      }
      if (leaves[oldestLeaf].path.depth() > 0) {
        begun--;
      }
      oldestLeaf = wrap(oldestLeaf + 1);
      waiting--;
    }
  }

  /** Starts a search and runs it to its end. */
  public SearchResult run(GameState position, int simulations, Evaluator evaluator) {
    start(position, simulations);
    try {
      judgeAll(evaluator);
    } finally {
      abandon();
    }
    return result();
  }

  private void judgeAll(Evaluator evaluator) {
    if (lazy && leaves.length == 1 && evaluator instanceof ValueEvaluator values) {
      for (GameState leaf = nextLeaf(); leaf != null; leaf = nextLeaf()) {
        backUp(null, 0, values.value(leaf));
      }
      return;
    }
    if (batch == null) {
      batch = new Evaluator.Batch(game, leaves.length);
    }
    while (fill()) {
      evaluator.evaluate(batch);
      for (int row = 0; row < batch.size; row++) {
        backUp(batch.logits, row * game.moves(), batch.values[row]);
      }
    }
  }

  /**
   * What is known by now.
   *
   * @throws IllegalStateException before the root was judged
   */
  public SearchResult result() {
    requireStarted();
    if (tree.nodes() == 0) {
      throw new IllegalStateException("result called before the root was judged");
    }
    return Results.of(tree, noise, selection, begun - waiting);
  }

  /**
   * Chooses a move at the root.
   *
   * @param temperature 0 for the best move, 1 in proportion to the improved policy, more for more
   *     variety
   */
  public int chooseMove(double temperature) {
    return Results.choose(result(), Require.inRange("temperature", temperature, 0, 1e3), random);
  }

  private int wrap(int index) {
    return index < leaves.length ? index : index - leaves.length;
  }

  private boolean fill() {
    batch.size = 0;
    for (GameState leaf = nextLeaf(); leaf != null; leaf = nextLeaf()) {
      batch.positions[batch.size++] = leaf;
    }
    return batch.size > 0;
  }

  /* A descent that ended in a value known for certain. */
  private void backUpExact(Path path, int edge) {
    double known = tree.exact(edge);
    double forFirst = tree.player(path.lastNode()) == 0 ? known : -known;
    tree.backUp(path, forFirst);
    observer.simulation(path, forFirst);
    if (config.solver()) {
      Proofs.goUp(tree, path);
      rootProven = !Double.isNaN(Proofs.of(tree, 0));
    }
  }

  private void rootReady() {
    rootProven = config.solver() && !Double.isNaN(Proofs.of(tree, 0));
    if (selection instanceof GumbelSelection gumbel) {
      double scale = noisy ? config.gumbelScale() : 0;
      gumbel.begin(tree, budget, config.consideredMoves(), scale, random);
    } else if (config.rule() == SearchConfig.Rule.PUCT) {
      noise.add(tree, noisy, random);
    }
  }

  private void requireStarted() {
    if (!started) {
      throw new IllegalStateException("the search was not started: call start first");
    }
  }
}
