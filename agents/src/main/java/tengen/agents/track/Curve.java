package tengen.agents.track;

import java.util.Arrays;

/** Numbers over the steps of a training run. */
public final class Curve {

  private double[] steps = new double[64];
  private double[] values = new double[64];
  private int size;

  void add(double step, double value) {
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    steps[size] = step;
    values[size++] = value;
  }

  /** How many points there are. */
  public int size() {
    return size;
  }

  /** Steps of the run at the i-th point. */
  public double step(int i) {
    return steps[i];
  }

  /** The number at the i-th point. */
  public double value(int i) {
    return values[i];
  }

  /** The last number; NaN before there is one. */
  public double last() {
    return size == 0 ? Double.NaN : values[size - 1];
  }
}
