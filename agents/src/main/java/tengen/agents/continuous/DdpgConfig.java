package tengen.agents.continuous;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/**
 * The settings of {@link Ddpg}.
 *
 * @param capacity observations that are remembered, of all rows together
 * @param learningStarts steps of all rows together that are taken at random before learning
 * @param trainFrequency steps of each row between two trainings
 * @param gradientSteps updates in a training; 0 for as many as steps were taken since the last one
 * @param batch transitions in an update
 * @param learningRate of Adam, for both networks
 * @param gamma discount
 * @param tau share by which the targets move in an update
 * @param noise standard deviation of exploration, in units of half the range of an action
 * @param hindsight whether steps are asked again with other goals
 * @param encoder of observations that are not numbers throughout; policy and critics have one each
 * @param hidden sizes of the hidden layers of each network
 * @param activation after each hidden layer
 */
public record DdpgConfig(
    int capacity,
    int learningStarts,
    int trainFrequency,
    int gradientSteps,
    int batch,
    double learningRate,
    double gamma,
    double tau,
    double noise,
    Hindsight hindsight,
    EncoderConfig encoder,
    List<Integer> hidden,
    Activation activation)
    implements OffPolicy {

  /** Stable-Baselines3's defaults, with Gaussian exploration, which they leave out. */
  public static final DdpgConfig DEFAULT =
      new DdpgConfig(
          1_000_000,
          100,
          1,
          1,
          256,
          1e-3,
          0.99,
          0.005,
          0.1,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(400, 300),
          Activation.RELU);

  /** Checks the ranges. */
  public DdpgConfig {
    hidden = List.copyOf(hidden);
    Require.inRange("noise", noise, 0, 10);
    OffPolicy.check(
        capacity, learningStarts, trainFrequency, gradientSteps, batch, learningRate, gamma, tau);
  }
}
