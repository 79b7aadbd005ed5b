package tengen.agents.nn;

import ai.djl.ndarray.NDArray;

/** What follows a hidden layer, on the engine and in plain Java; PyTorch's functions by name. */
public enum Activation {
  /** {@code max(x, 0)}. */
  RELU {
    @Override
    public NDArray of(NDArray x) {
      return x.getNDArrayInternal().relu();
    }

    @Override
    NDArray slope(NDArray y) {
      return y.gt(0).toType(y.getDataType(), false);
    }

    @Override
    float of(float x) {
      return Math.max(x, 0);
    }
  },

  /** Hyperbolic tangent. */
  TANH {
    @Override
    public NDArray of(NDArray x) {
      return x.tanh();
    }

    @Override
    NDArray slope(NDArray y) {
      return y.mul(y).neg().add(1);
    }

    /* Several times faster than Math.tanh, and exact to a float's last place. */
    @Override
    float of(float x) {
      if (Math.abs(x) < 1e-3f) {
        return x - x * x * x / 3;
      }
      return (float) (1 - 2 / (Math.exp(2.0 * x) + 1));
    }
  },

  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID {
    @Override
    public NDArray of(NDArray x) {
      return x.getNDArrayInternal().sigmoid();
    }

    @Override
    float of(float x) {
      return (float) (1 / (1 + Math.exp(-x)));
    }
  },

  /** {@code x} above 0, {@code exp(x) - 1} below (Clevert et al. 2015, arXiv:1511.07289). */
  ELU {
    @Override
    public NDArray of(NDArray x) {
      return x.getNDArrayInternal().elu(1);
    }

    @Override
    float of(float x) {
      return x > 0 ? x : (float) Math.expm1(x);
    }
  },

  /** {@code x} times the normal distribution's share below x (arXiv:1606.08415). */
  GELU {
    @Override
    public NDArray of(NDArray x) {
      return x.getNDArrayInternal().gelu();
    }

    @Override
    float of(float x) {
      return (float) (0.5 * x * (1 + erf(x / Math.sqrt(2))));
    }
  },

  /** {@code x / (1 + exp(-x))}. */
  SILU {
    @Override
    public NDArray of(NDArray x) {
      return x.mul(x.getNDArrayInternal().sigmoid());
    }

    @Override
    float of(float x) {
      return (float) (x / (1 + Math.exp(-x)));
    }
  },

  /** {@code log(1 + exp(x))}. */
  SOFTPLUS {
    @Override
    public NDArray of(NDArray x) {
      return x.getNDArrayInternal().softPlus();
    }

    @Override
    float of(float x) {
      return x > 20 ? x : (float) Math.log1p(Math.exp(x));
    }
  },

  /** {@code x} above 0, a hundredth of it below. */
  LEAKY_RELU {
    private static final float SLOPE = 0.01f;

    @Override
    public NDArray of(NDArray x) {
      return x.getNDArrayInternal().leakyRelu(SLOPE);
    }

    @Override
    float of(float x) {
      return x > 0 ? x : SLOPE * x;
    }
  };

  /** On the engine, number by number. */
  public abstract NDArray of(NDArray x);

  /**
   * The derivative where the result is y.
   *
   * @throws UnsupportedOperationException except for tanh and relu
   */
  NDArray slope(NDArray y) {
    throw new UnsupportedOperationException(
        "the derivative of " + this + " is not known by its result");
  }

  abstract float of(float x);

  /* Abramowitz and Stegun 1964, equation 7.1.26: exact to 1.5e-7. */
  private static double erf(double x) {
    double t = 1 / (1 + 0.3275911 * Math.abs(x));
    double sum =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return Math.copySign(1 - sum * Math.exp(-x * x), x);
  }
}
