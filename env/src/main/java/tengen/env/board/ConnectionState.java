package tengen.env.board;

/** Stones of Hex or Y, and which of them are connected, as a forest (union–find). */
final class ConnectionState extends PlacementState {

  private final ConnectionGame game;

  /** {@code [points]}: another stone of the same chain, itself for the chain's root. */
  private final short[] parent;

  /** {@code [points]}: for the root of a chain, the sides that the chain touches. */
  private final byte[] sides;

  ConnectionState(ConnectionGame game) {
    super(game);
    this.game = game;
    parent = new short[stones.length];
    sides = new byte[stones.length];
  }

  @Override
  boolean wins(int point) {
    byte stone = stones[point];
    int root = point;
    parent[point] = (short) point;
    sides[point] = game.sides[point];
    for (int k = 6 * point; k < 6 * point + 6; k++) {
      int neighbour = game.neighbours[k];
      if (neighbour >= 0 && stones[neighbour] == stone) {
        int other = root(neighbour);
        parent[root] = (short) other;
        sides[other] |= sides[root];
        root = other;
      }
    }
    int goal = game.goal(stone - 1);
    return (sides[root] & goal) == goal;
  }

  /** The root of a chain; halves the way to it (Tarjan and van Leeuwen 1984). */
  private int root(int stone) {
    int at = stone;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  @Override
  void copyMore(PlacementState from) {
    ConnectionState other = (ConnectionState) from;
    System.arraycopy(other.parent, 0, parent, 0, parent.length);
    System.arraycopy(other.sides, 0, sides, 0, sides.length);
  }
}
