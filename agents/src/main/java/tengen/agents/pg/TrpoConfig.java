package tengen.agents.pg;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.env.Require;

/**
 * The settings of {@link Trpo}.
 *
 * @param steps of each row between two updates
 * @param gamma discount
 * @param lambda of the advantages
 * @param normalizeAdvantage whether an update's advantages get mean 0 and deviation 1
 * @param targetKl how far an update may move the policy: mean divergence
 * @param solverSteps of the method of conjugate gradients, at most
 * @param damping added to the diagonal of the Fisher matrix
 * @param searchSteps lengths of the step that are tried, at most
 * @param searchShrink what each length is of the one before
 * @param valueRate learning rate of the value network
 * @param valueEpochs passes of the value network over the steps of an update
 * @param minibatch of the value network
 * @param encoder of observations that are not numbers throughout; policy and value share it
 * @param hidden sizes of the policy network's hidden layers
 * @param valueHidden sizes of the value network's
 * @param activation after each hidden layer, {@code TANH} or {@code RELU}
 */
public record TrpoConfig(
    int steps,
    double gamma,
    double lambda,
    boolean normalizeAdvantage,
    double targetKl,
    int solverSteps,
    double damping,
    int searchSteps,
    double searchShrink,
    double valueRate,
    int valueEpochs,
    int minibatch,
    EncoderConfig encoder,
    List<Integer> hidden,
    List<Integer> valueHidden,
    Activation activation) {

  /** The defaults of sb3-contrib, for one environment. */
  public static final TrpoConfig DEFAULT =
      new TrpoConfig(
          2048,
          0.99,
          0.95,
          true,
          0.01,
          15,
          0.1,
          10,
          0.8,
          1e-3,
          10,
          128,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          List.of(64, 64),
          Activation.TANH);

  /** Checks the ranges. */
  public TrpoConfig {
    Require.inRange("steps", steps, 2, 1 << 24);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("lambda", lambda, 0, 1);
    Require.inRange("targetKl", targetKl, 1e-9, 1e3);
    Require.inRange("solverSteps", solverSteps, 1, 10_000);
    Require.inRange("damping", damping, 0, 1e3);
    Require.inRange("searchSteps", searchSteps, 1, 1_000);
    Require.inRange("searchShrink", searchShrink, 0.01, 0.999);
    Require.inRange("valueRate", valueRate, 0, 10);
    Require.inRange("valueEpochs", valueEpochs, 0, 10_000);
    Require.inRange("minibatch", minibatch, 1, 1 << 24);
    if (activation != Activation.TANH && activation != Activation.RELU) {
      throw new IllegalArgumentException(
          "activation must be TANH or RELU for trpo; got " + activation);
    }
    hidden = List.copyOf(hidden);
    valueHidden = List.copyOf(valueHidden);
  }
}
