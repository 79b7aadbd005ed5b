package tengen.agents.continuous;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/**
 * The settings of {@link Td3}. Noise is in units of half the range of an action.
 *
 * @param capacity observations that are remembered, of all rows together
 * @param learningStarts steps of all rows together that are taken at random before learning
 * @param trainFrequency steps of each row between two trainings
 * @param gradientSteps updates in a training; 0 for as many as steps were taken since the last one
 * @param batch transitions in an update
 * @param learningRate of Adam, for all networks
 * @param gamma discount
 * @param tau share by which the targets move
 * @param policyDelay updates of the critics between two of the policy and the targets
 * @param noise standard deviation of exploration
 * @param targetNoise standard deviation of the target policy's smoothing
 * @param targetNoiseClip greatest size of that noise
 * @param hindsight whether steps are asked again with other goals
 * @param encoder of observations that are not numbers throughout; policy and critics have one each
 * @param hidden sizes of the hidden layers of each network
 * @param activation after each hidden layer
 */
public record Td3Config(
    int capacity,
    int learningStarts,
    int trainFrequency,
    int gradientSteps,
    int batch,
    double learningRate,
    double gamma,
    double tau,
    int policyDelay,
    double noise,
    double targetNoise,
    double targetNoiseClip,
    Hindsight hindsight,
    EncoderConfig encoder,
    List<Integer> hidden,
    Activation activation)
    implements OffPolicy {

  /** Stable-Baselines3's defaults, with the paper's exploration, which they leave out. */
  public static final Td3Config DEFAULT =
      new Td3Config(
          1_000_000,
          100,
          1,
          1,
          256,
          1e-3,
          0.99,
          0.005,
          2,
          0.1,
          0.2,
          0.5,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(400, 300),
          Activation.RELU);

  /** Checks the ranges. */
  public Td3Config {
    hidden = List.copyOf(hidden);
    Require.inRange("policyDelay", policyDelay, 1, 1 << 24);
    Require.inRange("noise", noise, 0, 10);
    Require.inRange("targetNoise", targetNoise, 0, 10);
    Require.inRange("targetNoiseClip", targetNoiseClip, 0, 10);
    OffPolicy.check(
        capacity, learningStarts, trainFrequency, gradientSteps, batch, learningRate, gamma, tau);
  }
}
