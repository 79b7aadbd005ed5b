package tengen.agents.pg;

import ai.djl.Device;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Report;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Permutation;
import tengen.agents.target.Gae;
import tengen.env.Rng;

/**
 * Proximal policy optimisation (Schulman, Wolski, Dhariwal, Radford and Klimov 2017,
 * arXiv:1707.06347), with the details that make it work (Huang et al. 2022, "The 37 implementation
 * details of proximal policy optimization") as Stable-Baselines3 has them: orthogonal start, Adam's
 * epsilon 1e-5, advantages normalised in each minibatch, gradient norm clipped, values of final
 * observations at truncation.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public sealed class Ppo<B> extends OnPolicy<B> permits PpoLagrangian {

  private static final double ADAM_EPSILON = 1e-5;

  private final PpoConfig config;
  private final PolicySpace<B> space;
  private final PpoLoss<B> loss;
  private final Minibatch minibatch;
  private final Permutation order;
  private final RestorableUniformRandomProvider random;
  private final Optimizer optimizer;
  private final Schedule clipRange;

  /**
   * New networks.
   *
   * @param space observations and actions
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which learning rate and clip range may decay
   */
  public Ppo(
      PpoConfig config, PolicySpace<B> space, int rows, long totalSteps, long seed, Device device) {
    this(
        "ppo",
        config,
        space,
        rows,
        totalSteps,
        seed,
        space.networks(
            config.encoder(),
            config.hidden(),
            config.valueHidden(),
            config.activation(),
            config.logStdInit(),
            seed,
            device));
  }

  /** As the constructor above, for an algorithm of another name. */
  Ppo(
      String name,
      PpoConfig config,
      PolicySpace<B> space,
      int rows,
      long totalSteps,
      long seed,
      ActorCritic net) {
    super(
        name,
        space,
        net,
        new Collector<>(space, net, config.steps(), rows, seed),
        config.gamma(),
        config.lambda());
    this.config = config;
    this.space = space;
    loss =
        new PpoLoss<>(
            space.distribution(),
            config.clipValue(),
            config.entropyCoefficient(),
            config.valueCoefficient());
    minibatch = new Minibatch(space.fields(), Math.min(config.minibatch(), collector.size()));
    order = new Permutation(collector.size());
    random = Rng.stream(seed, "ppo.order");
    long updates = Math.max(1, totalSteps / collector.size());
    int minibatches = (collector.size() + minibatch.capacity - 1) / minibatch.capacity;
    long gradientSteps = updates * config.epochs() * minibatches;
    optimizer =
        new Adam(
            net.weights.parameters(),
            schedule(config.learningRate(), gradientSteps),
            Adam.Settings.DEFAULT.withEpsilon(ADAM_EPSILON));
    clipRange = schedule(config.clip(), gradientSteps);
  }

  private Schedule schedule(double value, long steps) {
    return config.decay() ? Schedule.linear(value, 0, steps) : Schedule.constant(value);
  }

  /* Algorithm 1, the second half. */
  @Override
  void update() {
    loss.means.clear();
    for (int epoch = 0; epoch < config.epochs(); epoch++) {
      order.shuffle(random);
      for (int from = 0; from < order.order.length; from += minibatch.capacity) {
        int count = Math.min(minibatch.capacity, order.order.length - from);
        collector.rollout.gather(order.order, from, count, minibatch);
        if (!descend()) {
          return;
        }
      }
    }
  }

  /** One gradient step; false, and no step, once the policy is too far from the old one. */
  private boolean descend() {
    if (config.normalizeAdvantage()) {
      Gae.normalize(minibatch.advantage, minibatch.size());
    }
    double clip = clipRange.at(optimizer.steps());
    OutputGradient.backward(
        net.weights,
        net.network(),
        minibatch.observation,
        minibatch.size(),
        space.fields().observation(),
        (outputs, gradient) ->
            loss.gradient(outputs, minibatch, space.actions(minibatch), clip, gradient));
    if (config.targetKl() > 0 && loss.means.lastKl > 1.5 * config.targetKl()) {
      optimizer.zeroGradients();
      return false;
    }
    optimizer.step(config.maxGradientNorm());
    return true;
  }

  @Override
  Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    loss.means.report(values, "train/policy_gradient_loss");
    loss.means.reportDistance(values);
    values.put("train/explained_variance", collector.explainedVariance());
    values.put("train/learning_rate", optimizer.rate());
    values.put("train/clip_range", clipRange.at(optimizer.steps()));
    values.put("train/n_updates", (double) optimizer.steps());
    return new Report(values);
  }

  @Override
  Optimizer optimizer() {
    return optimizer;
  }

  @Override
  Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("actions", collector.random(), "order", random);
  }
}
