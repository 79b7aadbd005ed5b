package tengen.mcts.tree;

/** The order in which sequential halving visits the moves it considers (Karnin et al. 2013). */
public final class SequentialHalving {

  private SequentialHalving() {}

  /**
   * For every simulation, how many visits the move to be tried has had. At first all considered
   * moves take turns; after each round the worse half is dropped.
   *
   * @param considered number of moves at first
   * @param simulations length of the result
   */
  public static int[] visits(int considered, int simulations) {
    int[] result = new int[simulations];
    if (considered <= 1) {
      for (int i = 0; i < simulations; i++) {
        result[i] = i;
      }
      return result;
    }
    int rounds = 32 - Integer.numberOfLeadingZeros(considered - 1);
    int at = 0;
    int had = 0;
    for (int left = considered; at < simulations; left = Math.max(2, left / 2)) {
      int sweeps = Math.max(1, simulations / (rounds * left));
      for (int sweep = 0; sweep < sweeps; sweep++, had++) {
        for (int i = 0; i < left && at < simulations; i++) {
          result[at++] = had;
        }
      }
    }
    return result;
  }
}
