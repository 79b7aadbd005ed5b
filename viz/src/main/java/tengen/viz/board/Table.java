package tengen.viz.board;

/**
 * What lies on a board besides single stones.
 *
 * @param counts {@code [points]} how many pieces are on each point; null for one where there is any
 * @param low the lower die, 0 for none
 * @param high the higher die, 0 for none
 * @param mover whose dice they are, 1 or 2; 0 for nobody's
 */
public record Table(int[] counts, int low, int high, int mover) {

  /** Single stones and no dice. */
  public static final Table NONE = new Table(null, 0, 0, 0);

  /** Keeps an array of its own. */
  public Table {
    counts = counts == null ? null : counts.clone();
    if (low < 0 || low > 6 || high < 0 || high > 6) {
      throw new IllegalArgumentException("dice show 1 to 6, not " + low + " and " + high);
    }
  }

  void check(int points) {
    if (counts != null && counts.length != points) {
      throw new IllegalArgumentException(
          "counts has " + counts.length + " points, the board has " + points);
    }
  }
}
