package tengen.agents.continuous;

import ai.djl.Device;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.dist.Categorical;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Encoders;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Mlps;
import tengen.agents.nn.Net;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.env.Rng;
import tengen.env.Space;

/** The policy of discrete SAC: a network whose outputs are the logits of the actions. */
final class CategoricalActor implements PolicyNet<int[]> {

  private final Net encoder;
  private final OutputGradient.Forward net;
  private final int actions;
  private final Weights weights;
  private final Optimizer optimizer;
  private final RestorableUniformRandomProvider random;
  final Categorical distribution;

  /** A new network. */
  CategoricalActor(
      OffPolicy config, Space.Box observations, int actions, long seed, Device device) {
    this.actions = actions;
    encoder = Encoders.of(observations, config.encoder(), "actor.encoder");
    distribution = new Categorical(actions);
    Mlp mlp = Mlp.uniform("actor", encoder.out(), config.hidden(), actions, config.activation());
    net = encoder.before(Mlps.of(mlp));
    TensorList list = new TensorList();
    encoder.declare(list);
    mlp.declare(list);
    weights = Weights.create(list, seed, device);
    optimizer = new Adam(weights.parameters(), Schedule.constant(config.learningRate()));
    random = Rng.stream(seed, "continuous.noise");
  }

  /* Nothing: updates take the mean over all actions. */
  @Override
  public void renewNoise() {}

  @Override
  public void explore(float[] observations, int rows, int[] taken) {
    float[] logits = logits(observations, rows);
    for (int i = 0; i < rows; i++) {
      distribution.sample(logits, i * actions, taken, i, random);
    }
  }

  /* The likeliest actions. */
  @Override
  public void greedy(float[] observations, int rows, int[] taken) {
    float[] logits = logits(observations, rows);
    for (int i = 0; i < rows; i++) {
      distribution.mode(logits, i * actions, taken, i);
    }
  }

  /** Logits of a batch, {@code [rows, actions]}. */
  float[] logits(float[] observations, int rows) {
    return OutputGradient.forward(weights, net, observations, rows, encoder.in());
  }

  /** One step of the optimiser against a loss of the logits. */
  void descend(float[] observations, int rows, OutputGradient.Loss loss) {
    OutputGradient.backward(weights, net, observations, rows, encoder.in(), loss);
    optimizer.step();
  }

  @Override
  public Map<String, Weights> parts() {
    return Map.of("", weights);
  }

  @Override
  public Optimizer optimizer() {
    return optimizer;
  }

  @Override
  public RestorableUniformRandomProvider random() {
    return random;
  }

  @Override
  public void close() {
    optimizer.close();
    weights.close();
  }
}
