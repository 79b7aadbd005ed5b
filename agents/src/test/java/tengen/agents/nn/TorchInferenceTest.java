package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TorchInferenceTest {

  @Test
  void forward_trainedNetwork_sameAsBlock() {
    PolicyValueSpec spec = NetworkTest.GO;
    try (Network network = Network.create(spec, 1)) {
      train(network, 5);
      try (InferenceNet net = new TorchInference(network)) {
        float[] logits = new float[3 * 26];
        float[] wdl = new float[9];
        float[] ownership = new float[75];
        float[] score = new float[3];
        net.forward(NetworkTest.random(spec, 3, 9), 3, logits, wdl, ownership, score);
        try (NDManager batch = network.manager().newSubManager()) {
          NDList heads = network.forward(NetworkTest.planes(batch, spec, 3, 9), false);
          close(logits, heads.get(0).toFloatArray());
          close(wdl, heads.get(1).toFloatArray());
          close(ownership, heads.get(2).toFloatArray());
          close(score, heads.get(3).toFloatArray());
        }
      }
    }
  }

  static void close(float[] got, float[] expected) {
    assertThat(got).containsExactly(expected, Offset.offset(1e-4f));
  }

  /** A few steps towards small outputs move the running statistics away from their start. */
  static void train(Network network, int steps) {
    Engine engine = Torch.engine();
    try (Optimizer optimizer = new Adam(network.parameters(), Schedule.constant(0.01), 1e-4)) {
      for (int i = 0; i < steps; i++) {
        try (NDManager batch = network.manager().newSubManager();
            GradientCollector collector = engine.newGradientCollector()) {
          NDList heads = network.forward(NetworkTest.planes(batch, network.spec(), 16, i), true);
          var loss = heads.get(0).sub(1).square().mean().add(heads.get(1).square().mean());
          collector.backward(loss);
        }
        optimizer.clipByGlobalNorm(1);
        optimizer.step();
      }
    }
  }
}
