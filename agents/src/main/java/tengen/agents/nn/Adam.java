package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.IdentityHashMap;
import java.util.List;
import tengen.env.Require;

/**
 * Adam (Kingma and Ba 2015, algorithm 1) with PyTorch's place for epsilon, and decoupled weight
 * decay (AdamW, Loshchilov and Hutter 2019, algorithm 2):
 *
 * <pre>
 * w -= rate * decay * w
 * m  = beta1 * m + (1 - beta1) * g        v = beta2 * v + (1 - beta2) * g * g
 * w -= rate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)
 * </pre>
 */
public final class Adam extends Optimizer {

  private final Settings settings;

  /** By the identity of a parameter's state. */
  private final IdentityHashMap<List<NDArray>, Fixed> fixed = new IdentityHashMap<>();

  /**
   * The numbers of the formula.
   *
   * @param beta1 of the mean of gradients, in [0, 1)
   * @param beta2 of the mean of squared gradients, in [0, 1)
   * @param epsilon added to the root
   * @param decay of weights, at least 0
   * @param decoupled true: AdamW; false: {@code decay * w} is part of the gradient
   * @param greatest whether to divide by the greatest mean of squares so far (AMSGrad, Reddi et al.
   *     2018, algorithm 2)
   */
  public record Settings(
      double beta1,
      double beta2,
      double epsilon,
      double decay,
      boolean decoupled,
      boolean greatest) {

    /** PyTorch's: 0.9, 0.999, 1e-8, no decay. */
    public static final Settings DEFAULT = new Settings(0.9, 0.999, 1e-8, 0, true, false);

    /** Checks the ranges. */
    public Settings {
      Require.inRange("beta1", beta1, 0, Math.nextDown(1.0));
      Require.inRange("beta2", beta2, 0, Math.nextDown(1.0));
      Require.inRange("epsilon", epsilon, 0, 1);
      Require.inRange("decay", decay, 0, 100);
    }

    /** These with decoupled weight decay. */
    public Settings withDecay(double decay) {
      return new Settings(beta1, beta2, epsilon, decay, true, greatest);
    }

    /** These with another epsilon. */
    public Settings withEpsilon(double epsilon) {
      return new Settings(beta1, beta2, epsilon, decay, decoupled, greatest);
    }
  }

  /** Adam with the default settings. */
  public Adam(List<Parameter> parameters, Schedule rate) {
    this(parameters, rate, Settings.DEFAULT);
  }

  /** AdamW: the default settings and a decoupled weight decay. */
  public Adam(List<Parameter> parameters, Schedule rate, double decay) {
    this(parameters, rate, Settings.DEFAULT.withDecay(decay));
  }

  /** Adam with given settings. */
  public Adam(List<Parameter> parameters, Schedule rate, Settings settings) {
    super(parameters, rate, new float[settings.greatest ? 3 : 2]);
    this.settings = settings;
  }

  @Override
  void update(NDArray w, NDArray g, List<NDArray> state, double rate, boolean decayed) {
    double decay = decayed ? settings.decay : 0;
    if (decay > 0 && settings.decoupled) {
      scale(w, 1 - rate * decay);
    } else if (decay > 0) {
      addMultiple(g, w, decay);
    }
    Fixed fixed = this.fixed.computeIfAbsent(state, moments -> new Fixed(w, moments, settings));
    try (TorchScript.Value gradient = TorchScript.of(List.of(g));
        TorchScript.Value count = TorchScript.of((double) steps());
        TorchScript.Value now = TorchScript.of(rate)) {
      TorchScript.run(
          "adam",
          fixed.weights,
          gradient,
          fixed.mean,
          fixed.square,
          fixed.greatest,
          fixed.beta1,
          fixed.beta2,
          count,
          now,
          fixed.epsilon);
    }
  }

  @Override
  public void close() {
    fixed.values().forEach(Fixed::close);
    super.close();
  }

  /**
   * The arguments that are the same at each step. They are lists since PyTorch's fused step takes
   * many parameters at once; lists made within the script would not do: its optimiser takes a step
   * that changes only what lies in them for one without effect, and leaves it out.
   */
  private static final class Fixed implements AutoCloseable {

    final TorchScript.Value weights;
    final TorchScript.Value mean;
    final TorchScript.Value square;
    final TorchScript.Value greatest;
    final TorchScript.Value beta1;
    final TorchScript.Value beta2;
    final TorchScript.Value epsilon;

    Fixed(NDArray w, List<NDArray> state, Settings settings) {
      weights = TorchScript.of(List.of(w));
      mean = TorchScript.of(state.subList(0, 1));
      square = TorchScript.of(state.subList(1, 2));
      greatest = TorchScript.of(state.subList(2, state.size()));
      beta1 = TorchScript.of(settings.beta1);
      beta2 = TorchScript.of(settings.beta2);
      epsilon = TorchScript.of(settings.epsilon);
    }

    @Override
    public void close() {
      for (TorchScript.Value each :
          List.of(weights, mean, square, greatest, beta1, beta2, epsilon)) {
        each.close();
      }
    }
  }
}
