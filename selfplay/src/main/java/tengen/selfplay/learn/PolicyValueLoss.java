package tengen.selfplay.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import tengen.agents.nn.Losses;
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
  StepLosses differentiate(Minibatch batch) {
    try (NDManager manager = network.manager().newSubManager()) {
      Targets targets = new Targets(batch, manager);
      try (GradientCollector collector = Torch.engine().newGradientCollector()) {
        NDList parts = parts(network.forward(targets.planes, true), targets);
        NDArray total = parts.get(0).add(Torch.times(parts.get(1), config.valueWeight()));
        if (spec.ownership()) {
          total = total.add(Torch.times(parts.get(2), config.ownershipWeight()));
        }
        if (spec.score()) {
          total = total.add(Torch.times(parts.get(3), config.scoreWeight()));
        }
        collector.backward(total);
        return new StepLosses(
            total.getFloat(),
            parts.get(0).getFloat(),
            parts.get(1).getFloat(),
            parts.get(2).getFloat(),
            parts.get(3).getFloat(),
            Double.NaN);
      }
    }
  }

  /** Policy, value, ownership and score; zero for what the network has not. */
  private NDList parts(NDList heads, Targets targets) {
    NDManager manager = targets.planes.getManager();
    NDArray ownership = manager.zeros(new Shape());
    NDArray score = manager.zeros(new Shape());
    int next = 2;
    // Where the end of a game is not known the targets are 0, and so is what they are compared to.
    if (spec.ownership()) {
      NDArray owners = heads.get(next++).mul(targets.known);
      ownership = Losses.squared(owners, targets.ownership);
    }
    if (spec.score()) {
      NDArray points = heads.get(next).mul(targets.known);
      score = Losses.huber(points, targets.score, 1);
    }
    return new NDList(
        Losses.crossEntropy(heads.get(0).add(targets.mask), targets.policy),
        Losses.crossEntropy(heads.get(1), targets.outcome),
        ownership,
        score);
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

    Targets(Minibatch batch, NDManager manager) {
      int n = batch.size;
      planes =
          manager.create(batch.planes, new Shape(n, spec.planes(), spec.height(), spec.width()));
      mask = manager.create(batch.mask, new Shape(n, spec.moves()));
      policy = manager.create(batch.policy, new Shape(n, spec.moves()));
      outcome = manager.create(batch.outcome, new Shape(n, 3));
      ownership = manager.create(batch.ownership, new Shape(n, spec.area()));
      known = manager.create(batch.known, new Shape(n, 1));
      score = Torch.times(manager.create(batch.score, new Shape(n, 1)), 1 / spec.scoreScale());
    }
  }
}
