package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** How neighbouring places of a convolution's output become one. */
public enum Pooling {
  /** They stay. */
  NONE {
    @Override
    NDArray of(NDArray x, int kernel, int stride) {
      return x;
    }
  },

  /** The greatest of each square. */
  MAX {
    @Override
    NDArray of(NDArray x, int kernel, int stride) {
      Shape size = new Shape(kernel, kernel);
      Shape step = new Shape(stride, stride);
      return x.getNDArrayInternal().maxPool(size, step, new Shape(0, 0), false);
    }
  },

  /** The mean of each square. */
  MEAN {
    @Override
    NDArray of(NDArray x, int kernel, int stride) {
      Shape size = new Shape(kernel, kernel);
      Shape step = new Shape(stride, stride);
      return x.getNDArrayInternal().avgPool(size, step, new Shape(0, 0), false, true);
    }
  };

  /**
   * On the engine.
   *
   * @param x {@code [B, C, H, W]}
   * @param kernel side of a square
   * @param stride from one square to the next
   */
  abstract NDArray of(NDArray x, int kernel, int stride);
}
