package tengen.agents.nn;

/** Chooses what answers for a network. */
public final class Inference {

  private Inference() {}

  /** The fastest for the device that the network is on. */
  public static InferenceNet of(Network network) {
    return new TorchInference(network);
  }
}
