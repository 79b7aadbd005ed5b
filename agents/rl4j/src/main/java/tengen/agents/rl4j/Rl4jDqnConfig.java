package tengen.agents.rl4j;

import java.util.List;
import tengen.env.Require;

/**
 * The settings of RL4J's DQN.
 *
 * @param learningRate of Adam
 * @param l2 weight of the squared weights in the loss
 * @param capacity transitions that the replay holds
 * @param batch transitions in a minibatch; there is one a step, from when so many are stored
 * @param targetEvery minibatches between copies to the target network
 * @param gamma discount
 * @param rewardFactor every reward is multiplied by it before it is learnt from
 * @param errorClamp a target is at most so far from what the network says; may be infinite
 * @param exploration share of random actions
 * @param doubleQ double DQN (van Hasselt et al. 2016, arXiv:1509.06461)
 * @param hidden sizes of the network's hidden layers
 */
public record Rl4jDqnConfig(
    double learningRate,
    double l2,
    int capacity,
    int batch,
    int targetEvery,
    double gamma,
    double rewardFactor,
    double errorClamp,
    Exploration exploration,
    boolean doubleQ,
    List<Integer> hidden) {

  /**
   * The share of random actions is 1 at first, falls on a straight line, then stays.
   *
   * @param start step at which it begins to fall
   * @param steps from 1 to 0, were there no end to it
   * @param end least share
   */
  public record Exploration(int start, int steps, double end) {

    /** Checks the ranges. */
    public Exploration {
      Require.inRange("exploration start", start, 0, Integer.MAX_VALUE);
      Require.inRange("exploration steps", steps, 1, Integer.MAX_VALUE);
      Require.inRange("exploration end", end, 0, 1);
    }
  }

  /** RL4J's own. */
  public static final Rl4jDqnConfig DEFAULT =
      new Rl4jDqnConfig(
          1e-3,
          0,
          150_000,
          32,
          100,
          0.99,
          1,
          1,
          new Exploration(10, 10_000, 0.1),
          false,
          List.of(100, 100, 100));

  /** Checks the ranges. */
  public Rl4jDqnConfig {
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("l2", l2, 0, 10);
    Require.inRange("capacity", capacity, 1, Integer.MAX_VALUE);
    Require.inRange("batch", batch, 1, capacity);
    Require.inRange("targetEvery", targetEvery, 1, Integer.MAX_VALUE);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("rewardFactor", rewardFactor, 1e-9, 1e9);
    Require.inRange("errorClamp", errorClamp, 1e-9, Double.POSITIVE_INFINITY);
    hidden = List.copyOf(hidden);
  }
}
