package tengen.env.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;
import tengen.env.game.SimultaneousState;

/** Walks a game from its start and fills the arrays of a {@link GameTree}. */
final class TreeBuilder {

  private final Game game;
  private final int limit;
  private final Column parent = new Column();
  private final Column slot = new Column();
  private final Column owner = new Column();
  private final Column set = new Column();
  private final Column end = new Column();
  private final Column firstSlot = new Column();
  private final Column setOwner = new Column();
  private final Column slotMove = new Column();

  /** Slot of the move that the set's owner made before, to see that nobody forgets. */
  private final Column setBefore = new Column();

  private double[] chance = new double[1 << 10];
  private final double[][] utility;
  private final List<GameState> examples = new ArrayList<>();
  private final List<Map<Long, Integer>> known = new ArrayList<>();
  private final List<Level> path = new ArrayList<>();
  private final int[] lastSlot;

  /** Scratch memory of one depth. */
  private static final class Level {
    final GameState state;
    final int[] moves;
    final double[] probabilities;
    final int[] joint;

    Level(Game game) {
      state = game.start();
      moves = new int[game.choices()];
      probabilities = new double[game.choices()];
      joint = new int[game.players()];
    }
  }

  TreeBuilder(Game game, int limit) {
    this.game = game;
    this.limit = limit;
    utility = new double[game.players()][1 << 10];
    lastSlot = new int[game.players()];
    Arrays.fill(lastSlot, GameTree.NO_SLOT);
    for (int player = 0; player < game.players(); player++) {
      known.add(new HashMap<>());
    }
  }

  void visitAll() {
    visit(0, 0, GameTree.NO_SLOT, 1);
    firstSlot.add(slotMove.size());
    path.clear();
  }

  /* A history and all that begin with it; the position is that of the depth. */
  private void visit(int depth, int from, int moveSlot, double probability) {
    Level level = level(depth);
    int player = level.state.currentPlayer();
    if (player == GameState.SIMULTANEOUS) {
      decideTogether(level, depth, 0, from, moveSlot, probability);
      return;
    }
    int node = add(from, moveSlot, probability, player);
    if (player == GameState.TERMINAL) {
      for (int p = 0; p < game.players(); p++) {
        utility[p][node] = level.state.returns(p);
      }
    } else if (player == GameState.CHANCE) {
      int n = ((ChanceState) level.state).chanceOutcomes(level.moves, level.probabilities);
      for (int i = 0; i < n; i++) {
        step(depth, level.moves[i]);
        visit(depth + 1, node, GameTree.NO_SLOT, level.probabilities[i]);
      }
    } else {
      int n = level.state.legalMoves(level.moves);
      int first = slotsOf(level, player, n, node);
      int before = lastSlot[player];
      for (int i = 0; i < n; i++) {
        lastSlot[player] = first + i;
        step(depth, level.moves[i]);
        visit(depth + 1, node, first + i, 1);
      }
      lastSlot[player] = before;
    }
    end.set(node, parent.size());
  }

  /* One player after the other chooses, and the last one plays for all. */
  private void decideTogether(
      Level level, int depth, int player, int from, int moveSlot, double probability) {
    int node = add(from, moveSlot, probability, player);
    int[] moves = new int[game.moves()];
    SimultaneousState state = (SimultaneousState) level.state;
    int n = state.legalMoves(player, moves);
    System.arraycopy(moves, 0, level.moves, 0, n);
    int first = slotsOf(level, player, n, node);
    int before = lastSlot[player];
    for (int i = 0; i < n; i++) {
      lastSlot[player] = first + i;
      level.joint[player] = moves[i];
      if (player + 1 < game.players()) {
        decideTogether(level, depth, player + 1, node, first + i, 1);
      } else {
        step(depth, state.joint(level.joint));
        visit(depth + 1, node, first + i, 1);
      }
    }
    lastSlot[player] = before;
    end.set(node, parent.size());
  }

  private Level level(int depth) {
    if (depth == path.size()) {
      path.add(new Level(game));
    }
    return path.get(depth);
  }

  private void step(int depth, int move) {
    GameState next = level(depth + 1).state;
    next.copyFrom(path.get(depth).state);
    next.play(move);
  }

  private int add(int from, int moveSlot, double probability, int player) {
    int node = parent.size();
    if (node == limit) {
      throw new IllegalArgumentException(
          "the tree of " + game.name() + " has more than " + limit + " histories");
    }
    if (node == chance.length) {
      chance = Arrays.copyOf(chance, 2 * node);
      for (int p = 0; p < utility.length; p++) {
        utility[p] = Arrays.copyOf(utility[p], 2 * node);
      }
    }
    parent.add(from);
    slot.add(moveSlot);
    owner.add(player);
    set.add(-1);
    end.add(node + 1);
    chance[node] = probability;
    return node;
  }

  /* The first slot of the information set that a history belongs to. */
  private int slotsOf(Level level, int player, int n, int node) {
    Integer old = known.get(player).putIfAbsent(key(level.state, player), setOwner.size());
    int index = old == null ? setOwner.size() : old;
    set.set(node, index);
    if (old == null) {
      firstSlot.add(slotMove.size());
      setOwner.add(player);
      setBefore.add(lastSlot[player]);
      examples.add(level.state.copy());
      for (int i = 0; i < n; i++) {
        slotMove.add(level.moves[i]);
      }
    } else {
      requireSame(level, player, n, index);
    }
    return firstSlot.get(index);
  }

  private void requireSame(Level level, int player, int n, int index) {
    int first = firstSlot.get(index);
    int last = index + 1 < firstSlot.size() ? firstSlot.get(index + 1) : slotMove.size();
    boolean same = last - first == n;
    for (int i = 0; same && i < n; i++) {
      same = slotMove.get(first + i) == level.moves[i];
    }
    boolean remembers =
        !(level.state instanceof InformationState) || setBefore.get(index) == lastSlot[player];
    if (!same || !remembers) {
      throw new IllegalArgumentException(
          "an information state of player "
              + player
              + " in "
              + game.name()
              + (same ? " forgets what the player did" : " does not say what the player can do")
              + ":\n"
              + level.state);
    }
  }

  /** For each player, the sets by their keys. */
  List<Map<Long, Integer>> known() {
    return known;
  }

  /** What an information set is found by. */
  static long key(GameState state, int player) {
    return state instanceof InformationState information
        ? information.informationKey(player)
        : state.hash();
  }

  int[] parent() {
    return parent.toArray();
  }

  int[] slot() {
    return slot.toArray();
  }

  double[] chance() {
    return Arrays.copyOf(chance, parent.size());
  }

  int[] owner() {
    return owner.toArray();
  }

  int[] set() {
    return set.toArray();
  }

  int[] end() {
    return end.toArray();
  }

  double[][] utility() {
    double[][] result = new double[utility.length][];
    for (int p = 0; p < result.length; p++) {
      result[p] = Arrays.copyOf(utility[p], parent.size());
    }
    return result;
  }

  int[] firstSlot() {
    return firstSlot.toArray();
  }

  int[] setOwner() {
    return setOwner.toArray();
  }

  int[] slotMove() {
    return slotMove.toArray();
  }

  GameState[] examples() {
    return examples.toArray(new GameState[0]);
  }
}
