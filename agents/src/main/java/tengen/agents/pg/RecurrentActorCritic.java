package tengen.agents.pg;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import tengen.agents.nn.Encoders;
import tengen.agents.nn.Initial;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.PlainMlp;
import tengen.agents.nn.RecurrentTrunk;
import tengen.agents.nn.Sequences;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;

/**
 * A policy and a value network that remember, with one memory or one each. An output row is the
 * parameters of the policy's distribution, then the value. A row's state is the policy's, then the
 * value's if it has one.
 */
final class RecurrentActorCritic implements AutoCloseable {

  private static final String DEVIATION = "log_std";

  private final int actions;
  private final boolean gaussian;
  private final RecurrentTrunk trunk;

  /** Null where the memory is shared. */
  private final RecurrentTrunk valueTrunk;

  private final Mlp policy;
  private final Mlp value;
  final Weights weights;
  private final RecurrentTrunk.Stepping stepping;
  private final RecurrentTrunk.Stepping valueStepping;
  private final PlainMlp plainPolicy;
  private final PlainMlp plainValue;
  private final float[] deviations;
  private boolean stale = true;

  /**
   * New networks.
   *
   * @param space observations and actions
   */
  RecurrentActorCritic(RecurrentPpoConfig config, PolicySpace<?> space, long seed, Device device) {
    gaussian = !space.fields().discrete();
    actions = gaussian ? space.fields().action() : space.distribution().parameters();
    PpoConfig ppo = config.ppo();
    trunk = trunk(config, space, "policy");
    valueTrunk = config.shared() ? null : trunk(config, space, "value");
    policy = head("policy.head", ppo.hidden(), actions, ppo, 0.01);
    value = head("value.head", ppo.valueHidden(), 1, ppo, 1);
    TensorList list = new TensorList();
    trunk.declare(list);
    policy.declare(list);
    if (gaussian) {
      list.declare(DEVIATION, new Initial.Constant((float) ppo.logStdInit()), actions);
    }
    if (valueTrunk != null) {
      valueTrunk.declare(list);
    }
    value.declare(list);
    weights = Weights.create(list, seed, device);
    stepping = trunk.stepping(weights);
    valueStepping = valueTrunk == null ? null : valueTrunk.stepping(weights);
    plainPolicy = new PlainMlp(policy);
    plainValue = new PlainMlp(value);
    deviations = new float[gaussian ? actions : 0];
  }

  private static RecurrentTrunk trunk(
      RecurrentPpoConfig config, PolicySpace<?> space, String name) {
    return new RecurrentTrunk(
        name,
        Encoders.of(space.observations(), config.ppo().encoder(), name + ".encoder"),
        config.memory());
  }

  private Mlp head(String name, List<Integer> hidden, int out, PpoConfig ppo, double gain) {
    return Mlp.orthogonal(name, trunk.out(), hidden, out, ppo.activation(), gain);
  }

  /** Parameters of a row's distribution. */
  int parameters() {
    return gaussian ? 2 * actions : actions;
  }

  /** Numbers of a row's state. */
  int stateWidth() {
    return valueTrunk == null ? trunk.stateWidth() : 2 * trunk.stateWidth();
  }

  /**
   * On the engine.
   *
   * @param x {@code [T * B, observation]}, time first
   * @param states {@code [B, stateWidth]} before the first step
   * @return {@code [T * B, parameters + 1]}
   */
  NDArray forward(Map<String, NDArray> tensors, NDArray x, Sequences cut, float[] states) {
    NDArray seen = trunk.forward(tensors, x, cut, part(states, 0));
    NDArray heads = policy.forward(tensors, seen);
    if (gaussian) {
      NDArray free = tensors.get(DEVIATION);
      heads = heads.concat(free.broadcast(new Shape(x.getShape().get(0), actions)), 1);
    }
    NDArray judged =
        valueTrunk == null ? seen : valueTrunk.forward(tensors, x, cut, part(states, 1));
    return heads.concat(value.forward(tensors, judged), 1);
  }

  /** The state of one of the two memories, {@code [B, its width]}. */
  private float[] part(float[] states, int which) {
    if (valueTrunk == null) {
      return states;
    }
    int width = trunk.stateWidth();
    float[] part = new float[states.length / 2];
    for (int row = 0; row < part.length / width; row++) {
      System.arraycopy(states, (2 * row + which) * width, part, row * width, width);
    }
    return part;
  }

  /**
   * Takes observations, one a row, before {@link #step}.
   *
   * @param observations {@code [rows, observation]}
   */
  void see(float[] observations, int rows) {
    if (stale) {
      load();
      stale = false;
    }
    stepping.see(observations, rows);
    if (valueTrunk != null) {
      valueStepping.see(observations, rows);
    }
  }

  private void load() {
    float[] values = weights.values();
    stepping.load(values);
    if (valueTrunk != null) {
      valueStepping.load(values);
    }
    plainPolicy.load(weights, values);
    plainValue.load(weights, values);
    if (gaussian) {
      System.arraycopy(values, weights.offset(DEVIATION), deviations, 0, actions);
    }
  }

  /**
   * One step of one of the rows that were seen last.
   *
   * @param states {@code [rows, stateWidth]}; that of the row becomes what it is after the step
   * @param out {@code [rows, parameters + 1]}, that of the row filled
   */
  void step(int row, float[] states, float[] out) {
    int to = row * (parameters() + 1);
    int at = row * stateWidth();
    stepping.step(row, states, at);
    plainPolicy.forward(states, at, out, to);
    System.arraycopy(deviations, 0, out, to + actions, deviations.length);
    if (valueTrunk != null) {
      at += trunk.stateWidth();
      valueStepping.step(row, states, at);
    }
    plainValue.forward(states, at, out, to + parameters());
  }

  /** To be called when the weights have changed. */
  void changed() {
    stale = true;
  }

  @Override
  public void close() {
    weights.close();
  }
}
