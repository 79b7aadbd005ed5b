package tengen.env.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.ActionMask;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.env.Space;

/** Rows that are environments of any kind. */
abstract class EnvironmentRows<A, B> extends Rows<B> {

  private final List<Environment<A>> environments;

  /** {@code [row, action]} Room for a mask. */
  private final boolean[][] masks;

  /** Of each row; null where its world rules nothing out. */
  private final ActionMask[] sources;

  /** Of each row; null where its world knows no costs. */
  private final CostSource[] costs;

  /** Of each row; null where its world measures nothing. */
  private final Measures[] measured;

  /** Names of what is measured. */
  private final List<String> names;

  /** {@code [row, name]} Of the latest episode that ended. */
  private final double[][] measures;

  EnvironmentRows(List<Environment<A>> environments, int threads) {
    super(
        environments.size(),
        threads,
        environments.get(0).observationSpace(),
        environments.get(0).actionSpace(),
        masked(environments.get(0)));
    this.environments = environments;
    costs = new CostSource[environments.size()];
    sources = new ActionMask[environments.size()];
    masks = new boolean[environments.size()][batch.maskWidth()];
    measured = new Measures[environments.size()];
    names =
        environments
            .get(0)
            .as(Measures.class)
            .map(world -> List.copyOf(world.measures()))
            .orElse(List.of());
    measures = new double[environments.size()][names.size()];
  }

  /** How many actions an environment says are allowed or not; 0 if it says nothing. */
  static int masked(Environment<?> environment) {
    boolean masks = environment.as(ActionMask.class).isPresent();
    return masks && environment.actionSpace() instanceof Space.Discrete d ? d.n() : 0;
  }

  /* The first one is there already. */
  static <A> List<Environment<A>> make(
      int rows, Environment<A> first, Supplier<? extends Environment<A>> create) {
    List<Environment<A>> environments = new ArrayList<>();
    environments.add(first);
    for (int row = 1; row < rows; row++) {
      environments.add(create.get());
    }
    return environments;
  }

  /** The action of a row; valid until the next one of that row. */
  abstract A action(B actions, int row);

  @Override
  final void begin(int row, long seed) {
    float[] observation = environments.get(row).reset(seed);
    find(row);
    write(observation, row);
  }

  /* A wrapper may have replaced what lies beneath. */
  private void find(int row) {
    costs[row] = environments.get(row).as(CostSource.class).orElse(null);
    sources[row] = environments.get(row).as(ActionMask.class).orElse(null);
    measured[row] = environments.get(row).as(Measures.class).orElse(null);
  }

  @Override
  public final List<String> measures() {
    return names;
  }

  @Override
  public final void measures(int row, double[] out) {
    System.arraycopy(measures[row], 0, out, 0, measures[row].length);
  }

  private void write(float[] observation, int row) {
    System.arraycopy(observation, 0, batch.observation, row * batch.width, batch.width);
    boolean[] mask = masks[row];
    if (mask.length > 0) {
      sources[row].actionMask(mask);
      System.arraycopy(mask, 0, batch.mask, row * mask.length, mask.length);
    }
  }

  @Override
  final void advance(int from, int to, B actions) {
    for (int row = from; row < to; row++) {
      Environment.Step step = step(row, action(actions, row));
      write(step.observation(), row);
      batch.reward[row] = step.reward();
      batch.cost[row] = costs[row] == null ? 0 : costs[row].cost();
      batch.terminated[row] = step.terminated();
      batch.truncated[row] = step.truncated();
      if (step.ended()) {
        if (measured[row] != null) {
          measured[row].measures(measures[row]);
        }
        beginNext(row);
      }
    }
  }

  private Environment.Step step(int row, A action) {
    try {
      return environments.get(row).step(action);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("row " + row + ": " + e.getMessage(), e);
    }
  }

  @Override
  final Object save() {
    return environments.stream().map(Environment::snapshot).toArray(Snapshot[]::new);
  }

  @Override
  final void load(Object saved) {
    Snapshot[] snapshots = (Snapshot[]) saved;
    for (int row = 0; row < snapshots.length; row++) {
      environments.get(row).restore(snapshots[row]);
      find(row);
    }
  }

  @Override
  final void closeRows() {
    environments.forEach(Environment::close);
  }

  /** Integer actions. */
  static final class Discrete extends EnvironmentRows<Integer, int[]> {

    Discrete(
        int rows,
        int threads,
        Environment<Integer> first,
        Supplier<? extends Environment<Integer>> create) {
      super(make(rows, first, create), threads);
    }

    @Override
    int length(int[] actions) {
      return actions.length;
    }

    @Override
    int actionWidth() {
      return 1;
    }

    @Override
    Integer action(int[] actions, int row) {
      return actions[row];
    }
  }

  /** Vectors of real numbers. */
  static final class Continuous extends EnvironmentRows<float[], float[]> {

    private final int width = ((Space.Box) actionSpace()).width();
    private final float[][] scratch = new float[rows()][width];

    Continuous(
        int rows,
        int threads,
        Environment<float[]> first,
        Supplier<? extends Environment<float[]>> create) {
      super(make(rows, first, create), threads);
    }

    @Override
    int length(float[] actions) {
      return actions.length;
    }

    @Override
    int actionWidth() {
      return width;
    }

    @Override
    float[] action(float[] actions, int row) {
      System.arraycopy(actions, row * width, scratch[row], 0, width);
      return scratch[row];
    }
  }

  @Override
  public String toString() {
    return rows() + " x " + Arrays.toString(environments.stream().limit(1).toArray());
  }
}
