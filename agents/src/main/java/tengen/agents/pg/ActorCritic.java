package tengen.agents.pg;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Initial;
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

  /** Whether the deviations of a Gaussian are weights of their own, equal for all observations. */
  private final boolean gaussian;

  private final Net encoder;
  private final Mlp policy;
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
   */
  ActorCritic(
      Net encoder,
      int actions,
      boolean gaussian,
      List<Integer> hidden,
      List<Integer> valueHidden,
      Activation activation,
      long seed,
      Device device) {
    this.encoder = encoder;
    observation = encoder.in();
    this.actions = actions;
    this.gaussian = gaussian;
    policy = Mlp.orthogonal("policy", encoder.out(), hidden, actions, activation, 0.01);
    value = Mlp.orthogonal("value", encoder.out(), valueHidden, 1, activation, 1);
    Net whole = encoder.then(policy);
    heads = gaussian ? this::distributions : whole.batches();
    values = encoder.then(value).batches();
    boolean alone = !gaussian && whole == policy;
    both = alone ? Mlps.of(policy, value) : this::forward;
    TensorList list = new TensorList();
    encoder.declare(list);
    policy.declare(list);
    if (gaussian) {
      list.declare(DEVIATION, new Initial.Constant(0), actions);
    }
    value.declare(list);
    weights = Weights.create(list, seed, device);
    plain = whole.plain().orElse(null);
    deviations = new float[gaussian ? actions : 0];
  }

  /** Parameters of a row's distribution. */
  int parameters() {
    return gaussian ? 2 * actions : actions;
  }

  /** Puts out {@code [B, parameters + 1]}. */
  OutputGradient.Forward network() {
    return both;
  }

  private NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray features = encoder.forward(tensors, x);
    NDArray heads = withDeviations(policy.forward(tensors, features), tensors);
    return heads.concat(value.forward(tensors, features), 1);
  }

  /** Puts out {@code [B, parameters]}. */
  OutputGradient.Forward heads() {
    return heads;
  }

  private NDArray distributions(Map<String, NDArray> tensors, NDArray x) {
    return withDeviations(policy.forward(tensors, encoder.forward(tensors, x)), tensors);
  }

  /**
   * How the distributions change along a direction of the weights; those of an encoder that learns
   * are not moved.
   *
   * @return {@code [B, parameters]}
   */
  NDArray derivative(Map<String, NDArray> tensors, Map<String, NDArray> direction, NDArray x) {
    NDArray features = encoder.forward(tensors, x);
    return withDeviations(policy.derivative(tensors, direction, features), direction);
  }

  private NDArray withDeviations(NDArray heads, Map<String, NDArray> tensors) {
    if (!gaussian) {
      return heads;
    }
    Shape shape = new Shape(heads.getShape().get(0), actions);
    return heads.concat(tensors.get(DEVIATION).broadcast(shape), 1);
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
      if (gaussian) {
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
