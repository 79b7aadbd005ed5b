package tengen.agents.target;

/**
 * Retrace, returns of action values that are safe for actions of any policy (Munos, Stepleton,
 * Harutyunyan and Bellemare 2016, "Safe and efficient off-policy reinforcement learning", equations
 * 3 and 4).
 */
public final class Retrace {

  private static final double EPSILON = 1e-8;

  private Retrace() {}

  /**
   * The trace's coefficient {@code c = lambda min(1, pi / mu)}.
   *
   * @param lambda in [0, 1]
   * @param target probability of the action under the learned policy
   * @param behaviour probability under the acting policy
   */
  public static double trace(double lambda, double target, double behaviour) {
    return lambda * Math.min(1, target / (behaviour + EPSILON));
  }

  /**
   * {@code G(t) = r + gamma (E Q(t+1) - c Q(t+1) + c G(t+1))} with c and Q of the next action; the
   * last step of an episode that was cut has {@code r + gamma E Q}. The error of an action's value
   * is G less that value.
   *
   * @param path with the expectation of Q under the learned policy as {@code nextValue}; its {@code
   *     value} is not looked at
   * @param gamma discount, in [0, 1]
   * @param nextQ {@code [steps, rows]} value of the action taken next
   * @param nextTrace {@code [steps, rows]} {@link #trace} of the action taken next
   * @param out {@code [steps, rows]} filled
   * @throws IllegalArgumentException if an array is too short
   */
  public static void returns(
      Trajectories path, double gamma, double[] nextQ, double[] nextTrace, double[] out) {
    path.checkLength("nextQ", nextQ);
    path.checkLength("nextTrace", nextTrace);
    path.checkLength("out", out);
    for (int k = path.size() - 1; k >= 0; k--) {
      double correction =
          path.goesOn(k) ? gamma * nextTrace[k] * (out[k + path.rows] - nextQ[k]) : 0;
      out[k] = path.reward[k] + path.future(k, gamma) + correction;
    }
  }
}
