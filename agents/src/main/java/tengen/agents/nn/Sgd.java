package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import tengen.env.Require;

/**
 * Stochastic gradient descent with momentum as PyTorch writes it:
 *
 * <pre>
 * g += decay * w        b = momentum * b + g        w -= rate * (nesterov ? g + momentum * b : b)
 * </pre>
 */
public final class Sgd extends Optimizer {

  private final double momentum;
  private final double decay;
  private final boolean nesterov;

  /**
   * @param momentum in [0, 1]
   * @param decay of weights, at least 0
   * @param nesterov whether to look ahead along the momentum
   */
  public Sgd(
      List<Parameter> parameters, Schedule rate, double momentum, double decay, boolean nesterov) {
    super(parameters, rate, new float[momentum > 0 ? 1 : 0]);
    this.momentum = Require.inRange("momentum", momentum, 0, 1);
    this.decay = Require.inRange("decay", decay, 0, 100);
    this.nesterov = nesterov;
  }

  @Override
  void update(NDArray w, NDArray g, List<NDArray> state, double rate, boolean decayed) {
    if (decayed && decay > 0) {
      addMultiple(g, w, decay);
    }
    NDArray direction = g;
    if (momentum > 0) {
      NDArray buffer = state.get(0);
      scale(buffer, momentum);
      buffer.addi(g);
      direction = buffer;
      if (nesterov) {
        addMultiple(g, buffer, momentum);
        direction = g;
      }
    }
    addMultiple(w, direction, -rate);
  }
}
