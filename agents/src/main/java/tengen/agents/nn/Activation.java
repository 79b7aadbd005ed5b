package tengen.agents.nn;

import ai.djl.ndarray.NDArray;

/** What follows a hidden layer, on the engine and in plain Java. */
public enum Activation {
  /** {@code max(x, 0)}. */
  RELU {
    @Override
    NDArray of(NDArray x) {
      return x.getNDArrayInternal().relu();
    }

    @Override
    float of(float x) {
      return Math.max(x, 0);
    }
  },

  /** Hyperbolic tangent. */
  TANH {
    @Override
    NDArray of(NDArray x) {
      return x.tanh();
    }

    /* Several times faster than Math.tanh, and exact to a float's last place. */
    @Override
    float of(float x) {
      if (Math.abs(x) < 1e-3f) {
        return x - x * x * x / 3;
      }
      return (float) (1 - 2 / (Math.exp(2.0 * x) + 1));
    }
  };

  abstract NDArray of(NDArray x);

  abstract float of(float x);
}
