package tengen.env.classic;

import java.util.Arrays;
import tengen.env.Columns;

/**
 * What the columns of this package share: the variables of each row and the steps it has made.
 *
 * @param <B> {@code int[]} or {@code float[]}, one action a row
 */
abstract class ClassicColumns<B> implements Columns<B> {

  /** {@code [variable][row]}; the last one counts steps. */
  private final double[][] variables;

  private final int states;
  final double[] elapsed;
  final int maxSteps;

  /**
   * Columns.
   *
   * @param states variables that are the state
   * @param derived variables that follow from it, see {@link #derive}
   */
  ClassicColumns(int rows, int states, int derived, int maxSteps) {
    this.states = states;
    this.maxSteps = maxSteps;
    variables = new double[states + derived + 1][rows];
    elapsed = variables[states + derived];
  }

  /** The values of one variable in all rows. */
  final double[] variable(int index) {
    return variables[index];
  }

  /** Draws the start of a row's episode. */
  abstract void start(int row, long seed);

  /** Computes what the row keeps besides its state, because it is needed again in the next step. */
  void derive(int row) {}

  /** Writes the observation of a row. */
  abstract void observe(int row, float[] out);

  @Override
  public final void begin(int row, long seed, float[] observation) {
    start(row, seed);
    elapsed[row] = 0;
    derive(row);
    observe(row, observation);
  }

  /** Puts a state in, as if that many steps had been made. */
  final void put(int row, double[] state, int steps) {
    for (int i = 0; i < state.length; i++) {
      variables[i][row] = state[i];
    }
    elapsed[row] = steps;
    derive(row);
  }

  /** The state of a row. */
  final double[] get(int row) {
    double[] state = new double[states];
    Arrays.setAll(state, i -> variables[i][row]);
    return state;
  }

  @Override
  public final double[][] save() {
    return Arrays.stream(variables).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public final void load(double[][] saved) {
    for (int i = 0; i < variables.length; i++) {
      System.arraycopy(saved[i], 0, variables[i], 0, variables[i].length);
    }
  }
}
