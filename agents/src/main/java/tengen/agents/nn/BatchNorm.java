package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import tengen.env.Require;

/**
 * Batch normalisation (Ioffe and Szegedy 2015, arXiv:1502.03167) before each linear layer of an
 * {@link Mlp}, and batch renormalisation (Ioffe 2017, arXiv:1702.03275). Scales and shifts are
 * trained and lie with the layers' weights; running means and variances lie in weights of their own
 * that no optimiser knows.
 */
public final class BatchNorm {

  private static final String NORM = ".norm";

  /** Bounds of the corrections r and d of batch renormalisation, the paper's section 4. */
  private static final double R_MAX = 3;

  private static final double D_MAX = 5;

  /** DJL's "last axis" leads to PyTorch's own axis, the second one, without transpositions. */
  private static final int FEATURES = -1;

  private final Mlp mlp;
  private final double momentum;
  private final double epsilon;

  /** What normalises a batch, and what it does to the running statistics. */
  public enum Mode {
    /** The running statistics, which stay. */
    RUNNING,
    /** The batch's own; the running ones move towards them. */
    BATCH,
    /** The batch's own, corrected within bounds to the running ones, which move. */
    RENORM
  }

  /**
   * Normalisation for some layers.
   *
   * @param momentum share by which a batch moves the running statistics, in (0, 1]
   * @param epsilon added to variances before the root, above 0
   */
  public BatchNorm(Mlp mlp, double momentum, double epsilon) {
    this.mlp = mlp;
    this.momentum = Require.inRange("momentum", momentum, Double.MIN_VALUE, 1);
    this.epsilon = Require.inRange("epsilon", epsilon, 1e-12, 1);
  }

  private String name(int layer) {
    return mlp.name() + "." + 2 * layer + NORM;
  }

  /** Adds scales and shifts, which begin with 1 and 0. */
  public void declare(TensorList list) {
    for (int layer = 0; layer < mlp.layers(); layer++) {
      list.declare(name(layer) + ".weight", new Initial.Constant(1), mlp.inputs(layer));
      list.declare(name(layer) + ".bias", new Initial.Constant(0), mlp.inputs(layer));
    }
  }

  /** Adds running means and variances, which begin with 0 and 1. */
  public void declareStatistics(TensorList list) {
    for (int layer = 0; layer < mlp.layers(); layer++) {
      list.declare(name(layer) + ".running_mean", new Initial.Constant(0), mlp.inputs(layer));
      list.declare(name(layer) + ".running_var", new Initial.Constant(1), mlp.inputs(layer));
    }
  }

  /**
   * The layers with normalisation, on the engine.
   *
   * @param tensors see {@link Weights#tensors}
   * @param statistics changed in place unless the mode is {@link Mode#RUNNING}
   * @param x {@code [B, in]}, B at least 2 unless the mode is {@link Mode#RUNNING}
   * @return {@code [B, out]}
   */
  public NDArray forward(Map<String, NDArray> tensors, Weights statistics, NDArray x, Mode mode) {
    Map<String, NDArray> running = statistics.constants(x.getManager());
    NDArray y = x;
    for (int layer = 0; layer < mlp.layers(); layer++) {
      y = mlp.layer(layer, tensors, normalise(name(layer), tensors, running, y, mode));
    }
    return y;
  }

  private NDArray normalise(
      String name,
      Map<String, NDArray> tensors,
      Map<String, NDArray> running,
      NDArray x,
      Mode mode) {
    NDArray mean = running.get(name + ".running_mean");
    NDArray variance = running.get(name + ".running_var");
    NDArray scale = tensors.get(name + ".weight");
    NDArray shift = tensors.get(name + ".bias");
    if (mode == Mode.RENORM) {
      NDArray[] corrections = corrections(x, mean, variance);
      shift = shift.add(scale.mul(corrections[1]));
      scale = scale.mul(corrections[0]);
    }
    return x.getNDArrayInternal()
        .batchNorm(
            x,
            mean,
            variance,
            scale,
            shift,
            FEATURES,
            (float) (1 - momentum),
            (float) epsilon,
            mode != Mode.RUNNING)
        .singletonOrThrow();
  }

  /* r and d of the paper's algorithm 1, which are constants for the gradient. */
  private NDArray[] corrections(NDArray x, NDArray mean, NDArray variance) {
    try (var quiet = Torch.noGradient()) {
      int[] batch = {0};
      NDArray own = x.mean(batch);
      NDArray off = x.sub(own);
      NDArray deviation = root(off.mul(off).mean(batch));
      NDArray runningDeviation = root(variance);
      NDArray r = deviation.div(runningDeviation).clip(1 / R_MAX, R_MAX);
      NDArray d = own.sub(mean).div(runningDeviation).clip(-D_MAX, D_MAX);
      return new NDArray[] {r, d};
    }
  }

  private NDArray root(NDArray variance) {
    return variance.add(Torch.scalar(variance.getManager(), variance, epsilon)).sqrt();
  }
}
