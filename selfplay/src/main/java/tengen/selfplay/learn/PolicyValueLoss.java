package tengen.selfplay.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.agents.nn.Torch;

/**
 * The loss of AlphaZero (Silver et al. 2018, eq. 1) with a three-way result, and KataGo's targets
 * beside it (Wu 2019, section 4.1):
 *
 * <pre>
 * policy    - sum_m pi(m) log softmax(logits)(m)          over the legal moves
 * value     - sum_r z(r) log softmax(wdl)(r)              win, draw, loss of the side to move
 * ownership mean over points (o - owner)^2                where known
 * score     huber(s - score / scale), delta 1             where known
 * </pre>
 */
final class PolicyValueLoss {

  private final Network network;
  private final PolicyValueSpec spec;
  private final TrainingConfig config;

  PolicyValueLoss(Network network, TrainingConfig config) {
    this.network = network;
    this.spec = network.spec();
    this.config = config;
  }

  /** Adds the gradient of the mean loss to the network's parameters. */
  Losses differentiate(Minibatch batch) {
    try (NDManager manager = network.manager().newSubManager()) {
      Targets targets = new Targets(batch, manager);
      NDArray parts;
      try (GradientCollector collector = Torch.engine().newGradientCollector()) {
        NDList heads = network.forward(targets.planes, true);
        NDArray policy = crossEntropy(heads.get(0).add(targets.mask), targets.policy);
        NDArray value = crossEntropy(heads.get(1), targets.outcome);
        NDArray total = policy.add(value.mul((float) config.valueWeight()));
        NDArray ownership = manager.zeros(new Shape());
        NDArray score = manager.zeros(new Shape());
        int next = 2;
        if (spec.ownership()) {
          ownership = ownership(heads.get(next++), targets);
          total = total.add(ownership.mul((float) config.ownershipWeight()));
        }
        if (spec.score()) {
          score = score(heads.get(next), targets);
          total = total.add(score.mul((float) config.scoreWeight()));
        }
        collector.backward(total);
        parts =
            new NDList(total, policy, value, ownership, score)
                .stream().map(a -> a.reshape(1)).reduce((a, b) -> a.concat(b)).orElseThrow();
      }
      float[] numbers = parts.toFloatArray();
      return new Losses(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], Double.NaN);
    }
  }

  /**
   * Mean over rows of the cross-entropy between logits {@code [B, n]} and targets {@code [B, n]}.
   */
  static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(1).mul(targets).sum(new int[] {1}).mean().neg();
  }

  private static NDArray ownership(NDArray predicted, Targets targets) {
    NDArray error = predicted.sub(targets.ownership).square().mean(new int[] {1});
    return error.mul(targets.known).mean();
  }

  private static NDArray score(NDArray predicted, Targets targets) {
    NDArray error = predicted.reshape(-1).sub(targets.score).abs();
    NDArray within = error.minimum(targets.one);
    // 0.5 e^2 up to 1, e - 0.5 beyond: both are w (e - 0.5 w) with w = min(e, 1).
    return within.mul(error.sub(within.mul(targets.half))).mul(targets.known).mean();
  }

  /** A minibatch as tensors. */
  private final class Targets {
    final NDArray planes;
    final NDArray mask;
    final NDArray policy;
    final NDArray outcome;
    final NDArray ownership;
    final NDArray score;
    final NDArray known;
    final NDArray one;
    final NDArray half;

    Targets(Minibatch batch, NDManager manager) {
      int n = batch.size;
      planes =
          manager.create(batch.planes, new Shape(n, spec.planes(), spec.height(), spec.width()));
      mask = manager.create(batch.mask, new Shape(n, spec.moves()));
      policy = manager.create(batch.policy, new Shape(n, spec.moves()));
      outcome = manager.create(batch.outcome, new Shape(n, 3));
      ownership = manager.create(batch.ownership, new Shape(n, spec.area()));
      known = manager.create(batch.known, new Shape(n));
      one = manager.create(1f);
      half = manager.create(0.5f);
      score = manager.create(batch.score, new Shape(n)).div(spec.scoreScale());
    }
  }
}
