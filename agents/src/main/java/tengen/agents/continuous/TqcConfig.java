package tengen.agents.continuous;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/**
 * The settings of {@link Tqc}.
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
 * @param targetEntropy that the temperature is learned for, in nats; NaN for minus the number of
 *     the action's numbers
 * @param critics how many
 * @param quantiles of each critic
 * @param dropped greatest quantiles that are left out of the target, for each critic
 * @param hindsight whether steps are asked again with other goals
 * @param encoder of observations that are not numbers throughout; policy and critics have one each
 * @param hidden sizes of the hidden layers of each network
 * @param activation after each hidden layer
 */
public record TqcConfig(
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
    double targetEntropy,
    int critics,
    int quantiles,
    int dropped,
    Hindsight hindsight,
    EncoderConfig encoder,
    List<Integer> hidden,
    Activation activation)
    implements Soft {

  /**
   * The defaults of Stable-Baselines3's contributed package. The paper has 5 critics of 3 layers.
   */
  public static final TqcConfig DEFAULT =
      new TqcConfig(
          1_000_000,
          100,
          1,
          1,
          256,
          3e-4,
          0.99,
          0.005,
          1,
          true,
          Double.NaN,
          2,
          25,
          2,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(256, 256),
          Activation.RELU);

  /** Checks the ranges. */
  public TqcConfig {
    hidden = List.copyOf(hidden);
    Soft.check(temperature, targetEntropy);
    Require.inRange("critics", critics, 1, 100);
    Require.inRange("quantiles", quantiles, 1, 10_000);
    Require.inRange("dropped", dropped, 0, quantiles - 1);
    OffPolicy.check(
        capacity, learningStarts, trainFrequency, gradientSteps, batch, learningRate, gamma, tau);
  }
}
