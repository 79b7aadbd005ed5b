package tengen.agents.target;

/**
 * Generalised advantage estimation (Schulman, Moritz, Levine, Jordan and Abbeel 2016, "High-
 * dimensional continuous control using generalized advantage estimation", equation 16).
 */
public final class Gae {

  private static final double EPSILON = 1e-8;

  private Gae() {}

  /**
   * {@code A(t) = delta(t) + gamma lambda A(t+1)} with {@code delta = r + gamma V(t+1) - V(t)};
   * within an episode only, see {@link Trajectories}.
   *
   * @param gamma discount, in [0, 1]
   * @param lambda 0 for the temporal difference, 1 for the whole return less the value
   * @param advantage {@code [steps, rows]} filled
   * @throws IllegalArgumentException if {@code advantage} is too short
   */
  public static void advantages(
      Trajectories path, double gamma, double lambda, double[] advantage) {
    path.checkLength("advantage", advantage);
    double decay = gamma * lambda;
    for (int k = path.size() - 1; k >= 0; k--) {
      double delta = path.reward[k] + path.future(k, gamma) - path.value[k];
      advantage[k] = path.goesOn(k) ? delta + decay * advantage[k + path.rows] : delta;
    }
  }

  /**
   * What the value is trained towards: advantage plus value, the lambda-return.
   *
   * @param advantage {@code [steps, rows]} from {@link #advantages}
   * @param returns {@code [steps, rows]} filled; may be the same array
   * @throws IllegalArgumentException if an array is too short
   */
  public static void returns(Trajectories path, double[] advantage, double[] returns) {
    path.checkLength("advantage", advantage);
    path.checkLength("returns", returns);
    for (int k = 0; k < path.size(); k++) {
      returns[k] = advantage[k] + path.value[k];
    }
  }

  /**
   * Takes the mean off and divides by the sample's deviation plus 1e-8, in place: what PPO does
   * with each minibatch. A single advantage stays as it is, since its deviation is not defined.
   *
   * @param count how many from the start of the array
   */
  public static void normalize(float[] advantage, int count) {
    if (count < 2) {
      return;
    }
    double mean = 0;
    for (int i = 0; i < count; i++) {
      mean += advantage[i];
    }
    mean /= count;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += (advantage[i] - mean) * (advantage[i] - mean);
    }
    double scale = 1 / (Math.sqrt(squares / (count - 1)) + EPSILON);
    for (int i = 0; i < count; i++) {
      advantage[i] = (float) ((advantage[i] - mean) * scale);
    }
  }
}
