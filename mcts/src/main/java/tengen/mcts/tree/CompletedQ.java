package tengen.mcts.tree;

/**
 * Values of all moves of a node, with a guess for those not visited, made comparable with logits
 * (Danihelka et al. 2022, equations 7, 8, 10 and 33).
 *
 * <p>The guess mixes the node's own value with the values of the visited moves, weighted by prior.
 */
public final class CompletedQ {

  private final double scale;
  private final double visitOffset;
  private final boolean rescaled;

  /**
   * The transform with its constants.
   *
   * @param scale what one unit of value is worth in logits, per visit, at least 0
   * @param visitOffset visits that are always counted, at least 0
   * @param rescaled whether values are stretched to [0, 1] between the least and the greatest of
   *     the node; else they are taken from [-1, 1] to [0, 1]
   */
  public CompletedQ(double scale, double visitOffset, boolean rescaled) {
    this.scale = scale;
    this.visitOffset = visitOffset;
    this.rescaled = rescaled;
  }

  /**
   * Fills what is to be added to each logit.
   *
   * @param logits {@code [count]} of the prior; any common offset
   * @param visits {@code [count]}
   * @param q {@code [count]} mean values, read where visited
   * @param raw the node's own value, from the same point of view
   * @param out {@code [count]}
   */
  public void fill(double[] logits, int[] visits, double[] q, int count, double raw, double[] out) {
    softmax(logits, count, out);
    double sumP = 0;
    double sumPq = 0;
    int sum = 0;
    int most = 0;
    for (int i = 0; i < count; i++) {
      sum += visits[i];
      most = Math.max(most, visits[i]);
      if (visits[i] > 0) {
        double p = Math.max(out[i], Double.MIN_NORMAL);
        sumP += p;
        sumPq += p * q[i];
      }
    }
    double guess = sum == 0 ? raw : (raw + sum * sumPq / sumP) / (1 + sum);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      out[i] = visits[i] > 0 ? q[i] : guess;
      low = Math.min(low, out[i]);
      high = Math.max(high, out[i]);
    }
    double shift = rescaled ? low : -1;
    double range = rescaled ? Math.max(high - low, 1e-8) : 2;
    double worth = scale * (visitOffset + most) / range;
    for (int i = 0; i < count; i++) {
      out[i] = (out[i] - shift) * worth;
    }
  }

  /** Fills {@code out[0 … count - 1]} with the softmax of the logits. */
  public static void softmax(double[] logits, int count, double[] out) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      max = Math.max(max, logits[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      out[i] = Math.exp(logits[i] - max);
      sum += out[i];
    }
    for (int i = 0; i < count; i++) {
      out[i] /= sum;
    }
  }
}
