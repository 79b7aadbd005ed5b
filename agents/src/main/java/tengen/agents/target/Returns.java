package tengen.agents.target;

import tengen.env.Require;

/**
 * Returns of trajectories (Sutton and Barto 2018, "Reinforcement learning", chapters 3, 7 and 12).
 * None reaches over the end of an episode; where the episode was cut, or the trajectory ends, the
 * value of the state reached stands for the rest.
 */
public final class Returns {

  private Returns() {}

  /**
   * The discounted sum of all rewards to come: {@code G(t) = r + gamma G(t+1)} (equation 3.9). With
   * next values of 0 this is the plain Monte-Carlo return.
   *
   * @param gamma discount, in [0, 1]
   * @param out {@code [steps, rows]} filled
   * @throws IllegalArgumentException if {@code out} is too short
   */
  public static void discounted(Trajectories path, double gamma, double[] out) {
    lambda(path, gamma, 1, out);
  }

  /**
   * Lambda-returns: {@code G(t) = r + gamma ((1 - lambda) V(t+1) + lambda G(t+1))} (equation 12.18
   * for state values).
   *
   * @param gamma discount, in [0, 1]
   * @param lambda 0 for one step, 1 for all
   * @param out {@code [steps, rows]} filled
   * @throws IllegalArgumentException if {@code out} is too short
   */
  public static void lambda(Trajectories path, double gamma, double lambda, double[] out) {
    path.checkLength("out", out);
    for (int k = path.size() - 1; k >= 0; k--) {
      if (path.goesOn(k)) {
        double mixed = (1 - lambda) * path.nextValue[k] + lambda * out[k + path.rows];
        out[k] = path.reward[k] + gamma * mixed;
      } else {
        out[k] = path.reward[k] + path.future(k, gamma);
      }
    }
  }

  /**
   * Returns of n steps, or fewer where the episode or the trajectory ends before: {@code r(t) + … +
   * gamma^(m-1) r(t+m-1) + gamma^m V(t+m)} (equation 7.1).
   *
   * @param gamma discount, in [0, 1]
   * @param n steps, at least 1
   * @param out {@code [steps, rows]} filled
   * @throws IllegalArgumentException if n is less than 1 or {@code out} is too short
   */
  public static void nStep(Trajectories path, double gamma, int n, double[] out) {
    Require.inRange("n", n, 1, Integer.MAX_VALUE);
    path.checkLength("out", out);
    for (int start = 0; start < path.size(); start++) {
      double sum = 0;
      double discount = 1;
      int k = start;
      for (int m = 1; m < n && path.goesOn(k); m++) {
        sum += discount * path.reward[k];
        discount *= gamma;
        k += path.rows;
      }
      out[start] = sum + discount * (path.reward[k] + path.future(k, gamma));
    }
  }
}
