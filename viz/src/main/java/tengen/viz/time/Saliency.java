package tengen.viz.time;

import java.util.function.Function;
import tengen.agents.Insight;
import tengen.env.Space;

/**
 * What of an observation an agent's opinion hangs on: each number is moved a little up and down,
 * and the opinion asked for again. Central differences need nothing of the network but its answers,
 * so that it is the same for every kind of agent.
 */
final class Saliency {

  /** Longer observations are taken in blocks of neighbours, so that one has not to wait. */
  private static final int MOST = 400;

  /** Share of a number's range by which it is moved. */
  private static final float SHIFT = 0.02f;

  private Saliency() {}

  /**
   * How much the opinion moves with each number: the change of the action probabilities; without
   * them that of the action values; else that of the value. The largest is 1.
   *
   * @param opinion of the agent about an observation like this one
   * @return {@code [observation]}; null where the agent says nothing
   */
  static float[] of(Function<float[], Insight> opinion, float[] observation, Space.Box space) {
    if (opinion.apply(observation).isEmpty()) {
      return null;
    }
    float[] saliency = new float[observation.length];
    int block = Math.max(1, (observation.length + MOST - 1) / MOST);
    float largest = 0;
    for (int from = 0; from < observation.length; from += block) {
      int to = Math.min(observation.length, from + block);
      float moved =
          (float)
              distance(
                  opinion.apply(shifted(observation, space, from, to, 1)),
                  opinion.apply(shifted(observation, space, from, to, -1)));
      for (int i = from; i < to; i++) {
        saliency[i] = moved;
      }
      largest = Math.max(largest, moved);
    }
    for (int i = 0; i < saliency.length; i++) {
      saliency[i] = largest == 0 ? 0 : saliency[i] / largest;
    }
    return saliency;
  }

  private static float[] shifted(float[] observation, Space.Box space, int from, int to, int way) {
    float[] other = observation.clone();
    for (int i = from; i < to; i++) {
      double range = (double) space.high()[i] - space.low()[i];
      float by = range < 1e6 ? (float) range * SHIFT : SHIFT * Math.max(1, Math.abs(other[i]));
      other[i] += way * by;
    }
    return other;
  }

  private static double distance(Insight a, Insight b) {
    if (a.probabilities().length > 0) {
      return distance(a.probabilities(), b.probabilities());
    }
    if (a.q().length > 0) {
      return distance(a.q(), b.q());
    }
    double moved = Math.abs(a.value() - b.value());
    return Double.isNaN(moved) ? 0 : moved;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / 2;
  }
}
