package tengen.agents;

/**
 * What an actor makes of what it sees, for people to look at. Arrays are not to be changed.
 *
 * @param probabilities {@code [actions]} of its policy, where that chooses among a few actions;
 *     else empty
 * @param q {@code [actions]} expected discounted return of each action; empty where it has none
 * @param value expected discounted return; NaN where it has none
 */
public record Insight(double[] probabilities, double[] q, double value) {

  /** Of an actor that tells nothing. */
  public static final Insight NONE = new Insight(new double[0], new double[0], Double.NaN);

  /** Of a policy. */
  public static Insight ofPolicy(double[] probabilities, double value) {
    return new Insight(probabilities, NONE.q, value);
  }

  /** Of action values; that of the best action is the value. */
  public static Insight ofValues(double[] q) {
    double best = Double.NEGATIVE_INFINITY;
    for (double each : q) {
      best = Math.max(best, each);
    }
    return new Insight(NONE.probabilities, q, q.length == 0 ? Double.NaN : best);
  }

  /** With another value, such as one in the environment's own unit. */
  public Insight withValue(double other) {
    return new Insight(probabilities, q, other);
  }

  /** Whether there is nothing to look at. */
  public boolean isEmpty() {
    return probabilities.length == 0 && q.length == 0 && Double.isNaN(value);
  }
}
