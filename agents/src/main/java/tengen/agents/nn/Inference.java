package tengen.agents.nn;

import ai.djl.Device;

/** Chooses what answers for a network. */
public final class Inference {

  /** What can answer. */
  public enum Engine {
    /** ONNX Runtime on the CPU, see {@link OnnxInference}. */
    ONNX,
    /** The training engine on the network's device, see {@link TorchInference}. */
    TORCH
  }

  private Inference() {}

  /**
   * The fastest for the device that the network is on: on one CPU thread ONNX Runtime answers 1.3
   * to 6 times as many positions as the training engine, the more the smaller the batch.
   */
  public static InferenceNet of(Network network) {
    Device device = network.manager().getDevice();
    return of(network, device.isGpu() ? Engine.TORCH : Engine.ONNX);
  }

  /** Answers of an engine; the weights are copied. */
  public static InferenceNet of(Network network, Engine engine) {
    return switch (engine) {
      case ONNX -> new OnnxInference(network);
      case TORCH -> new TorchInference(network);
    };
  }
}
