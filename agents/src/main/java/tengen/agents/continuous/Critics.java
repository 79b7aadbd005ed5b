package tengen.agents.continuous;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tengen.agents.nn.Adam;
import tengen.agents.nn.FullyConnected;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Mlps;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.env.Space;

/**
 * One or several networks that judge an action, and their slowly moving targets. An input row is an
 * observation, then an action in [-1, 1]; an output row is the outputs of all networks one after
 * the other. They share an encoder of observations where these need one.
 */
final class Critics implements Trained {

  private final CriticInput input;
  private final Mlps all;
  private final OutputGradient.Forward encoded;
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
      Space.Box observations,
      int actions,
      int outputs,
      long seed,
      Device device) {
    input = new CriticInput(config, observations, actions);
    TensorList list = new TensorList();
    input.encoder().declare(list);
    List<FullyConnected> nets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Mlp net =
          Mlp.uniform(
              "critic" + i, input.encoder().out(), config.hidden(), outputs, config.activation());
      net.declare(list);
      nets.add(net);
    }
    all = new Mlps(nets);
    encoded = input.encoder().before(all);
    first = Mlps.of(nets.get(0));
    weights = Weights.create(list, seed, device);
    target = weights.copy();
    optimizer = new Adam(weights.parameters(), Schedule.constant(config.learningRate()));
  }

  /** Numbers of an input row. */
  int width() {
    return input.width();
  }

  /**
   * The input of rows.
   *
   * @param observations {@code [rows, observation]}
   * @param taken {@code [rows, actions]}
   * @param x {@code [rows, width]} filled
   */
  void join(float[] observations, float[] taken, float[] x) {
    input.join(observations, taken, 0, x);
  }

  /** What the networks say, {@code [rows, count * outputs]}. */
  float[] values(float[] x) {
    return OutputGradient.forward(weights, encoded, x, x.length / width(), width());
  }

  /** What the targets say, {@code [rows, count * outputs]}. */
  float[] target(float[] x) {
    return OutputGradient.forward(target, encoded, x, x.length / width(), width());
  }

  /** One step of the optimiser against a loss of the outputs of all networks. */
  void descend(float[] x, OutputGradient.Loss loss) {
    OutputGradient.backward(weights, encoded, x, x.length / width(), width(), loss);
    optimizer.step();
  }

  /** The gradient of a loss of all outputs by the actions, {@code [rows, actions]}. */
  float[] slope(float[] x, OutputGradient.Loss loss) {
    return input.slope(weights, all, x, loss);
  }

  /** As {@link #slope}, of a loss of the first network's outputs. */
  float[] firstSlope(float[] x, OutputGradient.Loss loss) {
    return input.slope(weights, first, x, loss);
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
