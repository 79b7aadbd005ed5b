package tengen.agents.nn;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/** Steps of training for tests: towards policy logits of 1 and other outputs of 0. */
final class Steps {

  static {
    // Operations this small only wait for each other on several threads.
    Torch.threads(1);
  }

  private Steps() {}

  /** A few steps move the weights and the running statistics away from their start. */
  static void train(Network network, int steps) {
    try (Optimizer optimizer = new Adam(network.parameters(), Schedule.constant(0.01), 1e-4)) {
      train(network, optimizer, 0, steps);
    }
  }

  /** Steps with the batches of given numbers. */
  static double train(Network network, Optimizer optimizer, int from, int to) {
    double last = 0;
    for (int i = from; i < to; i++) {
      try (NDManager batch = network.manager().newSubManager();
          GradientCollector collector = Torch.engine().newGradientCollector()) {
        NDList heads = network.forward(NetworkTest.planes(batch, network.spec(), 16, i), true);
        var loss = heads.get(0).sub(1).square().mean();
        for (int h = 1; h < heads.size(); h++) {
          loss = loss.add(heads.get(h).square().mean());
        }
        collector.backward(loss);
        last = loss.getFloat();
      }
      optimizer.clipByGlobalNorm(1);
      optimizer.step();
    }
    return last;
  }
}
