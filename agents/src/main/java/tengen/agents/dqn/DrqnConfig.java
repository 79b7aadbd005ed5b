package tengen.agents.dqn;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Recurrence;
import tengen.agents.nn.Recurrent;
import tengen.env.Require;

/**
 * The settings of {@link Drqn}. Steps are those of all rows together.
 *
 * @param learningRate of Adam
 * @param capacity observations that the replay holds
 * @param learningStarts steps at random before the first update
 * @param batch sequences in a gradient step
 * @param length most steps of a sequence that are learned from
 * @param burnIn most steps before these, which only bring the state up
 * @param storedState whether a sequence begins with the state that the network had when it acted;
 *     else with zeros
 * @param doubleQ whether the online network chooses the next action (van Hasselt et al. 2016)
 * @param tau how far the target network moves to the online one each time; 1 copies
 * @param gamma discount
 * @param trainEvery steps between two updates
 * @param gradientSteps in an update
 * @param targetEvery steps of the environments, not of gradients, between moves of the target
 * @param maxGradientNorm over all weights; larger gradients are scaled down; may be infinite
 * @param exploration share of random actions
 * @param encoder of observations that are not numbers throughout
 * @param memory features and recurrent layer
 * @param hidden sizes of the hidden layers after them
 */
public record DrqnConfig(
    double learningRate,
    int capacity,
    int learningStarts,
    int batch,
    int length,
    int burnIn,
    boolean storedState,
    boolean doubleQ,
    double tau,
    double gamma,
    int trainEvery,
    int gradientSteps,
    int targetEvery,
    double maxGradientNorm,
    DqnConfig.Exploration exploration,
    EncoderConfig encoder,
    Recurrence memory,
    List<Integer> hidden) {

  /**
   * Sequences of 10 steps that begin with zeros, norm of the gradient at most 10 and a last layer
   * straight after the LSTM, as the paper; the rest is {@link DqnConfig#DEFAULT}'s.
   */
  public static final DrqnConfig DEFAULT =
      new DrqnConfig(
          1e-4,
          1_000_000,
          100,
          32,
          10,
          0,
          false,
          false,
          1,
          0.99,
          4,
          1,
          10_000,
          10,
          new DqnConfig.Exploration(1, 0.05, 0.1),
          EncoderConfig.DEFAULT,
          new Recurrence(Recurrent.Cell.LSTM, 64, 0, List.of(64), Activation.RELU),
          List.of());

  /** Checks the ranges. */
  public DrqnConfig {
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("capacity", capacity, 2, Integer.MAX_VALUE);
    Require.inRange("learningStarts", learningStarts, 0, Integer.MAX_VALUE);
    Require.inRange("batch", batch, 1, 1 << 24);
    Require.inRange("length", length, 1, 1 << 16);
    Require.inRange("burnIn", burnIn, 0, 1 << 16);
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
}
