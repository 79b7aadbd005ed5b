package tengen.env.solve;

import java.util.List;
import java.util.Map;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;

/**
 * All histories of a game, laid out in flat arrays in the order of a depth-first walk: parents come
 * before their children, so that a loop upwards carries reach probabilities and a loop downwards
 * values.
 *
 * <p>Decision points that a player cannot tell apart share an information set, numbered from 0 over
 * all players. A move of an information set has a <em>slot</em>: one number for each, over the
 * whole tree. Policies and regrets are arrays over slots. Where players move at once, they are
 * taken one after the other without knowledge of each other's moves; this changes no value. In
 * games without secrets equal positions are one information set.
 */
public final class GameTree {

  /** So many histories are visited unless asked for more. */
  public static final int DEFAULT_LIMIT = 5_000_000;

  /** {@link #slot} of histories that no player's move led to. */
  static final int NO_SLOT = -1;

  /** History before the last move; its own number for the start. */
  final int[] parent;

  /** Slot of the last move, or {@link #NO_SLOT} if chance moved or at the start. */
  final int[] slot;

  /** Probability of the last move if chance moved, else 1. */
  final double[] chance;

  /** Who moves, or a constant of {@link GameState}. */
  final int[] owner;

  /** Information set, or -1 where nobody decides. */
  final int[] set;

  /** One more than the last history that begins with this one. */
  final int[] end;

  /** {@code [players][histories]}: utilities where the game is over, else 0. */
  final double[][] utility;

  /** {@code [sets + 1]}: the first slot of each set, and the number of slots. */
  final int[] firstSlot;

  /** {@code [sets]}: whose set it is. */
  final int[] setOwner;

  private final Game game;
  private final int[] slotMove;
  private final GameState[] examples;
  private final List<Map<Long, Integer>> setByKey;

  private GameTree(Game game, TreeBuilder builder) {
    this.game = game;
    setByKey = builder.known();
    parent = builder.parent();
    slot = builder.slot();
    chance = builder.chance();
    owner = builder.owner();
    set = builder.set();
    end = builder.end();
    utility = builder.utility();
    firstSlot = builder.firstSlot();
    setOwner = builder.setOwner();
    slotMove = builder.slotMove();
    examples = builder.examples();
  }

  /** The tree of a game of at most {@link #DEFAULT_LIMIT} histories. */
  public static GameTree of(Game game) {
    return of(game, DEFAULT_LIMIT);
  }

  /**
   * Visits every history of a game.
   *
   * @param limit on their number
   * @throws IllegalArgumentException if there are more, or if a player forgets: one whose
   *     information state lacks a move that they made, or leaves open what they can do
   */
  public static GameTree of(Game game, int limit) {
    Require.inRange("limit of histories", limit, 1, Integer.MAX_VALUE);
    TreeBuilder builder = new TreeBuilder(game, limit);
    builder.visitAll();
    return new GameTree(game, builder);
  }

  /** The game. */
  public Game game() {
    return game;
  }

  /** Number of histories, the empty one included. */
  public int histories() {
    return parent.length;
  }

  /** Number of information sets of all players. */
  public int sets() {
    return setOwner.length;
  }

  /** Number of moves of all information sets. */
  public int slots() {
    return slotMove.length;
  }

  /** Whose information set it is. */
  public int player(int informationSet) {
    return setOwner[informationSet];
  }

  /** Number of moves of an information set. */
  public int moves(int informationSet) {
    return firstSlot[informationSet + 1] - firstSlot[informationSet];
  }

  /**
   * A move of an information set.
   *
   * @param index in {@code [0, moves(informationSet))}, in ascending order of moves
   */
  public int move(int informationSet, int index) {
    return slotMove[slot(informationSet, index)];
  }

  /** The slot of a move of an information set. */
  int slot(int informationSet, int index) {
    Require.inRange("index of a move", index, 0, moves(informationSet) - 1);
    return firstSlot[informationSet] + index;
  }

  /** One of the positions of an information set; not to be modified. */
  public GameState example(int informationSet) {
    return examples[informationSet];
  }

  /** What the player knows in an information set, for people. */
  public String text(int informationSet) {
    GameState state = examples[informationSet];
    return state instanceof InformationState information
        ? information.informationText(setOwner[informationSet])
        : state.toString();
  }

  /**
   * The information set of a position.
   *
   * @param player who has to decide there
   * @return -1 if the tree has none
   */
  public int find(GameState state, int player) {
    return setByKey.get(player).getOrDefault(TreeBuilder.key(state, player), -1);
  }
}
