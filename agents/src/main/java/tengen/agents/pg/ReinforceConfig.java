package tengen.agents.pg;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.env.Require;

/**
 * The settings of {@link Reinforce}.
 *
 * @param episodes of an update, shared among the rows; at least one a row
 * @param learningRate of Adam
 * @param gamma discount
 * @param baseline whether values are taken off the returns
 * @param normalizeAdvantage whether what the gradient is weighted with gets mean 0 and deviation 1
 * @param entropyCoefficient weight of an entropy bonus
 * @param valueCoefficient weight of the baseline's loss
 * @param maxGradientNorm over all weights; larger gradients are scaled down
 * @param encoder of observations that are not numbers throughout; policy and value share it
 * @param hidden sizes of the policy network's hidden layers
 * @param valueHidden sizes of the baseline's
 * @param activation after each hidden layer
 */
public record ReinforceConfig(
    int episodes,
    double learningRate,
    double gamma,
    boolean baseline,
    boolean normalizeAdvantage,
    double entropyCoefficient,
    double valueCoefficient,
    double maxGradientNorm,
    EncoderConfig encoder,
    List<Integer> hidden,
    List<Integer> valueHidden,
    Activation activation) {

  /** Tengen's own, since papers on the algorithm have other networks: eight episodes an update. */
  public static final ReinforceConfig DEFAULT =
      new ReinforceConfig(
          8,
          3e-3,
          0.99,
          true,
          true,
          0,
          0.5,
          0.5,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          List.of(64, 64),
          Activation.TANH);

  /** Checks the ranges. */
  public ReinforceConfig {
    Require.inRange("episodes", episodes, 1, 1 << 20);
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("entropyCoefficient", entropyCoefficient, 0, 1e3);
    Require.inRange("valueCoefficient", valueCoefficient, 0, 1e3);
    Require.inRange("maxGradientNorm", maxGradientNorm, 1e-9, 1e9);
    hidden = List.copyOf(hidden);
    valueHidden = List.copyOf(valueHidden);
  }
}
