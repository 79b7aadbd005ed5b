package tengen.agents.pg;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.env.Require;

/**
 * The settings of {@link Impala}.
 *
 * @param steps of each row between two updates; the paper's unroll length
 * @param lag how many updates the acting policy is behind the learned one
 * @param corrected whether V-trace corrects for that; false to see what happens without
 * @param learningRate of RMSProp at the start
 * @param decay whether the learning rate goes linearly to 0
 * @param epsilon of RMSProp, under the root
 * @param gamma discount
 * @param lambda decay of V-trace's traces
 * @param clipRho greatest ratio in V-trace's temporal differences
 * @param clipPolicyRho greatest ratio in the policy's gradient
 * @param entropyCoefficient weight of the entropy bonus
 * @param valueCoefficient weight of the value loss
 * @param maxGradientNorm over all weights, of losses summed over the steps
 * @param encoder of observations that are not numbers throughout; policy and value share it
 * @param hidden sizes of the policy network's hidden layers
 * @param valueHidden sizes of the value network's
 * @param activation after each hidden layer
 */
public record ImpalaConfig(
    int steps,
    int lag,
    boolean corrected,
    double learningRate,
    boolean decay,
    double epsilon,
    double gamma,
    double lambda,
    double clipRho,
    double clipPolicyRho,
    double entropyCoefficient,
    double valueCoefficient,
    double maxGradientNorm,
    EncoderConfig encoder,
    List<Integer> hidden,
    List<Integer> valueHidden,
    Activation activation) {

  /** The paper's for Atari, appendix G; it has 32 rows, and an unknown lag. */
  public static final ImpalaConfig DEFAULT =
      new ImpalaConfig(
          20,
          1,
          true,
          6e-4,
          true,
          0.01,
          0.99,
          1,
          1,
          1,
          0.01,
          0.5,
          40,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          List.of(64, 64),
          Activation.TANH);

  /** Checks the ranges. */
  public ImpalaConfig {
    Require.inRange("steps", steps, 1, 1 << 24);
    Require.inRange("lag", lag, 0, 1_000);
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("epsilon", epsilon, 0, 1);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("lambda", lambda, 0, 1);
    Require.inRange("clipRho", clipRho, 0, Double.POSITIVE_INFINITY);
    Require.inRange("clipPolicyRho", clipPolicyRho, 0, Double.POSITIVE_INFINITY);
    Require.inRange("entropyCoefficient", entropyCoefficient, 0, 1e3);
    Require.inRange("valueCoefficient", valueCoefficient, 0, 1e3);
    Require.inRange("maxGradientNorm", maxGradientNorm, 1e-9, 1e9);
    hidden = List.copyOf(hidden);
    valueHidden = List.copyOf(valueHidden);
  }
}
