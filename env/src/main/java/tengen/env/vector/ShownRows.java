package tengen.env.vector;

import java.util.Arrays;
import java.util.List;
import tengen.env.Snapshot;
import tengen.env.Space;

/** Rows whose last observations are shown before the first ones of the next episodes. */
abstract class ShownRows<B> implements VectorEnvironment<B> {

  private final VectorEnvironment<B> inner;
  private StepBatch latest;
  final StepBatch shown;
  final boolean[] over;

  ShownRows(VectorEnvironment<B> inner) {
    this.inner = inner;
    shown = new StepBatch(inner.rows(), inner.observationSpace().width(), inner.maskWidth());
    over = new boolean[inner.rows()];
  }

  @Override
  public final StepBatch reset(long seed) {
    return reset(seed, new int[rows()]);
  }

  @Override
  public final StepBatch reset(long seed, int[] episodes) {
    Arrays.fill(over, false);
    latest = inner.reset(seed, episodes);
    shown.copyFrom(latest);
    return shown;
  }

  /** What the rows inside would act on next. */
  final StepBatch upcoming() {
    return latest;
  }

  /** Moves the rows that are not over; those that end now show their last observation. */
  final StepBatch move(B actions) {
    StepBatch moved = inner.step(actions, over);
    latest = moved;
    shown.copyFrom(moved);
    for (int row = 0; row < over.length; row++) {
      if (moved.ended(row)) {
        int at = row * shown.width;
        System.arraycopy(moved.finalObservation, at, shown.observation, at, shown.width);
        int masked = shown.maskWidth();
        System.arraycopy(moved.finalMask, row * masked, shown.mask, row * masked, masked);
      }
    }
    return shown;
  }

  @Override
  public final StepBatch step(B actions, boolean[] idle) {
    throw new UnsupportedOperationException(
        "rows stand still in same-step rows only; take those inside");
  }

  private record State(Snapshot inner, StepBatch shown, boolean[] over) implements Snapshot {}

  @Override
  public final Snapshot snapshot() {
    StepBatch copy = new StepBatch(rows(), shown.width, shown.maskWidth());
    copy.copyFrom(shown);
    return new State(inner.snapshot(), copy, over.clone());
  }

  @Override
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.over.length != over.length) {
      throw new IllegalArgumentException("not a snapshot of these rows: " + snapshot);
    }
    inner.restore(state.inner);
    shown.copyFrom(state.shown);
    System.arraycopy(state.over, 0, over, 0, over.length);
  }

  @Override
  public final int rows() {
    return inner.rows();
  }

  @Override
  public final Space.Box observationSpace() {
    return inner.observationSpace();
  }

  @Override
  public final Space<?> actionSpace() {
    return inner.actionSpace();
  }

  @Override
  public final int maskWidth() {
    return inner.maskWidth();
  }

  @Override
  public final List<String> measures() {
    return inner.measures();
  }

  @Override
  public final void measures(int row, double[] out) {
    inner.measures(row, out);
  }

  @Override
  public final void close() {
    inner.close();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "(" + inner + ")";
  }
}
