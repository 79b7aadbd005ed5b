package tengen.agents.target;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;

/** Random trajectories with endings of both kinds. */
final class Paths {

  private Paths() {}

  /** Up to 12 steps of up to 4 rows; an episode ends at about every fourth step. */
  static Trajectories random(long seed) {
    UniformRandomProvider random = Rng.stream(seed, "path");
    var path = new Trajectories(1 + random.nextInt(12), 1 + random.nextInt(4));
    float[] last = new float[path.rows];
    for (int k = 0; k < path.size(); k++) {
      path.reward[k] = random.nextDouble(-1, 1);
      path.value[k] = random.nextDouble(-1, 1);
      path.terminated[k] = random.nextInt(8) == 0;
      path.truncated[k] = random.nextInt(8) == 0;
      if (path.ended(k)) {
        path.nextValue[k] = path.terminated[k] ? Double.NaN : random.nextDouble(-1, 1);
      }
    }
    for (int row = 0; row < path.rows; row++) {
      last[row] = random.nextFloat() - 0.5f;
    }
    path.link(last);
    return path;
  }

  /** The return of k by its definition: forwards, to the end of the episode or the trajectory. */
  static double discounted(Trajectories path, int k, double gamma) {
    double sum = 0;
    double discount = 1;
    for (int i = k; i < path.size(); i += path.rows) {
      sum += discount * path.reward[i];
      discount *= gamma;
      if (path.terminated[i]) {
        return sum;
      }
      if (path.truncated[i] || i + path.rows >= path.size()) {
        return sum + discount * path.nextValue[i];
      }
    }
    throw new IllegalStateException("k is not in the trajectory");
  }
}
