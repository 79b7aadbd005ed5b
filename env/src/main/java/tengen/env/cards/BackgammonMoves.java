package tengen.env.cards;

import java.util.Arrays;

/** The legal moves of a position of backgammon with two dice. */
final class BackgammonMoves {

  private final Checkers checkers;
  private int[] moves = new int[64];
  private int size;

  /** Moves that use one die only, and the highest die among them. */
  private int[] single = new int[64];

  private int singles;
  private int singleDie;

  BackgammonMoves(Checkers checkers) {
    this.checkers = checkers;
  }

  /**
   * Finds them.
   *
   * @param low die, at most {@code high}
   */
  void find(int player, int low, int high) {
    size = 0;
    singles = 0;
    singleDie = 0;
    pairs(player, high, low, 0);
    if (low != high) {
      pairs(player, low, high, Backgammon.LOW_FIRST);
    }
    if (size == 0) {
      if (singles == 0) {
        single[singles++] =
            Backgammon.PASS + Backgammon.BASE * Backgammon.PASS + Backgammon.LOW_FIRST;
      }
      if (moves.length < singles) {
        moves = new int[single.length];
      }
      System.arraycopy(single, 0, moves, 0, singles);
      size = singles;
    }
    Arrays.sort(moves, 0, size);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Copies them, ascending. */
  void copyTo(int[] out) {
    System.arraycopy(moves, 0, out, 0, size);
  }

  boolean contains(int move) {
    return Arrays.binarySearch(moves, 0, size, move) >= 0;
  }

  private void pairs(int player, int first, int second, int order) {
    for (int from = 0; from < Checkers.OFF; from++) {
      if (!checkers.allowed(player, from, first)) {
        continue;
      }
      int half = Checkers.half(player, from) + order;
      boolean alone = true;
      boolean hit = checkers.move(player, from, first);
      for (int next = 0; next < Checkers.OFF; next++) {
        if (checkers.allowed(player, next, second)) {
          alone = false;
          add(half + Backgammon.BASE * Checkers.half(player, next));
        }
      }
      checkers.undo(player, from, first, hit);
      if (alone) {
        addSingle(half + Backgammon.BASE * Backgammon.PASS, first);
      }
    }
  }

  private void add(int move) {
    if (size == moves.length) {
      moves = Arrays.copyOf(moves, 2 * size);
    }
    moves[size++] = move;
  }

  private void addSingle(int move, int die) {
    if (die < singleDie) {
      return;
    }
    if (die > singleDie) {
      singleDie = die;
      singles = 0;
    }
    single[singles++] = move;
  }
}
