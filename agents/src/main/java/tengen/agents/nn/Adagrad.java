package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import tengen.env.Require;

/**
 * Adagrad (Duchi, Hazan and Singer 2011, JMLR 12:2121, figure 1) as PyTorch writes it:
 *
 * <pre>
 * v += g * g        w -= rate * g / (sqrt(v) + epsilon)
 * </pre>
 */
public final class Adagrad extends Optimizer {

  private final double epsilon;

  /**
   * Nothing seen yet.
   *
   * @param epsilon added to the root, in [0, 1]; PyTorch's is 1e-10
   */
  public Adagrad(List<Parameter> parameters, Schedule rate, double epsilon) {
    super(parameters, rate, 0);
    this.epsilon = Require.inRange("epsilon", epsilon, 0, 1);
  }

  @Override
  void update(NDArray w, NDArray g, List<NDArray> state, double rate, boolean decayed) {
    NDArray squares = state.get(0);
    squares.addi(g.mul(g));
    NDArray root = squares.sqrt();
    root.addi(Torch.scalar(root.getManager(), root, epsilon));
    addMultiple(w, g.div(root), -rate);
  }
}
