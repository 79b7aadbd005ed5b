package tengen.env.classic;

import tengen.env.Columns;
import tengen.env.Environment;
import tengen.env.Snapshot;

/** One row of columns as an environment of its own: endings, snapshots and wrong moments. */
abstract class ClassicWorld<A, B> implements Environment<A> {

  private final ClassicColumns<B> columns;
  private final Columns.Outcome last;
  private boolean running;

  ClassicWorld(ClassicColumns<B> columns, int width) {
    this.columns = columns;
    last = new Columns.Outcome(new float[width], new double[1], new boolean[1], new boolean[1]);
  }

  /**
   * The action as the columns read it; valid until the next one.
   *
   * @throws IllegalArgumentException if there is no such action
   */
  abstract B checked(A action);

  @Override
  public final float[] reset(long seed) {
    columns.begin(0, seed, last.observation());
    running = true;
    return last.observation().clone();
  }

  @Override
  public Step step(A action) {
    B actions = checked(action);
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    columns.advance(0, 1, actions, last);
    running = !last.terminated()[0] && !last.truncated()[0];
    return new Step(
        last.observation().clone(), last.reward()[0], last.terminated()[0], last.truncated()[0]);
  }

  private record State(Class<?> kind, double[][] columns, boolean running) implements Snapshot {}

  @Override
  public final Snapshot snapshot() {
    return new State(getClass(), columns.save(), running);
  }

  @Override
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.kind != getClass()) {
      throw new IllegalArgumentException(
          "not a snapshot of " + getClass().getSimpleName() + ": " + snapshot);
    }
    columns.load(state.columns);
    running = state.running;
  }

  /** A variable of the state in full precision. */
  final double variable(int index) {
    return columns.variable(index)[0];
  }

  /** The state in full precision. */
  final double[] state() {
    return columns.get(0);
  }

  /** Puts a recorded state in, as if that many steps had been made. */
  final float[] state(double[] state, int steps) {
    columns.put(0, state, steps);
    columns.observe(0, last.observation());
    running = true;
    return last.observation().clone();
  }
}
