package tengen.env.vector;

import tengen.env.Columns;
import tengen.env.Environment;
import tengen.env.Space;

/** Rows kept as {@link Columns}. Actions are checked before anything moves. */
abstract class ColumnRows<B> extends Rows<B> {

  private final Columns<B> columns;
  private final Columns.Outcome out;

  ColumnRows(int rows, int threads, Environment<?> one, Columns<B> columns) {
    super(rows, threads, one.observationSpace(), one.actionSpace());
    this.columns = columns;
    out = new Columns.Outcome(batch.observation, batch.reward, batch.terminated, batch.truncated);
  }

  /** Throws unless the actions of these rows are possible. */
  abstract void check(int from, int to, B actions);

  @Override
  final void begin(int row, long seed) {
    columns.begin(row, seed, batch.observation);
  }

  @Override
  final void advance(int from, int to, B actions) {
    check(from, to, actions);
    columns.advance(from, to, actions, out);
    for (int row = from; row < to; row++) {
      if (batch.ended(row)) {
        beginNext(row);
      }
    }
  }

  @Override
  final Object save() {
    return columns.save();
  }

  @Override
  final void load(Object saved) {
    columns.load((double[][]) saved);
  }

  /** Integer actions. */
  static final class Discrete extends ColumnRows<int[]> {

    private final int n;

    Discrete(int rows, int threads, Environment<Integer> one, Columns<int[]> columns) {
      super(rows, threads, one, columns);
      n = ((Space.Discrete) one.actionSpace()).n();
    }

    @Override
    void check(int from, int to, int[] chosen) {
      for (int row = from; row < to; row++) {
        if (chosen[row] < 0 || chosen[row] >= n) {
          throw new IllegalArgumentException(
              "row " + row + ": action must be in 0.." + (n - 1) + "; got " + chosen[row]);
        }
      }
    }

    @Override
    int length(int[] chosen) {
      return chosen.length;
    }

    @Override
    int actionWidth() {
      return 1;
    }
  }

  /** Vectors of real numbers. */
  static final class Continuous extends ColumnRows<float[]> {

    private final int width;

    Continuous(int rows, int threads, Environment<float[]> one, Columns<float[]> columns) {
      super(rows, threads, one, columns);
      width = ((Space.Box) one.actionSpace()).width();
    }

    @Override
    void check(int from, int to, float[] chosen) {
      for (int i = from * width; i < to * width; i++) {
        if (!Float.isFinite(chosen[i])) {
          throw new IllegalArgumentException(
              "row " + i / width + ": action must be finite; got " + chosen[i]);
        }
      }
    }

    @Override
    int length(float[] chosen) {
      return chosen.length;
    }

    @Override
    int actionWidth() {
      return width;
    }
  }
}
