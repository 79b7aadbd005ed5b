package tengen.agents.pg;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Constant;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Mlps;
import tengen.agents.nn.Net;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.PlainNet;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;

/**
 * A policy and a value network that share nothing but the encoder of observations, where these need
 * one. An output row on the engine is the parameters of the policy's distribution, then the value.
 */
final class ActorCritic implements AutoCloseable {

  private static final String DEVIATION = "log_std";

  private final int observation;
  private final int actions;

  private final Net encoder;
  private final Mlp policy;

  /** The logarithms of a Gaussian's deviations, equal for all observations; null for logits. */
  private final Constant spread;

  private final Mlp value;
  private final OutputGradient.Forward heads;
  private final OutputGradient.Forward values;
  private final OutputGradient.Forward both;
  final Weights weights;

  /** Null where only the engine computes the policy. */
  private final PlainNet plain;

  private final float[] deviations;
  private boolean stale = true;

  /**
   * New networks with PPO's usual start: orthogonal, the policy's last layer nearly 0.
   *
   * @param encoder see {@link tengen.agents.nn.Encoders}
   * @param actions logits of a categorical distribution, or means of a Gaussian
   * @param logStdInit where a Gaussian's deviations start
   */
  ActorCritic(
      Net encoder,
      int actions,
      boolean gaussian,
      List<Integer> hidden,
      List<Integer> valueHidden,
      Activation activation,
      double logStdInit,
      long seed,
      Device device) {
    this.encoder = encoder;
    observation = encoder.in();
    this.actions = actions;
    policy = Mlp.orthogonal("policy", encoder.out(), hidden, actions, activation, 0.01);
    value = Mlp.orthogonal("value", encoder.out(), valueHidden, 1, activation, 1);
    spread = gaussian ? new Constant(DEVIATION, encoder.out(), actions, logStdInit) : null;
    Net whole = encoder.then(policy);
    values = encoder.then(value).batches();
    if (whole == policy) {
      heads = gaussian ? Mlps.of(policy, spread) : Mlps.of(policy);
      both = gaussian ? Mlps.of(policy, spread, value) : Mlps.of(policy, value);
    } else {
      heads = this::distributions;
      both = this::forward;
    }
    TensorList list = new TensorList();
    encoder.declare(list);
    policy.declare(list);
    if (gaussian) {
      spread.declare(list);
    }
    value.declare(list);
    weights = Weights.create(list, seed, device);
    plain = whole.plain().orElse(null);
    deviations = new float[gaussian ? actions : 0];
  }

  /** Parameters of a row's distribution. */
  int parameters() {
    return spread == null ? actions : 2 * actions;
  }

  /** Puts out {@code [B, parameters + 1]}. */
  OutputGradient.Forward network() {
    return both;
  }

  private NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray features = encoder.forward(tensors, x);
    return distributions(tensors, features, policy.forward(tensors, features))
        .concat(value.forward(tensors, features), 1);
  }

  /** Puts out {@code [B, parameters]}. */
  OutputGradient.Forward heads() {
    return heads;
  }

  private NDArray distributions(Map<String, NDArray> tensors, NDArray x) {
    NDArray features = encoder.forward(tensors, x);
    return distributions(tensors, features, policy.forward(tensors, features));
  }

  /**
   * How the distributions change along a direction of the weights; those of an encoder that learns
   * are not moved.
   *
   * @return {@code [B, parameters]}
   */
  NDArray derivative(Map<String, NDArray> tensors, Map<String, NDArray> direction, NDArray x) {
    NDArray features = encoder.forward(tensors, x);
    return distributions(direction, features, policy.derivative(tensors, direction, features));
  }

  private NDArray distributions(Map<String, NDArray> tensors, NDArray features, NDArray heads) {
    return spread == null ? heads : heads.concat(spread.forward(tensors, features), 1);
  }

  /** {@code [B, 1]}. */
  OutputGradient.Forward values() {
    return values;
  }

  /** What stands before policy and value. */
  Net encoder() {
    return encoder;
  }

  /** Whether the encoder has weights, which policy and value then share. */
  boolean learnsEncoding() {
    TensorList own = new TensorList();
    encoder.declare(own);
    return own.size() > 0;
  }

  /** Values of observations. */
  float[] values(float[] observations, int rows) {
    return OutputGradient.forward(weights, values, observations, rows, observation);
  }

  /**
   * Parameters of the distributions of rows, in plain loops where these can compute them.
   *
   * @param out {@code [rows, parameters]}
   */
  void policy(float[] observations, int rows, float[] out) {
    if (stale) {
      float[] values = weights.values();
      if (plain != null) {
        plain.load(weights, values);
      }
      if (spread != null) {
        System.arraycopy(values, weights.offset(DEVIATION), deviations, 0, actions);
      }
      stale = false;
    }
    int width = parameters();
    if (plain == null) {
      float[] batch = OutputGradient.forward(weights, heads, observations, rows, observation);
      System.arraycopy(batch, 0, out, 0, rows * width);
      return;
    }
    for (int row = 0; row < rows; row++) {
      plain.forward(observations, row * observation, out, row * width);
      System.arraycopy(deviations, 0, out, row * width + actions, deviations.length);
    }
  }

  /** To be called when the weights have changed. */
  void changed() {
    stale = true;
  }

  @Override
  public void close() {
    weights.close();
  }
}
