package tengen.agents.pg;

import ai.djl.Device;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Report;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.RmsProp;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Permutation;
import tengen.agents.target.Gae;

/**
 * Advantage actor-critic, the synchronous form of A3C (Mnih et al. 2016, arXiv:1602.01783,
 * algorithm S3): a few steps in every row, then one gradient step on all of them. Defaults and
 * orthogonal start as in Stable-Baselines3.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public final class A2c<B> extends OnPolicy<B> {

  private static final RmsProp.Settings RMS_PROP =
      new RmsProp.Settings(0.99, 1e-5, 0, false, false);

  /** Updates are so small that writing each of them down would cost more than they do. */
  private static final int UPDATES_PER_REPORT = 100;

  private final A2cConfig config;
  private final PolicySpace<B> space;
  private final A2cLoss<B> loss;
  private final Minibatch all;
  private final Permutation order;
  private final Optimizer optimizer;

  /**
   * New networks.
   *
   * @param space observations and actions
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which the learning rate may decay
   */
  public A2c(
      A2cConfig config, PolicySpace<B> space, int rows, long totalSteps, long seed, Device device) {
    this(
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
            0,
            seed,
            device));
  }

  private A2c(
      A2cConfig config,
      PolicySpace<B> space,
      int rows,
      long totalSteps,
      long seed,
      ActorCritic net) {
    super(
        "a2c",
        space,
        net,
        new Collector<>(space, net, config.steps(), rows, seed),
        config.gamma(),
        config.lambda());
    this.config = config;
    this.space = space;
    loss =
        new A2cLoss<>(space.distribution(), config.entropyCoefficient(), config.valueCoefficient());
    all = new Minibatch(space.fields(), collector.size());
    order = new Permutation(collector.size());
    long updates = Math.max(1, totalSteps / collector.size());
    Schedule rate =
        config.decay()
            ? Schedule.linear(config.learningRate(), 0, updates)
            : Schedule.constant(config.learningRate());
    optimizer = new RmsProp(net.weights.parameters(), rate, RMS_PROP);
  }

  @Override
  void update() {
    collector.rollout.gather(order.order, 0, collector.size(), all);
    if (config.normalizeAdvantage()) {
      Gae.normalize(all.advantage, all.size());
    }
    loss.means.clear();
    OutputGradient.backward(
        net.weights,
        net.network(),
        all.observation,
        all.size(),
        space.fields().observation(),
        (outputs, gradient) -> loss.gradient(outputs, all, space.actions(all), gradient));
    optimizer.step(config.maxGradientNorm());
  }

  @Override
  Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    loss.means.report(values, "train/policy_loss");
    values.put("train/explained_variance", collector.explainedVariance());
    values.put("train/learning_rate", optimizer.rate());
    values.put("train/n_updates", (double) optimizer.steps());
    return new Report(values);
  }

  @Override
  boolean told() {
    return optimizer.steps() % UPDATES_PER_REPORT == 0;
  }

  @Override
  Optimizer optimizer() {
    return optimizer;
  }

  @Override
  Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("actions", collector.random());
  }
}
