package tengen.agents.continuous;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Mlps;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;

/**
 * One or several networks that judge an action, and their slowly moving targets. An input row is an
 * observation, then an action in [-1, 1]; an output row is the outputs of all networks one after
 * the other.
 */
final class Critics implements Trained {

  private final int observation;
  private final int actions;
  private final Mlps all;
  private final Mlps first;
  final Weights weights;
  final Weights target;
  private final Optimizer optimizer;

  /**
   * New networks; the targets are equal to them.
   *
   * @param count how many
   * @param outputs of each
   */
  Critics(
      OffPolicy config,
      int count,
      int observation,
      int actions,
      int outputs,
      long seed,
      Device device) {
    this.observation = observation;
    this.actions = actions;
    TensorList list = new TensorList();
    List<Mlp> nets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Mlp net =
          Mlp.uniform(
              "critic" + i, observation + actions, config.hidden(), outputs, config.activation());
      net.declare(list);
      nets.add(net);
    }
    all = new Mlps(nets);
    first = Mlps.of(nets.get(0));
    weights = Weights.create(list, seed, device);
    target = weights.copy();
    optimizer = new Adam(weights.parameters(), Schedule.constant(config.learningRate()));
  }

  /** Numbers of an input row. */
  int width() {
    return observation + actions;
  }

  /** Where the action begins in the input of a row. */
  int action(int row) {
    return row * width() + observation;
  }

  /**
   * The input of rows.
   *
   * @param observations {@code [rows, observation]}
   * @param taken {@code [rows, actions]}
   * @param x {@code [rows, width]} filled
   */
  void join(float[] observations, float[] taken, float[] x) {
    for (int row = 0; row < x.length / width(); row++) {
      System.arraycopy(observations, row * observation, x, row * width(), observation);
      System.arraycopy(taken, row * actions, x, action(row), actions);
    }
  }

  /** What the networks say, {@code [rows, count * outputs]}. */
  float[] values(float[] x) {
    return OutputGradient.forward(weights, all, x, x.length / width(), width());
  }

  /** What the targets say, {@code [rows, count * outputs]}. */
  float[] target(float[] x) {
    return OutputGradient.forward(target, all, x, x.length / width(), width());
  }

  /** One step of the optimiser against a loss of the outputs of all networks. */
  void descend(float[] x, OutputGradient.Loss loss) {
    OutputGradient.backward(weights, all, x, x.length / width(), width(), loss);
    optimizer.step();
  }

  /** The gradient of a loss of all outputs by the inputs, {@code [rows, width]}. */
  float[] slope(float[] x, OutputGradient.Loss loss) {
    return OutputGradient.byInputs(weights, all, x, x.length / width(), width(), loss);
  }

  /** As {@link #slope}, of a loss of the first network's outputs. */
  float[] firstSlope(float[] x, OutputGradient.Loss loss) {
    return OutputGradient.byInputs(weights, first, x, x.length / width(), width(), loss);
  }

  /** Moves the targets. */
  void follow(double tau) {
    target.blend(weights, tau);
  }

  @Override
  public Map<String, Weights> parts() {
    return Map.of("online.", weights, "target.", target);
  }

  @Override
  public Optimizer optimizer() {
    return optimizer;
  }

  @Override
  public void close() {
    optimizer.close();
    target.close();
    weights.close();
  }
}
