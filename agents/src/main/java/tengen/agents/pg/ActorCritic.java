package tengen.agents.pg;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Initial;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.PlainMlp;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;

/**
 * A policy and a value network that share nothing. An output row on the engine is the parameters of
 * the policy's distribution, then the value.
 */
final class ActorCritic implements AutoCloseable {

  private static final String DEVIATION = "log_std";

  private final int observation;
  private final int actions;

  /** Whether the deviations of a Gaussian are weights of their own, equal for all observations. */
  private final boolean gaussian;

  private final Mlp policy;
  private final Mlp value;
  final Weights weights;
  private final PlainMlp plain;
  private final float[] deviations;
  private boolean stale = true;

  /**
   * New networks with PPO's usual start: orthogonal, the policy's last layer nearly 0.
   *
   * @param observation numbers of an observation
   * @param actions logits of a categorical distribution, or means of a Gaussian
   */
  ActorCritic(
      int observation,
      int actions,
      boolean gaussian,
      List<Integer> hidden,
      List<Integer> valueHidden,
      Activation activation,
      long seed,
      Device device) {
    this.observation = observation;
    this.actions = actions;
    this.gaussian = gaussian;
    policy = Mlp.orthogonal("policy", observation, hidden, actions, activation, 0.01);
    value = Mlp.orthogonal("value", observation, valueHidden, 1, activation, 1);
    TensorList list = new TensorList();
    policy.declare(list);
    if (gaussian) {
      list.declare(DEVIATION, new Initial.Constant(0), actions);
    }
    value.declare(list);
    weights = Weights.create(list, seed, device);
    plain = new PlainMlp(policy);
    deviations = new float[gaussian ? actions : 0];
  }

  /** Parameters of a row's distribution. */
  int parameters() {
    return gaussian ? 2 * actions : actions;
  }

  /** {@code [B, parameters + 1]}. */
  NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray heads = policy.forward(tensors, x);
    if (gaussian) {
      NDArray free = tensors.get(DEVIATION);
      heads = heads.concat(free.broadcast(new Shape(x.getShape().get(0), actions)), 1);
    }
    return heads.concat(value.forward(tensors, x), 1);
  }

  /** Values of observations. */
  float[] values(float[] observations, int rows) {
    return OutputGradient.forward(weights, value::forward, observations, rows, observation);
  }

  /**
   * Parameters of the distributions of rows, in plain loops.
   *
   * @param out {@code [rows, parameters]}
   */
  void policy(float[] observations, int rows, float[] out) {
    if (stale) {
      float[] values = weights.values();
      plain.load(weights, values);
      if (gaussian) {
        System.arraycopy(values, weights.offset(DEVIATION), deviations, 0, actions);
      }
      stale = false;
    }
    int width = parameters();
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
