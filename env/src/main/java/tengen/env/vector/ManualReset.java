package tengen.env.vector;

/**
 * The same rows with Gymnasium's {@code AutoresetMode.DISABLED}: a row whose episode ended shows
 * its last observation and must be told to begin the next one.
 *
 * @param <B> the actions of all rows
 */
public final class ManualReset<B> extends ShownRows<B> {

  /** Rows that are then used through this object only. */
  public ManualReset(VectorEnvironment<B> inner) {
    super(inner);
  }

  /**
   * Acts once in every row.
   *
   * @throws IllegalStateException if the episode of a row is over
   */
  @Override
  public StepBatch step(B actions) {
    for (int row = 0; row < over.length; row++) {
      if (over[row]) {
        throw new IllegalStateException(
            "the episode of row " + row + " is over; call begin with its flag set first");
      }
    }
    StepBatch batch = move(actions);
    for (int row = 0; row < over.length; row++) {
      over[row] = batch.ended(row);
    }
    return batch;
  }

  /**
   * Begins the next episode in some rows.
   *
   * @param which {@code [rows]}
   * @throws IllegalArgumentException if the episode of such a row is not over
   */
  public StepBatch begin(boolean[] which) {
    StepBatch first = upcoming();
    for (int row = 0; row < over.length; row++) {
      if (which[row] && !over[row]) {
        throw new IllegalArgumentException("the episode of row " + row + " is not over");
      }
    }
    for (int row = 0; row < over.length; row++) {
      if (which[row]) {
        int at = row * shown.width;
        System.arraycopy(first.observation, at, shown.observation, at, shown.width);
        int masked = shown.maskWidth();
        System.arraycopy(first.mask, row * masked, shown.mask, row * masked, masked);
        shown.reward[row] = 0;
        shown.cost[row] = 0;
        shown.terminated[row] = false;
        shown.truncated[row] = false;
        over[row] = false;
      }
    }
    return shown;
  }
}
