package tengen.agents.dqn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.util.Map;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Encoders;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Net;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.PlainMlp;
import tengen.agents.nn.RecurrentTrunk;
import tengen.agents.nn.Sequences;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.env.Space;

/** The online network and its target, with a memory. Outputs are a value for each action. */
final class RecurrentQNet implements AutoCloseable {

  private final RecurrentTrunk trunk;
  private final Mlp head;
  final Weights weights;
  final Weights target;
  private final RecurrentTrunk.Stepping stepping;
  private final PlainMlp plainHead;
  private boolean stale = true;

  /** New networks; the target is equal. */
  RecurrentQNet(DrqnConfig config, Space.Box observations, int actions, long seed, Device device) {
    Net encoder = Encoders.of(observations, config.encoder(), "q.encoder");
    trunk = new RecurrentTrunk("q", encoder, config.memory());
    head = Mlp.uniform("q.head", trunk.out(), config.hidden(), actions, Activation.RELU);
    TensorList list = new TensorList();
    trunk.declare(list);
    head.declare(list);
    weights = Weights.create(list, seed, device);
    target = weights.copy();
    stepping = trunk.stepping(weights);
    plainHead = new PlainMlp(head);
  }

  /** Numbers of a row's state. */
  int stateWidth() {
    return trunk.stateWidth();
  }

  private OutputGradient.Forward forward(int time, int size, float[] states) {
    Sequences cut = Sequences.whole(time, size);
    return (tensors, x) -> forward(tensors, x, cut, states);
  }

  private NDArray forward(Map<String, NDArray> tensors, NDArray x, Sequences cut, float[] states) {
    return head.forward(tensors, trunk.forward(tensors, x, cut, states));
  }

  /**
   * Outputs of the target network over sequences.
   *
   * @param x {@code [time, size, observation]}
   * @param states {@code [size, stateWidth]} before the first step
   * @return {@code [time, size, actions]}
   */
  float[] targets(float[] x, int time, int size, float[] states) {
    return OutputGradient.forward(target, forward(time, size, states), x, time * size, trunk.in());
  }

  /** Adds the gradient of a loss of the online outputs over sequences to that of the weights. */
  void backward(float[] x, int time, int size, float[] states, OutputGradient.Loss loss) {
    OutputGradient.backward(weights, forward(time, size, states), x, time * size, trunk.in(), loss);
  }

  /**
   * Takes observations, one a row, before {@link #step}.
   *
   * @param x {@code [rows, observation]}
   */
  void see(float[] x, int rows) {
    if (stale) {
      float[] values = weights.values();
      stepping.load(values);
      plainHead.load(weights, values);
      stale = false;
    }
    stepping.see(x, rows);
  }

  /**
   * One step of one of the rows that were seen last.
   *
   * @param states {@code [rows, stateWidth]}; that of the row becomes what it is after the step
   * @param out filled with a value for each action
   */
  void step(int row, float[] states, float[] out) {
    stepping.step(row, states, row * stateWidth());
    plainHead.forward(states, row * stateWidth(), out, 0);
  }

  /** To be called when the online weights have changed. */
  void changed() {
    stale = true;
  }

  @Override
  public void close() {
    weights.close();
    target.close();
  }
}
