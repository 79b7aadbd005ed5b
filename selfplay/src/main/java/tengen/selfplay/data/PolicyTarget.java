package tengen.selfplay.data;

/**
 * What a network should answer in one position: a distribution over moves, kept sparse.
 *
 * <p>The arrays belong to the target and must not be modified.
 *
 * @param moves {@code [n]} the moves with a probability above zero
 * @param probabilities {@code [n]} sum to 1
 */
public record PolicyTarget(int[] moves, float[] probabilities) {

  /** Checks that both arrays have the same length. */
  public PolicyTarget {
    if (moves.length != probabilities.length || moves.length == 0) {
      throw new IllegalArgumentException(
          "a policy target needs as many probabilities as moves and at least one; got "
              + moves.length
              + " moves and "
              + probabilities.length
              + " probabilities");
    }
  }

  /** All probability on one move, as a game record says. */
  public static PolicyTarget of(int move) {
    return new PolicyTarget(new int[] {move}, new float[] {1});
  }

  /** The entries of a dense distribution that are above zero, scaled to sum to 1. */
  public static PolicyTarget of(int[] moves, float[] probabilities) {
    int n = 0;
    double sum = 0;
    for (float p : probabilities) {
      if (p > 0) {
        n++;
        sum += p;
      }
    }
    int[] kept = new int[n];
    float[] scaled = new float[n];
    for (int i = 0, k = 0; i < moves.length; i++) {
      if (probabilities[i] > 0) {
        kept[k] = moves[i];
        scaled[k++] = (float) (probabilities[i] / sum);
      }
    }
    return new PolicyTarget(kept, scaled);
  }
}
