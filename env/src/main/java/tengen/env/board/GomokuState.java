package tengen.env.board;

/** Stones of Gomoku. */
final class GomokuState extends PlacementState {

  private final int size;

  GomokuState(Gomoku game) {
    super(game);
    size = game.size();
  }

  @Override
  boolean wins(int point) {
    return line(point, 0, 1) || line(point, 1, 0) || line(point, 1, 1) || line(point, 1, -1);
  }

  private boolean line(int point, int down, int right) {
    return 1 + run(point, down, right) + run(point, -down, -right) >= Gomoku.FIVE;
  }

  /** How many stones of the same player follow on a point in a direction. */
  private int run(int point, int down, int right) {
    byte stone = stones[point];
    int row = point / size + down;
    int column = point % size + right;
    int count = 0;
    while (row >= 0
        && row < size
        && column >= 0
        && column < size
        && stones[row * size + column] == stone) {
      count++;
      row += down;
      column += right;
    }
    return count;
  }

  @Override
  void copyMore(PlacementState from) {
    // There is nothing but the stones.
  }
}
