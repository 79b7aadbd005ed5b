package tengen.agents.pg;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.env.Require;

/**
 * The settings of {@link Ppo}.
 *
 * @param steps of each row between two updates; Schulman's horizon T
 * @param epochs passes over the steps in an update
 * @param minibatch steps in a gradient step; the last one of an epoch may be smaller
 * @param learningRate of Adam at the start
 * @param decay whether learning rate and clip range go linearly to 0
 * @param gamma discount
 * @param lambda of the advantages
 * @param clip range of the ratio of probabilities
 * @param clipValue range of the value around that of the rollout; 0 for none
 * @param normalizeAdvantage whether each minibatch's advantages get mean 0 and deviation 1
 * @param entropyCoefficient weight of the entropy bonus
 * @param valueCoefficient weight of the value loss
 * @param maxGradientNorm over all weights; larger gradients are scaled down
 * @param targetKl an update ends early once the policy is 1.5 times as far as this; 0 for never
 * @param encoder of observations that are not numbers throughout; policy and value share it
 * @param hidden sizes of the policy network's hidden layers
 * @param valueHidden sizes of the value network's
 * @param activation after each hidden layer
 * @param logStdInit logarithm of a Gaussian's standard deviations at the start
 */
public record PpoConfig(
    int steps,
    int epochs,
    int minibatch,
    double learningRate,
    boolean decay,
    double gamma,
    double lambda,
    double clip,
    double clipValue,
    boolean normalizeAdvantage,
    double entropyCoefficient,
    double valueCoefficient,
    double maxGradientNorm,
    double targetKl,
    EncoderConfig encoder,
    List<Integer> hidden,
    List<Integer> valueHidden,
    Activation activation,
    double logStdInit) {

  /** Stable-Baselines3's defaults, for one environment. */
  public static final PpoConfig DEFAULT =
      new PpoConfig(
          2048,
          10,
          64,
          3e-4,
          false,
          0.99,
          0.95,
          0.2,
          0,
          true,
          0,
          0.5,
          0.5,
          0,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          List.of(64, 64),
          Activation.TANH,
          0);

  /** Checks the ranges. */
  public PpoConfig {
    Require.inRange("steps", steps, 1, 1 << 24);
    Require.inRange("epochs", epochs, 1, 10_000);
    Require.inRange("minibatch", minibatch, 2, 1 << 24);
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("lambda", lambda, 0, 1);
    Require.inRange("clip", clip, 0, 10);
    Require.inRange("clipValue", clipValue, 0, 1e9);
    Require.inRange("entropyCoefficient", entropyCoefficient, 0, 1e3);
    Require.inRange("valueCoefficient", valueCoefficient, 0, 1e3);
    Require.inRange("maxGradientNorm", maxGradientNorm, 1e-9, 1e9);
    Require.inRange("targetKl", targetKl, 0, 1e3);
    Require.inRange("logStdInit", logStdInit, -20, 2);
    hidden = List.copyOf(hidden);
    valueHidden = List.copyOf(valueHidden);
  }
}
