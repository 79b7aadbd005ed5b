package tengen.agents.pg;

import ai.djl.Device;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Report;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Minibatch;
import tengen.agents.target.Gae;
import tengen.env.vector.StepBatch;

/**
 * REINFORCE with a baseline (Williams 1992, Machine Learning 8:229; Sutton and Barto 2018, section
 * 13.4): whole episodes, then one gradient step on all of their steps.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public final class Reinforce<B> extends PolicyLearner<B> {

  private final ReinforceConfig config;
  private final PolicySpace<B> space;
  private final Sampler<B> sampler;
  private final Episodes<B> episodes;
  private final A2cLoss<B> loss;
  private final Optimizer optimizer;

  /**
   * New networks.
   *
   * @param space observations and actions
   * @param rows environments that run side by side
   */
  public Reinforce(
      ReinforceConfig config, PolicySpace<B> space, int rows, long seed, Device device) {
    super(
        "reinforce",
        space,
        space.networks(
            config.encoder(),
            config.hidden(),
            config.valueHidden(),
            config.activation(),
            0,
            seed,
            device));
    this.config = config;
    this.space = space;
    sampler = new Sampler<>(space, net, rows, seed);
    episodes = new Episodes<>(space, rows, Math.max(1, (config.episodes() + rows - 1) / rows));
    loss =
        new A2cLoss<>(space.distribution(), config.entropyCoefficient(), config.valueCoefficient());
    optimizer = new Adam(net.weights.parameters(), Schedule.constant(config.learningRate()));
  }

  @Override
  public void act(StepBatch batch, B actions) {
    sampler.act(batch, actions);
    episodes.act(batch, sampler.drawn);
  }

  @Override
  public void learn(StepBatch batch, Consumer<Report> reports) {
    if (episodes.add(batch)) {
      update();
      reports.accept(report());
      episodes.clear();
      episodes.changed(batch);
    }
  }

  private void update() {
    Minibatch all = episodes.returns(net, config.gamma());
    float[] values =
        config.baseline() ? net.values(all.observation, all.size()) : new float[all.size()];
    for (int k = 0; k < all.size(); k++) {
      all.advantage[k] = all.returns[k] - values[k];
    }
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
    net.changed();
  }

  private Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    loss.means.report(values, "train/policy_loss");
    values.put("train/steps", (double) episodes.count());
    values.put("train/learning_rate", optimizer.rate());
    values.put("train/n_updates", (double) optimizer.steps());
    return new Report(values);
  }

  @Override
  public boolean settled() {
    return episodes.count() == 0;
  }

  @Override
  Optimizer optimizer() {
    return optimizer;
  }

  @Override
  Map<String, double[]> numbers() {
    return Map.of("older", episodes.older);
  }

  @Override
  Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("actions", sampler.random);
  }
}
