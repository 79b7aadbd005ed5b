package tengen.agents.dqn;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/**
 * The settings of {@link Dqn}. Steps are those of all rows together.
 *
 * @param learningRate of Adam
 * @param adamEpsilon of Adam
 * @param capacity observations that the replay holds
 * @param bytes whether observations are whole numbers in 0 … 255, which take a quarter of the
 *     memory
 * @param learningStarts steps at random before the first update
 * @param batch transitions in a gradient step
 * @param tau how far the target network moves to the online one each time; 1 copies
 * @param gamma discount
 * @param trainEvery steps between two updates
 * @param gradientSteps in an update
 * @param targetEvery steps of the environments, not of gradients, between moves of the target
 * @param maxGradientNorm over all weights; larger gradients are scaled down; may be infinite
 * @param exploration share of random actions
 * @param extensions what was added to DQN after 2015
 * @param hindsight whether steps are asked again with other goals
 * @param encoder of observations that are not numbers throughout
 * @param hidden sizes of the network's hidden layers
 * @param activation after each hidden layer
 */
public record DqnConfig(
    double learningRate,
    double adamEpsilon,
    int capacity,
    boolean bytes,
    int learningStarts,
    int batch,
    double tau,
    double gamma,
    int trainEvery,
    int gradientSteps,
    int targetEvery,
    double maxGradientNorm,
    Exploration exploration,
    Extensions extensions,
    Hindsight hindsight,
    EncoderConfig encoder,
    List<Integer> hidden,
    Activation activation) {

  /**
   * The share of random actions falls on a straight line, then stays.
   *
   * @param start at the first step
   * @param end at the end of the line and after
   * @param fraction of all steps that the line takes
   */
  public record Exploration(double start, double end, double fraction) {

    /** Checks the ranges. */
    public Exploration {
      Require.inRange("exploration start", start, 0, 1);
      Require.inRange("exploration end", end, 0, 1);
      Require.inRange("exploration fraction", fraction, 0, 1);
    }
  }

  /** Stable-Baselines3's defaults. */
  public static final DqnConfig DEFAULT =
      new DqnConfig(
          1e-4,
          1e-8,
          1_000_000,
          false,
          100,
          32,
          1,
          0.99,
          4,
          1,
          10_000,
          10,
          new Exploration(1, 0.05, 0.1),
          Extensions.NONE,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          Activation.RELU);

  /** For CartPole-v1, after rl-baselines3-zoo, whose versions differ. */
  public static final DqnConfig CART_POLE =
      new DqnConfig(
          2.3e-3,
          1e-8,
          100_000,
          false,
          1_000,
          64,
          1,
          0.99,
          256,
          128,
          10,
          10,
          new Exploration(1, 0.04, 0.16),
          Extensions.NONE,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(256, 256),
          Activation.RELU);

  /** Checks the ranges. */
  public DqnConfig {
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("adamEpsilon", adamEpsilon, 0, 1);
    Require.inRange("capacity", capacity, 2, Integer.MAX_VALUE);
    Require.inRange("learningStarts", learningStarts, 0, Integer.MAX_VALUE);
    Require.inRange("batch", batch, 1, 1 << 24);
    Require.inRange("tau", tau, 0, 1);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("trainEvery", trainEvery, 1, 1 << 24);
    Require.inRange("gradientSteps", gradientSteps, 1, 1 << 24);
    Require.inRange("targetEvery", targetEvery, 1, Integer.MAX_VALUE);
    Require.inRange("maxGradientNorm", maxGradientNorm, 1e-9, Double.POSITIVE_INFINITY);
    hidden = List.copyOf(hidden);
  }

  /** Refuses a run that would end before learning starts. */
  void checkLength(long totalSteps) {
    if (learningStarts >= totalSteps) {
      throw new IllegalArgumentException(
          "learningStarts must be less than the "
              + totalSteps
              + " steps of the run; got "
              + learningStarts);
    }
  }

  /** These with extensions; noisy networks explore by themselves, without random actions. */
  public DqnConfig with(Extensions added) {
    Exploration now = added.noise() > 0 ? new Exploration(0, 0, 0) : exploration;
    return new DqnConfig(
        learningRate,
        adamEpsilon,
        capacity,
        bytes,
        learningStarts,
        batch,
        tau,
        gamma,
        trainEvery,
        gradientSteps,
        targetEvery,
        maxGradientNorm,
        now,
        added,
        hindsight,
        encoder,
        hidden,
        activation);
  }

  /** These with another network. */
  public DqnConfig withHidden(List<Integer> sizes) {
    return new DqnConfig(
        learningRate,
        adamEpsilon,
        capacity,
        bytes,
        learningStarts,
        batch,
        tau,
        gamma,
        trainEvery,
        gradientSteps,
        targetEvery,
        maxGradientNorm,
        exploration,
        extensions,
        hindsight,
        encoder,
        sizes,
        activation);
  }
}
