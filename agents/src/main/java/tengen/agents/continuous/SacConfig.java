package tengen.agents.continuous;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/**
 * The settings of {@link Sac}.
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
 * @param noiseCorrelation of the noise of exploration with that of the step before, in [0, 1); 0
 *     for independent noise, as in the paper
 * @param hindsight whether steps are asked again with other goals
 * @param encoder of observations that are not numbers throughout; policy and critics have one each
 * @param hidden sizes of the hidden layers of each network
 * @param activation after each hidden layer
 */
public record SacConfig(
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
    double noiseCorrelation,
    Hindsight hindsight,
    EncoderConfig encoder,
    List<Integer> hidden,
    Activation activation)
    implements Soft {

  /** Stable-Baselines3's defaults. */
  public static final SacConfig DEFAULT =
      new SacConfig(
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
          0,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(256, 256),
          Activation.RELU);

  /** Checks the ranges. */
  public SacConfig {
    hidden = List.copyOf(hidden);
    Soft.check(temperature, targetEntropy);
    Require.inRange("noiseCorrelation", noiseCorrelation, 0, Math.nextDown(1.0));
    OffPolicy.check(
        capacity, learningStarts, trainFrequency, gradientSteps, batch, learningRate, gamma, tau);
  }
}
