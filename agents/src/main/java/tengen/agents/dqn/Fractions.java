package tengen.agents.dqn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Net;
import tengen.agents.nn.TensorList;

/**
 * A network that is told which quantiles of the returns it is asked for (Dabney, Ostrovski, Silver
 * and Munos 2018, "Implicit quantile networks for distributional reinforcement learning",
 * arXiv:1806.06923, section 3.1): {@code Z_tau(x, a) = f(psi(x) * phi(tau))_a}. Here psi is the
 * encoder and the first hidden layer. Learning draws fractions tau, acting takes the middles of
 * equal parts. Outputs are those of the first fraction, then those of the next.
 */
final class Fractions implements Net {

  /** n of equation 4. */
  private static final int COSINES = 64;

  private final int samples;
  private final Activation activation;
  private final Net psi;
  private final Mlp phi;
  private final Mlp rest;
  private float[] tau = {};

  /** Null for the middles of equal parts. */
  private UniformRandomProvider random;

  /**
   * A network.
   *
   * @param hidden sizes of the layers; the first one is psi's and phi's
   * @param samples fractions of each state
   * @param outputs for each fraction
   * @throws IllegalArgumentException if there is no hidden layer
   */
  Fractions(Net encoder, List<Integer> hidden, int samples, int outputs, Activation activation) {
    if (hidden.isEmpty()) {
      throw new IllegalArgumentException(
          "IQN needs at least one hidden layer; hidden is []: set such as [64, 64]");
    }
    this.samples = samples;
    this.activation = activation;
    int first = hidden.get(0);
    psi = encoder.then(Mlp.uniform("psi", encoder.out(), List.of(), first, activation));
    phi = Mlp.uniform("phi", COSINES, List.of(), first, activation);
    rest = Mlp.uniform("q", first, hidden.subList(1, hidden.size()), outputs, activation);
  }

  /** f, the layers behind. */
  Mlp rest() {
    return rest;
  }

  /** Where fractions are drawn from; null for the middles of equal parts. */
  void from(UniformRandomProvider source) {
    random = source;
  }

  /** The k-th fraction of a row of the last pass. */
  double tau(int row, int k) {
    return tau[row * samples + k];
  }

  @Override
  public int in() {
    return psi.in();
  }

  @Override
  public int out() {
    return samples * rest.out();
  }

  @Override
  public void declare(TensorList list) {
    psi.declare(list);
    phi.declare(list);
    rest.declare(list);
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    int rows = Math.toIntExact(x.getShape().get(0));
    long all = (long) rows * samples;
    NDArray waves = x.getManager().create(cosines(rows), new Shape(all, COSINES));
    NDArray asked = activation.of(phi.forward(tensors, waves)).reshape(rows, samples, phi.out());
    NDArray seen = activation.of(psi.forward(tensors, x)).reshape(rows, 1, phi.out());
    NDArray both = seen.mul(asked).reshape(all, phi.out());
    return rest.forward(tensors, both).reshape(rows, out());
  }

  /* Equation 4, before its layer: cos(pi i tau). */
  private float[] cosines(int rows) {
    tau = new float[rows * samples];
    float[] waves = new float[tau.length * COSINES];
    for (int i = 0; i < tau.length; i++) {
      tau[i] = random == null ? (i % samples + 0.5f) / samples : random.nextFloat();
      for (int wave = 0; wave < COSINES; wave++) {
        waves[i * COSINES + wave] = (float) Math.cos(Math.PI * wave * tau[i]);
      }
    }
    return waves;
  }
}
