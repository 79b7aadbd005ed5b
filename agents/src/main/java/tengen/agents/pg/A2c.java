package tengen.agents.pg;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Resumable;
import tengen.agents.Streams;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.RmsProp;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Permutation;
import tengen.agents.replay.Rollout;
import tengen.agents.target.Gae;
import tengen.env.vector.StepBatch;

/**
 * Advantage actor-critic, the synchronous form of A3C (Mnih et al. 2016, arXiv:1602.01783,
 * algorithm S3): a few steps in every row, then one gradient step on all of them. Defaults and
 * orthogonal start as in Stable-Baselines3.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public final class A2c<B> implements Learner<B>, Resumable {

  private static final RmsProp.Settings RMS_PROP =
      new RmsProp.Settings(0.99, 1e-5, 0, false, false);

  private final A2cConfig config;
  private final PolicySpace<B> space;
  private final ActorCritic net;
  private final Collector<B> collector;
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
    this.config = config;
    this.space = space;
    net = space.networks(config.hidden(), config.valueHidden(), config.activation(), seed, device);
    collector = new Collector<>(space, net, config.steps(), rows, seed);
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
  public void act(StepBatch batch, B actions) {
    collector.act(batch, actions);
  }

  @Override
  public void learn(StepBatch batch, Consumer<Report> reports) {
    if (collector.add(batch)) {
      collector.finish(batch.observation, config.gamma(), config.lambda());
      update();
      reports.accept(report());
      collector.rollout.clear();
    }
  }

  void update() {
    collector.rollout.gather(order.order, 0, collector.size(), all);
    if (config.normalizeAdvantage()) {
      Gae.normalize(all.advantage, all.size());
    }
    loss.means.clear();
    OutputGradient.backward(
        net.weights,
        net::forward,
        all.observation,
        all.size(),
        space.fields().observation(),
        (outputs, gradient) -> loss.gradient(outputs, all, space.actions(all), gradient));
    double norm = optimizer.clipByGlobalNorm(config.maxGradientNorm());
    if (!Double.isFinite(norm)) {
      throw new IllegalStateException(
          "the gradient of step "
              + optimizer.steps()
              + " is not finite: lower learningRate, or look at the rewards and observations");
    }
    optimizer.step();
    net.changed();
  }

  Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    loss.means.report(values, "train/policy_loss");
    values.put("train/explained_variance", collector.explainedVariance());
    values.put("train/learning_rate", optimizer.rate());
    values.put("train/n_updates", (double) optimizer.steps());
    return new Report(values);
  }

  ActorCritic networks() {
    return net;
  }

  Rollout rollout() {
    return collector.rollout;
  }

  @Override
  public Actor<B> greedy() {
    return collector.greedy();
  }

  @Override
  public void save(Path directory) {
    net.save(directory, Map.of("algorithm", "a2c"));
  }

  @Override
  public void load(Path directory) {
    net.load(directory);
  }

  @Override
  public boolean settled() {
    return collector.rollout.filled() == 0;
  }

  @Override
  public void saveState(Path directory) {
    if (!settled()) {
      throw new IllegalStateException("a rollout has begun: wait for the next update");
    }
    save(directory);
    optimizer.save(directory.resolve("optimizer.safetensors"));
    Streams.save(directory.resolve("streams.json"), Map.of("actions", collector.random));
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
    optimizer.load(directory.resolve("optimizer.safetensors"));
    Streams.load(directory.resolve("streams.json"), Map.of("actions", collector.random));
  }

  @Override
  public void close() {
    optimizer.close();
    net.close();
  }
}
