package tengen.agents.continuous;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.env.Space;

/**
 * Networks that judge an action, with batch normalisation and without targets. An input row is an
 * observation, then an action in [-1, 1]; an output row is one number of each network. They share
 * an encoder of observations where these need one.
 */
final class NormCritics implements Trained {

  private final CriticInput input;
  private final List<NormLayers> nets = new ArrayList<>();
  private final Weights weights;
  private final Optimizer optimizer;

  /**
   * New networks.
   *
   * @param count how many
   */
  NormCritics(
      CrossQConfig config,
      int count,
      Space.Box observations,
      int actions,
      long seed,
      Device device) {
    input = new CriticInput(config, observations, actions);
    TensorList list = new TensorList();
    input.encoder().declare(list);
    for (int i = 0; i < count; i++) {
      Mlp mlp =
          Mlp.uniform(
              "critic" + i, input.encoder().out(), config.criticHidden(), 1, config.activation());
      NormLayers net = new NormLayers("statistics" + i + ".", mlp, config, device);
      net.declare(list);
      nets.add(net);
    }
    weights = Weights.create(list, seed, device);
    optimizer =
        new Adam(weights.parameters(), Schedule.constant(config.learningRate()), config.adam());
  }

  /** Numbers of an input row. */
  int width() {
    return input.width();
  }

  /**
   * Fills in rows of the input.
   *
   * @param observations {@code [rows, observation]}
   * @param taken {@code [rows, actions]}
   * @param first of the rows in x
   * @param x {@code [at least first + rows, width]}
   */
  void join(float[] observations, float[] taken, int first, float[] x) {
    input.join(observations, taken, first, x);
  }

  /** One step of the optimiser against a loss of the outputs of all networks. */
  void descend(float[] x, OutputGradient.Loss loss) {
    OutputGradient.backward(
        weights, input.encoder().before(this::learning), x, x.length / width(), width(), loss);
    optimizer.step();
  }

  /**
   * The gradient, with the running statistics, of a loss of all outputs by the actions.
   *
   * @return {@code [rows, actions]}
   */
  float[] slope(float[] x, OutputGradient.Loss loss) {
    return input.slope(weights, this::judging, x, loss);
  }

  private NDArray learning(Map<String, NDArray> tensors, NDArray x) {
    NDArray outputs = nets.get(0).learning(optimizer.steps()).of(tensors, x);
    for (NormLayers net : nets.subList(1, nets.size())) {
      outputs = outputs.concat(net.learning(optimizer.steps()).of(tensors, x), 1);
    }
    return outputs;
  }

  private NDArray judging(Map<String, NDArray> tensors, NDArray x) {
    NDArray outputs = nets.get(0).acting().of(tensors, x);
    for (NormLayers net : nets.subList(1, nets.size())) {
      outputs = outputs.concat(net.acting().of(tensors, x), 1);
    }
    return outputs;
  }

  @Override
  public Map<String, Weights> parts() {
    Map<String, Weights> parts = new TreeMap<>();
    parts.put("online.", weights);
    nets.forEach(net -> parts.putAll(net.parts()));
    return parts;
  }

  @Override
  public Optimizer optimizer() {
    return optimizer;
  }

  @Override
  public void close() {
    optimizer.close();
    weights.close();
    nets.forEach(NormLayers::close);
  }
}
