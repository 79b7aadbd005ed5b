package tengen.agents.target;

/** Softmax of logits and the cross entropy with a target, stable for logits of any size. */
public final class Softmax {

  private Softmax() {}

  /**
   * Probabilities of logits.
   *
   * @param out filled from the same place on; may be the same array
   */
  public static void probabilities(double[] logits, int at, int count, double[] out) {
    double normalizer = logSumExp(logits, at, count);
    for (int i = at; i < at + count; i++) {
      out[i] = Math.exp(logits[i] - normalizer);
    }
  }

  /** {@code -sum target log softmax(logits)}. */
  public static double crossEntropy(
      double[] target, int targetAt, double[] logits, int at, int count) {
    double normalizer = logSumExp(logits, at, count);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum -= target[targetAt + i] * (logits[at + i] - normalizer);
    }
    return sum;
  }

  private static double logSumExp(double[] logits, int at, int count) {
    double greatest = logits[QTarget.argmax(logits, at, count)];
    double sum = 0;
    for (int i = at; i < at + count; i++) {
      sum += Math.exp(logits[i] - greatest);
    }
    return greatest + Math.log(sum);
  }
}
