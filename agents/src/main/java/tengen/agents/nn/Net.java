package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Optional;

/** A network, or a piece of one, whose tensors lie in {@link Weights}. */
public interface Net {

  /** Numbers of an input. */
  int in();

  /** Numbers of an output. */
  int out();

  /** Adds the tensors. */
  void declare(TensorList list);

  /**
   * On the engine.
   *
   * @param tensors see {@link Weights#tensors}
   * @param x {@code [B, in]}
   * @return {@code [B, out]}
   */
  NDArray forward(Map<String, NDArray> tensors, NDArray x);

  /** Whether the outputs are the inputs, so that nothing has to be computed. */
  default boolean same() {
    return false;
  }

  /** For {@link OutputGradient}, which knows ways through some networks that are faster. */
  default OutputGradient.Forward batches() {
    return this::forward;
  }

  /** The same in plain loops, for few rows; empty where only the engine computes it. */
  default Optional<PlainNet> plain() {
    return Optional.empty();
  }

  /**
   * This one's outputs as the inputs of another one.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  default Net then(Net next) {
    return new Chain(this, next);
  }

  /** This one's outputs as the inputs of layers; these layers alone where it changes nothing. */
  default OutputGradient.Forward before(OutputGradient.Forward layers) {
    return same() ? layers : (tensors, x) -> layers.of(tensors, forward(tensors, x));
  }
}
