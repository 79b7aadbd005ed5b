package tengen.env.vector;

/**
 * The same rows with Gymnasium's {@code AutoresetMode.NEXT_STEP}: the step in which an episode ends
 * shows its last observation; the row's next action is ignored, and that step gives the first
 * observation of the next episode with reward 0 and no ending. Leave those steps out of a replay
 * buffer: what remains are the transitions of the rows inside.
 *
 * @param <B> the actions of all rows
 */
public final class NextStepReset<B> extends ShownRows<B> {

  /** Rows that are then used through this object only. */
  public NextStepReset(VectorEnvironment<B> inner) {
    super(inner);
  }

  @Override
  public StepBatch step(B actions) {
    StepBatch batch = move(actions);
    for (int row = 0; row < over.length; row++) {
      over[row] = batch.ended(row);
    }
    return batch;
  }
}
