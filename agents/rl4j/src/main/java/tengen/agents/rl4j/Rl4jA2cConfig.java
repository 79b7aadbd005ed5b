package tengen.agents.rl4j;

import java.util.List;
import tengen.env.Require;

/**
 * The settings of RL4J's A3C as an A2C. There is a worker for each row.
 *
 * @param learningRate of Adam
 * @param l2 weight of the squared weights in the loss of the value
 * @param steps of a worker between two updates
 * @param gamma discount
 * @param rewardFactor every reward is multiplied by it before it is learnt from
 * @param hidden sizes of the hidden layers of both networks
 * @param parallel whether workers compute at once; if not they take turns, and the same seed gives
 *     the same weights
 */
public record Rl4jA2cConfig(
    double learningRate,
    double l2,
    int steps,
    double gamma,
    double rewardFactor,
    List<Integer> hidden,
    boolean parallel) {

  /** RL4J's own, and the five steps of its examples. */
  public static final Rl4jA2cConfig DEFAULT =
      new Rl4jA2cConfig(1e-3, 0, 5, 0.99, 1, List.of(100, 100, 100), false);

  /** Checks the ranges. */
  public Rl4jA2cConfig {
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("l2", l2, 0, 10);
    Require.inRange("steps", steps, 1, 1 << 24);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("rewardFactor", rewardFactor, 1e-9, 1e9);
    hidden = List.copyOf(hidden);
  }
}
