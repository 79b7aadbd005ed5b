package tengen.mcts.tree;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The nodes and edges of one search, for games of one or two players. A node is a position that was
 * expanded, an edge a legal move from it. Holds no positions: they are replayed from the root.
 *
 * <p>Arrays grow when needed and are kept when the tree is cleared, so that a simulation allocates
 * nothing. For one thread.
 */
public final class Tree {

  /** No node, or no edge. */
  public static final int NONE = -1;

  /* Node 0 is the root; a child has a greater number than its parent. Node n owns the edges
   * first[n] … first[n] + count[n] - 1. Blocks of edges follow one another in the order of their
   * nodes; compaction relies on both.
   *
   *   node   first count   player visits total raw       edge  move prior visits value child exact
   *    0       0     3       0                            0..2
   *    1       3     2       1                            3..4
   *
   * value[e] is from the point of view of the player who chooses the edge, total[n] and raw[n] from
   * that of the player to move in n: the same player, so one sign serves a node and its edges. */
  int nodes;
  int edges;

  int[] first = new int[64];
  short[] count = new short[64];
  short[] opened = new short[64];
  byte[] player = new byte[64];
  int[] nodeVisits = new int[64];
  double[] total = new double[64];
  float[] raw = new float[64];

  short[] move = new short[256];
  float[] prior = new float[256];
  int[] visits = new int[256];
  double[] value = new double[256];
  int[] child = new int[256];
  float[] exact = new float[256];
  int[] pending = new int[256];

  /** Descents that wait for their values, in the whole tree. */
  int waiting;

  private final Compaction compaction = new Compaction();

  /** Forgets everything; keeps the memory. */
  public void clear() {
    nodes = 0;
    edges = 0;
  }

  /** Number of nodes. */
  public int nodes() {
    return nodes;
  }

  /** The first edge of a node. */
  public int first(int node) {
    return first[node];
  }

  /** Number of edges of a node. */
  public int count(int node) {
    return count[node];
  }

  /** The player to move, 0 or 1. */
  public int player(int node) {
    return player[node];
  }

  /** How often a node was judged or passed through. */
  public int nodeVisits(int node) {
    return nodeVisits[node];
  }

  /** Mean of all that was backed up through a node, for its player to move, in [-1, 1]. */
  public double nodeValue(int node) {
    return nodeVisits[node] == 0 ? 0 : total[node] / nodeVisits[node];
  }

  /** What the evaluator said of a node itself, for its player to move. */
  public double raw(int node) {
    return raw[node];
  }

  /** The move of an edge. */
  public int move(int edge) {
    return move[edge];
  }

  /** The prior probability of an edge, in [0, 1]. */
  public float prior(int edge) {
    return prior[edge];
  }

  /** Replaces the prior of an edge. */
  public void setPrior(int edge, float p) {
    prior[edge] = p;
  }

  /** How often a value was backed up through an edge. */
  public int visits(int edge) {
    return visits[edge];
  }

  /** Descents through an edge whose leaf is not yet judged. */
  public int pending(int edge) {
    return pending[edge];
  }

  /** The node behind an edge, or {@link #NONE}. */
  public int child(int edge) {
    return child[edge];
  }

  /** The value of an edge if it is known for certain, for the player who chooses it; else NaN. */
  public float exact(int edge) {
    return exact[edge];
  }

  /**
   * Value of an edge for the player who chooses it: certain if known, else the mean; 0 before the
   * first visit.
   */
  public double q(int edge) {
    float known = exact[edge];
    if (!Float.isNaN(known)) {
      return known;
    }
    return visits[edge] == 0 ? 0 : value[edge] / visits[edge];
  }

  /**
   * Adds a node with edges that carry no priors yet.
   *
   * @param parent the edge that leads to it, {@link #NONE} for the root
   * @param toMove 0 or 1
   * @param moves the legal moves
   * @param count how many there are, at least 1
   * @param value what is thought of the node, for the player to move
   * @param visits number of judgements behind that value
   * @return the node
   */
  public int add(int parent, int toMove, int[] moves, int count, double value, int visits) {
    if (nodes == first.length) {
      growNodes();
    }
    while (edges + count > move.length) {
      growEdges();
    }
    int node = nodes++;
    first[node] = edges;
    this.count[node] = (short) count;
    opened[node] = 0;
    player[node] = (byte) toMove;
    nodeVisits[node] = visits;
    total[node] = value * visits;
    raw[node] = (float) value;
    for (int i = 0; i < count; i++) {
      move[edges + i] = (short) moves[i];
    }
    int end = edges + count;
    Arrays.fill(prior, edges, end, 0);
    Arrays.fill(this.visits, edges, end, 0);
    Arrays.fill(this.value, edges, end, 0);
    Arrays.fill(child, edges, end, NONE);
    Arrays.fill(exact, edges, end, Float.NaN);
    Arrays.fill(pending, edges, end, 0);
    edges = end;
    if (parent != NONE) {
      child[parent] = node;
    }
    return node;
  }

  /**
   * Sets the priors of a node to the softmax of the logits of its moves, and of no others.
   *
   * @param logits {@code [moves]} from {@code at} on
   * @throws IllegalStateException if a legal move's logit is NaN or infinite
   */
  public void setPriors(int node, float[] logits, int at) {
    int from = first[node];
    int to = from + count[node];
    float max = Float.NEGATIVE_INFINITY;
    for (int e = from; e < to; e++) {
      float logit = logits[at + move[e]];
      if (!Float.isFinite(logit)) {
        throw new IllegalStateException(
            "the evaluator's logit of move " + move[e] + " is " + logit);
      }
      max = Math.max(max, logit);
    }
    double sum = 0;
    for (int e = from; e < to; e++) {
      double p = Math.exp(logits[at + move[e]] - max);
      prior[e] = (float) p;
      sum += p;
    }
    for (int e = from; e < to; e++) {
      prior[e] = (float) (prior[e] / sum);
    }
  }

  /** Gives every edge of a node the same prior. */
  public void setUniformPriors(int node) {
    Arrays.fill(prior, first[node], first[node] + count[node], 1f / count[node]);
  }

  /** Whether a node has an edge that {@link #open} has not handed out. */
  boolean hasUnopened(int node) {
    return opened[node] < count[node];
  }

  /** Hands out an edge that was never tried, each with the same probability. */
  int open(int node, UniformRandomProvider random) {
    int next = first[node] + opened[node];
    int left = count[node] - opened[node];
    if (left > 1) {
      int other = next + random.nextInt(left);
      short swapped = move[next];
      move[next] = move[other];
      move[other] = swapped;
    }
    opened[node]++;
    return next;
  }

  /** Makes the value of an edge known for certain, for the player who chooses it. */
  public void setExact(int edge, double known) {
    exact[edge] = (float) (known + 0.0); // no -0
    value[edge] = known * visits[edge];
  }

  /** Adds a descent that waits for its leaf's value, which counts as a loss until removed. */
  public void addPending(Path path) {
    waiting++;
    for (int i = 0; i < path.depth; i++) {
      pending[path.edge[i]]++;
    }
  }

  /** Removes what {@link #addPending} added. */
  public void removePending(Path path) {
    waiting--;
    for (int i = 0; i < path.depth; i++) {
      pending[path.edge[i]]--;
    }
  }

  /**
   * Adds a value to every node and edge of a path.
   *
   * @param forFirst the value for player 0
   */
  public void backUp(Path path, double forFirst) {
    int[] nodeOf = path.node;
    int[] edgeOf = path.edge;
    for (int i = 0, depth = path.depth; i < depth; i++) {
      int node = nodeOf[i];
      int edge = edgeOf[i];
      double v = player[node] == 0 ? forFirst : -forFirst;
      visits[edge]++;
      value[edge] += v;
      nodeVisits[node]++;
      total[node] += v;
    }
  }

  /** Makes a node the root and drops all that is not below it, in place. */
  public void keepOnly(int root) {
    compaction.keepOnly(this, root);
  }

  private void growNodes() {
    int size = grown(first.length);
    first = Arrays.copyOf(first, size);
    count = Arrays.copyOf(count, size);
    opened = Arrays.copyOf(opened, size);
    player = Arrays.copyOf(player, size);
    nodeVisits = Arrays.copyOf(nodeVisits, size);
    total = Arrays.copyOf(total, size);
    raw = Arrays.copyOf(raw, size);
  }

  private void growEdges() {
    int size = grown(move.length);
    move = Arrays.copyOf(move, size);
    prior = Arrays.copyOf(prior, size);
    visits = Arrays.copyOf(visits, size);
    value = Arrays.copyOf(value, size);
    child = Arrays.copyOf(child, size);
    exact = Arrays.copyOf(exact, size);
    pending = Arrays.copyOf(pending, size);
  }

  private static int grown(int size) {
    return Math.toIntExact(size + (long) (size >> 1) + 1);
  }
}
