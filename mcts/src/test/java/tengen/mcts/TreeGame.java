package tengen.mcts;

import java.util.ArrayList;
import java.util.List;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** A game written down as a tree: any order of players, any results. Move i leads to child i. */
public final class TreeGame implements Game {

  /** A position; {@code player} may be CHANCE, SIMULTANEOUS or TERMINAL. */
  public record Node(int player, double forFirst, List<Node> children) {}

  private final Node root;
  private final int players;

  public TreeGame(Node root) {
    this(root, 2);
  }

  public TreeGame(Node root, int players) {
    this.root = root;
    this.players = players;
  }

  public static Node turn(int player, Node... children) {
    return new Node(player, 0, List.of(children));
  }

  public static Node end(double forFirst) {
    return new Node(GameState.TERMINAL, forFirst, List.of());
  }

  @Override
  public String name() {
    return "tree";
  }

  @Override
  public int players() {
    return players;
  }

  @Override
  public int moves() {
    return 5;
  }

  @Override
  public int maxLength() {
    return 20;
  }

  @Override
  public int[] observationShape() {
    return new int[] {1, 1, 1};
  }

  @Override
  public State start() {
    return new State();
  }

  /** A position, with the way that led to it. */
  public final class State implements GameState {

    private final List<Node> path = new ArrayList<>(List.of(root));
    private long hash = 1;

    Node node() {
      return path.get(path.size() - 1);
    }

    @Override
    public Game game() {
      return TreeGame.this;
    }

    @Override
    public int currentPlayer() {
      return node().player;
    }

    @Override
    public int legalMoves(int[] out) {
      int count = node().children.size();
      for (int i = 0; i < count; i++) {
        out[i] = i;
      }
      return count;
    }

    @Override
    public boolean legal(int move) {
      return move >= 0 && move < node().children.size();
    }

    @Override
    public void play(int move) {
      if (!legal(move)) {
        throw new IllegalArgumentException("move " + move + " is illegal");
      }
      path.add(node().children.get(move));
      hash = hash * 31 + move + 1;
    }

    @Override
    public GameState copy() {
      State copy = new State();
      copy.copyFrom(this);
      return copy;
    }

    @Override
    public void copyFrom(GameState other) {
      State from = (State) other;
      path.clear();
      path.addAll(from.path);
      hash = from.hash;
    }

    @Override
    public int length() {
      return path.size() - 1;
    }

    @Override
    public double returns(int player) {
      return player == 0 ? node().forFirst : -node().forFirst;
    }

    @Override
    public void observe(int player, float[] out, int at) {
      out[at] = node().player;
    }

    @Override
    public long hash() {
      return hash;
    }

    @Override
    public String toString() {
      return "tree, " + length() + " moves";
    }
  }
}
