package tengen.agents.target;

/** How much of the returns' variance the values explain: what on-policy learners log. */
public final class ExplainedVariance {

  private ExplainedVariance() {}

  /**
   * {@code 1 - var(returns - values) / var(returns)}.
   *
   * @param values what was predicted
   * @param returns what came
   * @param count how many from the start of the arrays
   * @return 1 for a perfect prediction, 0 for one no better than a constant; NaN where the returns
   *     do not vary
   */
  public static double of(double[] values, double[] returns, int count) {
    double meanReturn = 0;
    double meanError = 0;
    for (int i = 0; i < count; i++) {
      meanReturn += returns[i];
      meanError += returns[i] - values[i];
    }
    meanReturn /= count;
    meanError /= count;
    double squaredReturn = 0;
    double squaredError = 0;
    for (int i = 0; i < count; i++) {
      double ofReturn = returns[i] - meanReturn;
      double ofError = returns[i] - values[i] - meanError;
      squaredReturn += ofReturn * ofReturn;
      squaredError += ofError * ofError;
    }
    return squaredReturn == 0 ? Double.NaN : 1 - squaredError / squaredReturn;
  }
}
