package tengen.mcts.eval;

/** Logits of win, draw and loss. */
final class Wdl {

  private Wdl() {}

  /** P(win) - P(loss). */
  static float value(float[] wdl, int at) {
    double top = Math.max(wdl[at], Math.max(wdl[at + 1], wdl[at + 2]));
    double win = Math.exp(wdl[at] - top);
    double draw = Math.exp(wdl[at + 1] - top);
    double loss = Math.exp(wdl[at + 2] - top);
    return (float) ((win - loss) / (win + draw + loss));
  }

  /** The three probabilities. */
  static float[] probabilities(float[] wdl, int at) {
    double total = logSumExp(wdl, at, 3);
    float[] result = new float[3];
    for (int i = 0; i < 3; i++) {
      result[i] = (float) Math.exp(wdl[at + i] - total);
    }
    return result;
  }

  /** {@code log sum exp} of n numbers, without overflow. */
  static double logSumExp(float[] x, int at, int n) {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = at; i < at + n; i++) {
      top = Math.max(top, x[i]);
    }
    double sum = 0;
    for (int i = at; i < at + n; i++) {
      sum += Math.exp(x[i] - top);
    }
    return top + Math.log(sum);
  }
}
