package tengen.agents.pg;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.env.Require;

/**
 * The settings of {@link A2c}.
 *
 * @param steps of each row between two updates
 * @param learningRate of RMSProp at the start
 * @param decay whether the learning rate goes linearly to 0
 * @param gamma discount
 * @param lambda of the advantages; 1 for the paper's n-step returns
 * @param normalizeAdvantage whether an update's advantages get mean 0 and deviation 1
 * @param entropyCoefficient weight of the entropy bonus
 * @param valueCoefficient weight of the value loss
 * @param maxGradientNorm over all weights; larger gradients are scaled down
 * @param encoder of observations that are not numbers throughout; policy and value share it
 * @param hidden sizes of the policy network's hidden layers
 * @param valueHidden sizes of the value network's
 * @param activation after each hidden layer
 */
public record A2cConfig(
    int steps,
    double learningRate,
    boolean decay,
    double gamma,
    double lambda,
    boolean normalizeAdvantage,
    double entropyCoefficient,
    double valueCoefficient,
    double maxGradientNorm,
    EncoderConfig encoder,
    List<Integer> hidden,
    List<Integer> valueHidden,
    Activation activation) {

  /** Stable-Baselines3's defaults. */
  public static final A2cConfig DEFAULT =
      new A2cConfig(
          5,
          7e-4,
          false,
          0.99,
          1,
          false,
          0,
          0.5,
          0.5,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          List.of(64, 64),
          Activation.TANH);

  /** Checks the ranges. */
  public A2cConfig {
    Require.inRange("steps", steps, 1, 1 << 24);
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("lambda", lambda, 0, 1);
    Require.inRange("entropyCoefficient", entropyCoefficient, 0, 1e3);
    Require.inRange("valueCoefficient", valueCoefficient, 0, 1e3);
    Require.inRange("maxGradientNorm", maxGradientNorm, 1e-9, 1e9);
    hidden = List.copyOf(hidden);
    valueHidden = List.copyOf(valueHidden);
  }
}
