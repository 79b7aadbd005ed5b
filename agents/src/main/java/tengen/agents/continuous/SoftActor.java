package tengen.agents.continuous;

import ai.djl.Device;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import tengen.agents.dist.SquashedGaussian;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Encoders;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Net;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.env.Rng;
import tengen.env.Space;

/** The policy of SAC, TQC and CrossQ: a network whose outputs are those of a squashed Gaussian. */
final class SoftActor implements PolicyNet<float[]> {

  private final Net encoder;
  final int actions;
  private final PolicyLayers layers;
  private final Weights weights;
  private final Optimizer optimizer;
  final SquashedGaussian distribution;
  private final RestorableUniformRandomProvider random;
  private final SharedStateContinuousSampler normal;
  private final CorrelatedNoise exploration;
  private final float[] rowNoise;

  /** {@code [B, actions]} Standard normal, for the actions that the policy is improved with. */
  final float[] noise;

  /** {@code [B, actions]} Standard normal, for the actions in the critics' targets. */
  final float[] nextNoise;

  /** A new network without batch normalisation, and noise that does not last. */
  SoftActor(OffPolicy config, Space.Box observations, int actions, long seed, Device device) {
    this(config, 0, Adam.Settings.DEFAULT, PolicyLayers::of, observations, actions, seed, device);
  }

  /**
   * A new network.
   *
   * @param correlation of the noise of exploration, see {@link CorrelatedNoise}
   */
  SoftActor(
      OffPolicy config,
      double correlation,
      Adam.Settings adam,
      Function<Mlp, PolicyLayers> kind,
      Space.Box observations,
      int actions,
      long seed,
      Device device) {
    encoder = Encoders.of(observations, config.encoder(), "actor.encoder");
    this.actions = actions;
    distribution = new SquashedGaussian(actions);
    Mlp mlp =
        Mlp.uniform(
            "actor",
            encoder.out(),
            config.hidden(),
            distribution.parameters(),
            config.activation());
    layers = kind.apply(mlp);
    TensorList list = new TensorList();
    encoder.declare(list);
    layers.declare(list);
    weights = Weights.create(list, seed, device);
    optimizer = new Adam(weights.parameters(), Schedule.constant(config.learningRate()), adam);
    random = Rng.stream(seed, "continuous.noise");
    normal = ZigguratSampler.NormalizedGaussian.of(random);
    exploration = new CorrelatedNoise(normal, correlation);
    rowNoise = new float[actions];
    noise = new float[config.batch() * actions];
    nextNoise = new float[noise.length];
  }

  @Override
  public void renewNoise() {
    fill(noise);
    fill(nextNoise);
  }

  private void fill(float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) normal.sample();
    }
  }

  @Override
  public void explore(float[] observations, int rows, float[] taken) {
    float[] parameters = parameters(observations, rows);
    exploration.next(rows * actions);
    for (int i = 0; i < rows; i++) {
      exploration.get(i * actions, rowNoise);
      distribution.draw(parameters, row(i), rowNoise, 0, taken, i * actions);
    }
  }

  /* The squashed means. */
  @Override
  public void greedy(float[] observations, int rows, float[] taken) {
    float[] parameters = parameters(observations, rows);
    for (int i = 0; i < rows; i++) {
      distribution.mode(parameters, row(i), taken, i * actions);
    }
  }

  private int row(int i) {
    return i * distribution.parameters();
  }

  /** Parameters of the distributions of a batch. */
  float[] parameters(float[] observations, int rows) {
    return OutputGradient.forward(
        weights, encoder.before(layers.acting()), observations, rows, encoder.in());
  }

  /**
   * Actions of a batch, from {@link #nextNoise}.
   *
   * @param taken {@code [B, actions]} filled
   * @param logProbability {@code [B]} filled
   */
  void drawNext(float[] observations, float[] taken, double[] logProbability) {
    float[] parameters = parameters(observations, logProbability.length);
    draw(parameters, nextNoise, taken, logProbability);
  }

  private void draw(float[] parameters, float[] from, float[] taken, double[] logProbability) {
    for (int b = 0; b < logProbability.length; b++) {
      int at = b * distribution.parameters();
      int action = b * actions;
      logProbability[b] = distribution.draw(parameters, at, from, action, taken, action);
    }
  }

  /** How good the actions are that were drawn. */
  @FunctionalInterface
  interface Judge {

    /**
     * The gradient of the loss by the actions.
     *
     * @return {@code [B, actions]}
     */
    float[] slope();
  }

  /**
   * One step of the optimiser against the mean of {@code alpha log p(action)} and a loss of the
   * actions, which are first drawn from {@link #noise}.
   *
   * @param taken {@code [B, actions]} filled
   * @param logProbability {@code [B]} filled
   */
  void descend(
      float[] observations, double alpha, float[] taken, double[] logProbability, Judge judge) {
    int count = logProbability.length;
    OutputGradient.backward(
        weights,
        encoder.before(layers.learning(optimizer.steps())),
        observations,
        count,
        encoder.in(),
        (parameters, gradient) -> {
          draw(parameters, noise, taken, logProbability);
          float[] slope = judge.slope();
          for (int b = 0; b < count; b++) {
            int at = b * distribution.parameters();
            int action = b * actions;
            distribution.gradient(
                parameters, at, noise, action, slope, action, alpha / count, gradient);
          }
        });
    optimizer.step();
  }

  /**
   * The loss of actions that two critics judge, of which the smaller one counts: the mean of {@code
   * alpha log p - min(q1, q2)}.
   *
   * @param q {@code [B, 2]}
   * @param gradient {@code [B, 2]} of zeros, filled with the derivative by q
   */
  double lossOfTwo(double alpha, double[] logProbability, float[] q, float[] gradient) {
    int count = logProbability.length;
    double loss = 0;
    for (int b = 0; b < count; b++) {
      int k = 2 * b + (q[2 * b] <= q[2 * b + 1] ? 0 : 1);
      loss += (alpha * logProbability[b] - q[k]) / count;
      gradient[k] = -1f / count;
    }
    return loss;
  }

  @Override
  public Map<String, Weights> parts() {
    Map<String, Weights> parts = new TreeMap<>(layers.parts());
    parts.put("", weights);
    return parts;
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
  public void save(Map<String, double[]> numbers) {
    exploration.save(numbers);
  }

  @Override
  public void load(Map<String, double[]> numbers) {
    exploration.load(numbers);
  }

  @Override
  public void close() {
    optimizer.close();
    weights.close();
    layers.close();
  }
}
