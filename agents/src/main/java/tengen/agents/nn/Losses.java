package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;

/** Losses, each a mean over the batch; results belong to the manager of the first argument. */
public final class Losses {

  private static final int[] LAST = {-1};

  private Losses() {}

  /**
   * Cross-entropy between distributions, in nats: {@code -mean_B sum_n target log softmax(logits)}.
   *
   * @param logits {@code [B, n]}
   * @param targets {@code [B, n]}, rows of probabilities
   * @return a single number
   */
  public static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(-1).mul(targets).sum(LAST).mean().neg();
  }

  /** Mean of squared differences over all elements; equal shapes. */
  public static NDArray squared(NDArray x, NDArray target) {
    return x.sub(target).square().mean();
  }

  /**
   * Huber's loss (1964): half the square of small differences, linear beyond {@code delta}; mean
   * over all elements.
   *
   * @param delta above 0
   */
  public static NDArray huber(NDArray x, NDArray target, double delta) {
    NDArray distance = x.sub(target).abs();
    NDArray near = NDArrays.minimum(distance, Torch.scalar(x.getManager(), x, delta));
    // near * (distance - near / 2) is the square inside and the line outside
    return near.mul(distance.sub(Torch.times(near, 0.5))).mean();
  }
}
