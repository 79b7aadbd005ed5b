package tengen.agents.dqn;

/**
 * A network's last layer read as the value of the state and the advantages of its actions (Wang and
 * others 2016, arXiv:1511.06581, equation 9): {@code Q = V + A - mean A}. A group of outputs is the
 * advantages, then the value.
 */
final class Dueling {

  private Dueling() {}

  /**
   * Joins groups.
   *
   * @param raw {@code [groups, actions + 1]}
   * @param q {@code [groups, actions]} filled
   */
  static void join(float[] raw, int groups, int actions, float[] q) {
    for (int group = 0; group < groups; group++) {
      int from = group * (actions + 1);
      double mean = 0;
      for (int a = 0; a < actions; a++) {
        mean += raw[from + a];
      }
      mean /= actions;
      for (int a = 0; a < actions; a++) {
        q[group * actions + a] = (float) (raw[from + actions] + raw[from + a] - mean);
      }
    }
  }

  /**
   * Derivatives by the groups from those by what they were joined to.
   *
   * @param gradient {@code [groups, actions]}
   * @param raw {@code [groups, actions + 1]} filled
   */
  static void part(float[] gradient, int groups, int actions, float[] raw) {
    for (int group = 0; group < groups; group++) {
      int to = group * (actions + 1);
      double sum = 0;
      for (int a = 0; a < actions; a++) {
        sum += gradient[group * actions + a];
      }
      for (int a = 0; a < actions; a++) {
        raw[to + a] = (float) (gradient[group * actions + a] - sum / actions);
      }
      raw[to + actions] = (float) sum;
    }
  }
}
