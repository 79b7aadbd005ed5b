package tengen.agents.continuous;

import ai.djl.Device;
import java.util.Map;
import tengen.agents.nn.BatchNorm;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;

/** Layers each of which is normalised over the batch while they are trained. */
final class NormLayers implements PolicyLayers {

  /** As Stable-Baselines3's contributed package has it. */
  private static final double EPSILON = 1e-3;

  private final String prefix;
  private final Mlp mlp;
  private final BatchNorm norm;
  private final Weights statistics;
  private final int renormAfter;

  /**
   * New running statistics.
   *
   * @param prefix of the statistics in files
   */
  NormLayers(String prefix, Mlp mlp, CrossQConfig config, Device device) {
    this.prefix = prefix;
    renormAfter = config.renormAfter();
    this.mlp = mlp;
    norm = new BatchNorm(mlp, config.momentum(), EPSILON);
    TensorList list = new TensorList();
    norm.declareStatistics(list);
    statistics = Weights.create(list, 0, device);
  }

  @Override
  public void declare(TensorList list) {
    mlp.declare(list);
    norm.declare(list);
  }

  @Override
  public OutputGradient.Forward acting() {
    return (tensors, x) -> norm.forward(tensors, statistics, x, BatchNorm.Mode.RUNNING);
  }

  /* Moves the running statistics. */
  @Override
  public OutputGradient.Forward learning(long steps) {
    BatchNorm.Mode mode = steps > renormAfter ? BatchNorm.Mode.RENORM : BatchNorm.Mode.BATCH;
    return (tensors, x) -> norm.forward(tensors, statistics, x, mode);
  }

  @Override
  public Map<String, Weights> parts() {
    return Map.of(prefix, statistics);
  }

  @Override
  public void close() {
    statistics.close();
  }
}
