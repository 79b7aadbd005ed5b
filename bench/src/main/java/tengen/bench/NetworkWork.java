package tengen.bench;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Inference;
import tengen.agents.nn.InferenceNet;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.Rng;
import tengen.env.go.GoGame;

/** Batches of 9x9 positions through a residual tower, by the inference that search uses. */
final class NetworkWork implements Work {

  private final Network network;
  private final InferenceNet net;
  private final int batch;
  private final float[] planes;
  private final float[] logits;
  private final float[] outcomes;

  private NetworkWork(PolicyValueSpec spec, int batch) {
    network = Network.create(spec, 1);
    net = Inference.of(network);
    this.batch = batch;
    planes = new float[batch * spec.inputs()];
    logits = new float[batch * spec.moves()];
    outcomes = new float[batch * 3];
    UniformRandomProvider random = Rng.stream(1, "bench.network");
    for (int i = 0; i < planes.length; i++) {
      planes[i] = random.nextFloat();
    }
  }

  /** Planes of Go's default observation. */
  static int planes() {
    return GoGame.of(9).observationShape()[0];
  }

  static Work of(int blocks, int channels, int batch) {
    PolicyValueSpec spec =
        new PolicyValueSpec("go-9", planes(), 9, 9, 82, blocks, channels, 32, false, false, 1);
    return new NetworkWork(spec, batch);
  }

  @Override
  public long run() {
    net.forward(planes, batch, logits, outcomes, null, null);
    return batch;
  }

  @Override
  public void close() {
    net.close();
    network.close();
  }
}
