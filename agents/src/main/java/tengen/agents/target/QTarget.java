package tengen.agents.target;

/**
 * Targets of action values after one transition (or several, see the discount): {@code reward +
 * discount * value of the next state}, where the methods differ in that value. The temporal
 * difference is the target less the value of the taken action.
 *
 * <p>Throughout, {@code discount} is 0 where the episode terminated, else gamma, or {@code gamma^m}
 * after m steps; action values of one state are {@code actions} numbers from {@code at}.
 */
public final class QTarget {

  private QTarget() {}

  /**
   * Q-learning (Watkins 1989), the target of DQN (Mnih and others 2015, equation 2).
   *
   * @param nextQ action values of the next state, of the target network for DQN
   */
  public static double qLearning(
      double reward, double discount, double[] nextQ, int at, int actions) {
    return reward + discount * nextQ[argmax(nextQ, at, actions)];
  }

  /**
   * Double Q-learning (van Hasselt, Guez and Silver 2016, equation 4): one network chooses the next
   * action, the other one judges it.
   *
   * @param nextQ action values of the judging network, for double DQN the target network
   * @param selector action values of the choosing network
   */
  public static double doubleQ(
      double reward, double discount, double[] nextQ, double[] selector, int at, int actions) {
    return reward + discount * nextQ[argmax(selector, at, actions)];
  }

  /**
   * Expected SARSA (van Seijen, van Hasselt, Whiteson and Wiering 2009, equation 5).
   *
   * @param probability of each next action
   */
  public static double expectedSarsa(
      double reward, double discount, double[] nextQ, double[] probability, int at, int actions) {
    double value = 0;
    for (int i = at; i < at + actions; i++) {
      value += probability[i] * nextQ[i];
    }
    return reward + discount * value;
  }

  /**
   * Persistent Q-learning (Bellemare, Ostrovski, Guez, Thomas and Munos 2016, "Increasing the
   * action gap", section 3.2): in part, the next state is judged as if the action were repeated.
   *
   * @param action the action taken
   * @param share of the repeated action, in [0, 1]
   */
  public static double persistent(
      double reward,
      double discount,
      double[] nextQ,
      int at,
      int actions,
      int action,
      double share) {
    double greatest = nextQ[argmax(nextQ, at, actions)];
    return reward + discount * ((1 - share) * greatest + share * nextQ[at + action]);
  }

  /** The number of the greatest value in the array, the first one if several are equal. */
  public static int argmax(double[] values, int at, int count) {
    int best = at;
    for (int i = at + 1; i < at + count; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The number in the array of the greatest value that is allowed, the first one if several are
   * equal.
   *
   * @param allowed which values count, by the same numbers; null for all
   * @return -1 if none is allowed
   */
  public static int argmax(float[] values, int at, int count, boolean[] allowed) {
    int best = -1;
    for (int i = at; i < at + count; i++) {
      if ((allowed == null || allowed[i]) && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    return best;
  }

  /**
   * Targets of a whole batch by Q-learning or double Q-learning. A next state without an allowed
   * action has value 0.
   *
   * @param reward {@code [size]}
   * @param discount {@code [size]} 0 where terminated
   * @param nextQ {@code [size, actions]} values of the network that judges
   * @param selector {@code [size, actions]} values of the network that chooses: the same array for
   *     Q-learning, the online network's for double Q-learning
   * @param allowed {@code [size, actions]} allowed next actions; null for all
   * @param target {@code [size]} filled
   * @param size of the batch
   * @param actions how many there are
   */
  public static void batch(
      float[] reward,
      float[] discount,
      float[] nextQ,
      float[] selector,
      boolean[] allowed,
      float[] target,
      int size,
      int actions) {
    for (int b = 0; b < size; b++) {
      int best = discount[b] == 0 ? -1 : argmax(selector, b * actions, actions, allowed);
      double future = best < 0 ? 0 : (double) discount[b] * nextQ[best];
      target[b] = (float) (reward[b] + future);
    }
  }
}
