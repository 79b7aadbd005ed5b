package tengen.agents.continuous;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/**
 * The settings of {@link DiscreteSac}.
 *
 * @param capacity observations that are remembered, of all rows together
 * @param learningStarts steps of all rows together that are taken at random before learning
 * @param trainFrequency steps of each row between two trainings
 * @param gradientSteps updates in a training; 0 for as many as steps were taken since the last one
 * @param batch transitions in an update
 * @param learningRate of Adam, for the networks and the temperature
 * @param gamma discount
 * @param tau share by which the target critics move in an update
 * @param temperature at the start
 * @param learnTemperature whether it is learned, or stays
 * @param entropyShare the entropy that the temperature is learned for, as a share of that of equal
 *     probabilities; near 1 the policy stays nearly random
 * @param hindsight whether steps are asked again with other goals
 * @param encoder of observations that are not numbers throughout; policy and critics have one each
 * @param hidden sizes of the hidden layers of each network
 * @param activation after each hidden layer
 */
public record DiscreteSacConfig(
    int capacity,
    int learningStarts,
    int trainFrequency,
    int gradientSteps,
    int batch,
    double learningRate,
    double gamma,
    double tau,
    double temperature,
    boolean learnTemperature,
    double entropyShare,
    Hindsight hindsight,
    EncoderConfig encoder,
    List<Integer> hidden,
    Activation activation)
    implements OffPolicy {

  /**
   * The paper's minibatch, rates of learning and acting, random steps and share of the entropy; the
   * rest as {@link SacConfig#DEFAULT}.
   */
  public static final DiscreteSacConfig DEFAULT =
      new DiscreteSacConfig(
          1_000_000,
          20_000,
          4,
          1,
          64,
          3e-4,
          0.99,
          0.005,
          1,
          true,
          0.98,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(256, 256),
          Activation.RELU);

  /** Checks the ranges. */
  public DiscreteSacConfig {
    hidden = List.copyOf(hidden);
    Require.inRange("temperature", temperature, 1e-9, 1e9);
    Require.inRange("entropyShare", entropyShare, 0, 1);
    OffPolicy.check(
        capacity, learningStarts, trainFrequency, gradientSteps, batch, learningRate, gamma, tau);
  }
}
