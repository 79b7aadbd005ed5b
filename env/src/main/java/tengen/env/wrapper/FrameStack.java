package tengen.env.wrapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Shows the last observations together, the oldest first, as Gymnasium's {@code
 * FrameStackObservation} does. A part of shape {@code [s…]} becomes one of shape {@code [frames,
 * s…]}. What was before the reset is filled with the first observation or with zeros.
 *
 * @param <A> the action
 */
public final class FrameStack<A> extends Wrapper<A> {

  /** What stands in for observations before the reset. */
  public enum Padding {
    /** The first observation. */
    RESET,
    /** Zeros, or the numbers nearest to 0 that the space allows. */
    ZERO
  }

  private final int frames;
  private final Padding padding;
  private final Space.Box innerSpace;
  private final Space.Box space;
  private final float[] zero;

  /** {@code [frames][width]}, oldest first; the rows are never written to. */
  private float[][] seen;

  private record State(Snapshot inner, float[][] seen) implements Snapshot {}

  /** Stacks so many observations, padded with the first one. */
  public FrameStack(Environment<A> inner, int frames) {
    this(inner, frames, Padding.RESET);
  }

  /**
   * Stacks observations.
   *
   * @param frames how many, at least 1
   * @param padding what stands in for observations before the reset
   */
  public FrameStack(Environment<A> inner, int frames, Padding padding) {
    super(inner);
    this.frames = Require.inRange("frames", frames, 1, Integer.MAX_VALUE);
    this.padding = padding;
    innerSpace = inner.observationSpace();
    zero = new float[innerSpace.width()];
    float[] low = innerSpace.low();
    float[] high = innerSpace.high();
    for (int i = 0; i < zero.length; i++) {
      zero[i] = Math.min(Math.max(0, low[i]), high[i]);
    }
    seen = new float[frames][];
    fill(zero);
    float[] lows = stacked(same(low));
    space = new Space.Box(lows, stacked(same(high)), parts());
  }

  private float[][] same(float[] row) {
    float[][] rows = new float[frames][];
    Arrays.fill(rows, row);
    return rows;
  }

  private List<Space.Part> parts() {
    List<Space.Part> parts = new ArrayList<>();
    for (Space.Part part : innerSpace.parts()) {
      int[] shape = part.shape();
      int[] deeper = new int[shape.length + 1];
      deeper[0] = frames;
      System.arraycopy(shape, 0, deeper, 1, shape.length);
      parts.add(new Space.Part(part.kind(), part.name(), deeper));
    }
    return parts;
  }

  /* Part by part, and in each part frame by frame. */
  private float[] stacked(float[][] rows) {
    float[] result = new float[frames * innerSpace.width()];
    int from = 0;
    int to = 0;
    for (Space.Part part : innerSpace.parts()) {
      int size = part.size();
      for (float[] row : rows) {
        System.arraycopy(row, from, result, to, size);
        to += size;
      }
      from += size;
    }
    return result;
  }

  private void fill(float[] observation) {
    Arrays.fill(seen, observation);
  }

  @Override
  public Space.Box observationSpace() {
    return space;
  }

  @Override
  public float[] reset(long seed) {
    float[] first = inner.reset(seed);
    fill(padding == Padding.RESET ? first : zero);
    seen[frames - 1] = first;
    return stacked(seen);
  }

  @Override
  public Step step(A action) {
    Step step = inner.step(action);
    System.arraycopy(seen, 1, seen, 0, frames - 1);
    seen[frames - 1] = step.observation();
    return new Step(stacked(seen), step.reward(), step.terminated(), step.truncated());
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), seen.clone());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    seen = state.seen.clone();
  }

  @Override
  String settings() {
    return Integer.toString(frames);
  }
}
