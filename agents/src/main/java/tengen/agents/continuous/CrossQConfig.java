package tengen.agents.continuous;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Adam;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/**
 * The settings of {@link CrossQ}.
 *
 * @param capacity observations that are remembered, of all rows together
 * @param learningStarts steps of all rows together that are taken at random before learning
 * @param trainFrequency steps of each row between two trainings
 * @param gradientSteps updates in a training; 0 for as many as steps were taken since the last one
 * @param batch transitions in an update
 * @param learningRate of Adam, for the networks and the temperature
 * @param beta1 of Adam, for the networks
 * @param gamma discount
 * @param policyDelay updates of the critics between two of policy and temperature
 * @param temperature at the start
 * @param learnTemperature whether it is learned, or stays
 * @param targetEntropy that the temperature is learned for, in nats; NaN for minus the number of
 *     the action's numbers
 * @param momentum share by which a batch moves the running statistics
 * @param renormAfter updates of a network after which batches are corrected towards the running
 *     statistics (batch renormalisation)
 * @param hindsight whether steps are asked again with other goals
 * @param encoder of observations that are not numbers throughout; policy and critics have one each
 * @param hidden sizes of the hidden layers of the policy
 * @param criticHidden sizes of the hidden layers of each critic
 * @param activation after each hidden layer
 */
public record CrossQConfig(
    int capacity,
    int learningStarts,
    int trainFrequency,
    int gradientSteps,
    int batch,
    double learningRate,
    double beta1,
    double gamma,
    int policyDelay,
    double temperature,
    boolean learnTemperature,
    double targetEntropy,
    double momentum,
    int renormAfter,
    Hindsight hindsight,
    EncoderConfig encoder,
    List<Integer> hidden,
    List<Integer> criticHidden,
    Activation activation)
    implements Soft {

  /**
   * The defaults of Stable-Baselines3's contributed package. The paper has critics of 2048 in each
   * layer.
   */
  public static final CrossQConfig DEFAULT =
      new CrossQConfig(
          1_000_000,
          100,
          1,
          1,
          256,
          1e-3,
          0.5,
          0.99,
          3,
          1,
          true,
          Double.NaN,
          0.01,
          100_000,
          Hindsight.NONE,
          EncoderConfig.DEFAULT,
          List.of(256, 256),
          List.of(1024, 1024),
          Activation.RELU);

  /** Checks the ranges. */
  public CrossQConfig {
    hidden = List.copyOf(hidden);
    criticHidden = List.copyOf(criticHidden);
    Require.inRange("batch", batch, 2, 1 << 24);
    Require.inRange("policyDelay", policyDelay, 1, 1 << 24);
    Soft.check(temperature, targetEntropy);
    Require.inRange("beta1", beta1, 0, Math.nextDown(1.0));
    Require.inRange("momentum", momentum, 1e-9, 1);
    Require.inRange("renormAfter", renormAfter, 0, Integer.MAX_VALUE);
    OffPolicy.check(
        capacity, learningStarts, trainFrequency, gradientSteps, batch, learningRate, gamma, 1);
  }

  /** 1: there are no target networks. */
  @Override
  public double tau() {
    return 1;
  }

  Adam.Settings adam() {
    Adam.Settings d = Adam.Settings.DEFAULT;
    return new Adam.Settings(beta1, d.beta2(), d.epsilon(), d.decay(), d.decoupled(), d.greatest());
  }
}
