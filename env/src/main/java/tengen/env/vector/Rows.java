package tengen.env.vector;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * What all vector environments have in common: seeds, autoreset, threads. A subclass keeps the
 * states of the rows.
 */
abstract class Rows<B> implements VectorEnvironment<B> {

  final StepBatch batch;
  private final int rows;
  private final Space.Box observations;
  private final Space<?> actions;
  private final Crew crew;
  private final long[] keys;
  private final int[] episodes;
  private boolean begun;

  Rows(int rows, int threads, Space.Box observations, Space<?> actions) {
    this(rows, threads, observations, actions, 0);
  }

  /**
   * @param maskWidth actions that masks tell of; 0 for no masks
   */
  Rows(int rows, int threads, Space.Box observations, Space<?> actions, int maskWidth) {
    this.rows = requireRows(rows);
    this.observations = observations;
    this.actions = actions;
    batch = new StepBatch(rows, observations.width(), maskWidth);
    crew = new Crew(rows, threads);
    keys = new long[rows];
    episodes = new int[rows];
  }

  static int requireRows(int rows) {
    return Require.inRange("rows", rows, 1, 1 << 24);
  }

  /**
   * Begins an episode in a row and writes its first observation to {@code batch.observation} at
   * {@code row * width}, its mask if there are masks.
   */
  abstract void begin(int row, long seed);

  /**
   * Moves some rows and fills their part of the batch, as if no episode began anew; calls {@link
   * #beginNext} for each row that ended.
   */
  abstract void advance(int from, int to, B actions);

  /** Copies the states of all rows, for a snapshot. */
  abstract Object save();

  /** Puts back what {@link #save} gave. */
  abstract void load(Object saved);

  /** How many numbers the actions of all rows have. */
  abstract int length(B actions);

  /** How many numbers one action has. */
  abstract int actionWidth();

  /** Keeps the last observation of a row aside and begins its next episode. */
  final void beginNext(int row) {
    int at = row * batch.width;
    System.arraycopy(batch.observation, at, batch.finalObservation, at, batch.width);
    int masked = batch.maskWidth();
    System.arraycopy(batch.mask, row * masked, batch.finalMask, row * masked, masked);
    episodes[row]++;
    begin(row, Rng.child(keys[row], episodes[row]));
  }

  @Override
  public final StepBatch reset(long seed) {
    return reset(seed, new int[rows]);
  }

  @Override
  public final StepBatch reset(long seed, int[] from) {
    if (from.length != rows) {
      throw new IllegalArgumentException(
          "there must be " + rows + " episodes, one a row; got " + from.length);
    }
    for (int row = 0; row < rows; row++) {
      keys[row] = Rng.seed(seed, "vector", row);
      episodes[row] = Require.inRange("episode", from[row], 0, Integer.MAX_VALUE);
    }
    Arrays.fill(batch.reward, 0);
    Arrays.fill(batch.cost, 0);
    Arrays.fill(batch.terminated, false);
    Arrays.fill(batch.truncated, false);
    crew.run(this::beginAll);
    begun = true;
    return batch;
  }

  private void beginAll(int from, int to) {
    for (int row = from; row < to; row++) {
      begin(row, Rng.child(keys[row], episodes[row]));
    }
  }

  @Override
  public final StepBatch step(B all) {
    check(all);
    if (crew.alone()) {
      advance(0, rows, all);
    } else {
      crew.run((from, to) -> advance(from, to, all));
    }
    return batch;
  }

  @Override
  public final StepBatch step(B all, boolean[] idle) {
    check(all);
    if (idle.length != rows) {
      throw new IllegalArgumentException(
          "idle must have " + rows + " flags, one a row; got " + idle.length);
    }
    crew.run((from, to) -> advance(from, to, all, idle));
    return batch;
  }

  /* Stretches of rows that are not idle. */
  private void advance(int from, int to, B all, boolean[] idle) {
    int row = from;
    while (row < to) {
      int start = row;
      while (row < to && !idle[row]) {
        row++;
      }
      if (row > start) {
        advance(start, row, all);
      }
      for (; row < to && idle[row]; row++) {
        batch.reward[row] = 0;
        batch.cost[row] = 0;
        batch.terminated[row] = false;
        batch.truncated[row] = false;
      }
    }
  }

  private void check(B all) {
    if (!begun) {
      throw new IllegalStateException("the rows were never begun; call reset first");
    }
    if (length(all) != rows * actionWidth()) {
      throw new IllegalArgumentException(
          rows
              + " rows need "
              + rows * actionWidth()
              + " numbers as their actions; got "
              + length(all));
    }
  }

  private record State(
      Class<?> kind, Object rows, long[] keys, int[] episodes, StepBatch batch, boolean begun)
      implements Snapshot {}

  @Override
  public final Snapshot snapshot() {
    StepBatch copy = new StepBatch(rows, batch.width, batch.maskWidth());
    copy.copyFrom(batch);
    return new State(getClass(), save(), keys.clone(), episodes.clone(), copy, begun);
  }

  @Override
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)
        || state.kind != getClass()
        || state.keys.length != rows) {
      throw new IllegalArgumentException(
          "not a snapshot of " + rows + " rows of this kind: " + snapshot);
    }
    load(state.rows);
    System.arraycopy(state.keys, 0, keys, 0, rows);
    System.arraycopy(state.episodes, 0, episodes, 0, rows);
    batch.copyFrom(state.batch);
    begun = state.begun;
  }

  @Override
  public final int rows() {
    return rows;
  }

  @Override
  public final Space.Box observationSpace() {
    return observations;
  }

  @Override
  public final Space<?> actionSpace() {
    return actions;
  }

  @Override
  public final int maskWidth() {
    return batch.maskWidth();
  }

  /** Frees what the rows hold. */
  void closeRows() {}

  @Override
  public final void close() {
    crew.close();
    closeRows();
  }
}
