package tengen.agents.continuous;

import ai.djl.Device;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
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

/**
 * The policy of DDPG and TD3, and its slowly moving target: a network whose outputs are squashed by
 * the hyperbolic tangent to actions in [-1, 1].
 */
final class DeterministicActor implements PolicyNet<float[]> {

  private final Net encoder;
  private final int actions;
  private final OutputGradient.Forward net;
  private final Weights weights;
  private final Weights target;
  private final Optimizer optimizer;
  private final double noise;
  private final RestorableUniformRandomProvider random;
  private final SharedStateContinuousSampler normal;

  /**
   * A new network; the target is equal to it.
   *
   * @param noise standard deviation of exploration
   */
  DeterministicActor(
      OffPolicy config,
      double noise,
      Space.Box observations,
      int actions,
      long seed,
      Device device) {
    encoder = Encoders.of(observations, config.encoder(), "actor.encoder");
    this.actions = actions;
    this.noise = noise;
    Mlp mlp = Mlp.uniform("actor", encoder.out(), config.hidden(), actions, config.activation());
    net = encoder.before(Mlps.of(mlp));
    TensorList list = new TensorList();
    encoder.declare(list);
    mlp.declare(list);
    weights = Weights.create(list, seed, device);
    target = weights.copy();
    optimizer = new Adam(weights.parameters(), Schedule.constant(config.learningRate()));
    random = Rng.stream(seed, "continuous.noise");
    normal = ZigguratSampler.NormalizedGaussian.of(random);
  }

  /** A standard normal number. */
  double normal() {
    return normal.sample();
  }

  /* The policy's actions with noise, clipped. */
  @Override
  public void explore(float[] observations, int rows, float[] taken) {
    greedy(observations, rows, taken);
    for (int i = 0; i < rows * actions; i++) {
      double moved = taken[i] + noise * normal.sample();
      taken[i] = (float) Math.min(Math.max(moved, -1), 1);
    }
  }

  @Override
  public void greedy(float[] observations, int rows, float[] taken) {
    float[] outputs = OutputGradient.forward(weights, net, observations, rows, encoder.in());
    System.arraycopy(outputs, 0, taken, 0, rows * actions);
    squash(taken, rows * actions);
  }

  private static void squash(float[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) Math.tanh(numbers[i]);
    }
  }

  /** The target policy's actions, {@code [rows, actions]}. */
  float[] target(float[] observations, int rows) {
    float[] taken = OutputGradient.forward(target, net, observations, rows, encoder.in());
    squash(taken, taken.length);
    return taken;
  }

  /**
   * One step of the optimiser up the deterministic policy gradient (Silver and others 2014): the
   * mean, over a batch, of the slope of the first critic by the action times that of the action by
   * the weights.
   *
   * @return the loss, minus the mean value of the actions
   */
  double improve(float[] observations, int rows, Critics critics) {
    double[] loss = new double[1];
    OutputGradient.backward(
        weights,
        net,
        observations,
        rows,
        encoder.in(),
        (outputs, gradient) -> {
          squash(outputs, outputs.length);
          float[] x = new float[rows * critics.width()];
          critics.join(observations, outputs, x);
          float[] slope = critics.firstSlope(x, (q, byQ) -> loss[0] = negatedMean(q, byQ));
          for (int k = 0; k < outputs.length; k++) {
            gradient[k] = slope[k] * (1 - outputs[k] * outputs[k]);
          }
        });
    optimizer.step();
    return loss[0];
  }

  private static double negatedMean(float[] q, float[] gradient) {
    double sum = 0;
    for (int b = 0; b < q.length; b++) {
      sum += q[b];
      gradient[b] = -1f / q.length;
    }
    return -sum / q.length;
  }

  /** Moves the target. */
  void follow(double tau) {
    target.blend(weights, tau);
  }

  /* Nothing: the noise of targets is drawn when they are. */
  @Override
  public void renewNoise() {}

  @Override
  public Map<String, Weights> parts() {
    return Map.of("", weights, "target.policy.", target);
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
    target.close();
    weights.close();
  }
}
