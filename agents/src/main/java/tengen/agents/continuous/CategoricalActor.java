package tengen.agents.continuous;

import ai.djl.Device;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.dist.Categorical;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Mlps;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.env.Rng;

/** The policy of discrete SAC: a network whose outputs are the logits of the actions. */
final class CategoricalActor implements PolicyNet<int[]> {

  private final int observation;
  private final Mlps net;
  private final Weights weights;
  private final Optimizer optimizer;
  private final RestorableUniformRandomProvider random;
  final Categorical distribution;

  /** A new network. */
  CategoricalActor(OffPolicy config, int observation, int actions, long seed, Device device) {
    this.observation = observation;
    distribution = new Categorical(actions);
    Mlp mlp = Mlp.uniform("actor", observation, config.hidden(), actions, config.activation());
    net = Mlps.of(mlp);
    TensorList list = new TensorList();
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
      distribution.sample(logits, i * net.out(), taken, i, random);
    }
  }

  /* The likeliest actions. */
  @Override
  public void greedy(float[] observations, int rows, int[] taken) {
    float[] logits = logits(observations, rows);
    for (int i = 0; i < rows; i++) {
      distribution.mode(logits, i * net.out(), taken, i);
    }
  }

  /** Logits of a batch, {@code [rows, actions]}. */
  float[] logits(float[] observations, int rows) {
    return OutputGradient.forward(weights, net, observations, rows, observation);
  }

  /** One step of the optimiser against a loss of the logits. */
  void descend(float[] observations, int rows, OutputGradient.Loss loss) {
    OutputGradient.backward(weights, net, observations, rows, observation, loss);
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
