package tengen.env.go;

/**
 * The positions so far, as the ko rule compares them.
 *
 * <p>As long as no stone was ever taken off, every position has more stones than those before it,
 * and the past is not looked at.
 */
final class Repetition {

  private final GoRules.Ko ko;
  private final boolean superko;
  private final PositionSet positions;

  /** Whether any stone was ever taken off. */
  private boolean removed;

  /** Number of passes: under simple ko a pass starts the count of repetitions afresh. */
  private int epoch;

  Repetition(GoRules rules, int area) {
    ko = rules.ko();
    superko = rules.superko();
    positions = new PositionSet(4 * area);
  }

  void clear() {
    positions.clear();
    removed = false;
    epoch = 0;
  }

  void copyFrom(Repetition other) {
    positions.copyFrom(other.positions);
    removed = other.removed;
    epoch = other.epoch;
  }

  void remember(GoBoard board, int turn) {
    positions.add(key(board.hash, turn));
  }

  void removed() {
    removed = true;
  }

  void passed() {
    epoch++;
  }

  /** Forgets all positions, as taking the button does. */
  void forget() {
    positions.clear();
  }

  /**
   * Whether superko forbids a move.
   *
   * @param suicide whether the stone would be taken off at once
   */
  boolean forbids(GoBoard board, int cell, int turn, boolean suicide) {
    return superko
        && (removed || suicide)
        && positions.contains(key(board.hashAfter(cell, turn), 3 - turn));
  }

  /** Whether the position that a stone has just made ends the game. */
  boolean ends(GoBoard board, int turn) {
    if (!removed || superko) {
      return false;
    }
    int allowed = ko == GoRules.Ko.SIMPLE ? 2 : 1;
    return positions.count(key(board.hash, turn)) >= allowed;
  }

  /** Differs for different pasts from the first capture on. */
  long digest() {
    return removed ? positions.digest() : 0;
  }

  private long key(long boardHash, int mover) {
    return switch (ko) {
      case SITUATIONAL -> boardHash ^ side(mover);
      case SIMPLE -> boardHash ^ side(mover) ^ (epoch * 0xD1B54A32D192ED03L);
      default -> boardHash;
    };
  }

  static long side(int mover) {
    return mover == GoBoard.WHITE ? 0x9FB21C651E98DF25L : 0;
  }
}
