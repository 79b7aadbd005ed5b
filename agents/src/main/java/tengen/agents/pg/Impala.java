package tengen.agents.pg;

import ai.djl.Device;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Report;
import tengen.agents.dist.Distribution;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.RmsProp;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Permutation;
import tengen.agents.target.VTrace;

/**
 * The actor-critic of IMPALA (Espeholt and others 2018, arXiv:1802.01561, section 4.2): actions of
 * a policy some updates old, corrected by V-trace. Actors and learner take turns here, so that the
 * lag is a setting and not a matter of luck.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public final class Impala<B> extends OnPolicy<B> {

  private static final double RMS_PROP_DECAY = 0.99;
  private static final int UPDATES_PER_REPORT = 100;

  private final ImpalaConfig config;
  private final PolicySpace<B> space;
  private final Distribution<B> distribution;
  private final ActorCritic acting;

  /** The weights that will act after the next updates, in a ring. */
  private final Weights[] waiting;

  private final Minibatch all;
  private final Permutation order;
  private final double[] rho;
  private final VTrace trace;
  private final LossMeans means = new LossMeans();
  private final Optimizer optimizer;
  private double meanRho;

  /**
   * New networks.
   *
   * @param space observations and actions
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which the learning rate may decay
   */
  public Impala(
      ImpalaConfig config,
      PolicySpace<B> space,
      int rows,
      long totalSteps,
      long seed,
      Device device) {
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
            device),
        space.networks(
            config.encoder(),
            config.hidden(),
            config.valueHidden(),
            config.activation(),
            0,
            seed,
            device));
  }

  private Impala(
      ImpalaConfig config,
      PolicySpace<B> space,
      int rows,
      long totalSteps,
      long seed,
      ActorCritic net,
      ActorCritic acting) {
    super(
        "impala",
        space,
        net,
        new Collector<>(space, acting, net, config.steps(), rows, seed),
        config.gamma(),
        config.lambda());
    this.config = config;
    this.space = space;
    this.acting = acting;
    distribution = space.distribution();
    waiting = new Weights[config.lag()];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = net.weights.copy();
    }
    int size = collector.size();
    all = new Minibatch(space.fields(), size);
    order = new Permutation(size);
    rho = new double[size];
    trace =
        new VTrace(
            new VTrace.Config(
                config.gamma(), config.lambda(), config.clipRho(), config.clipPolicyRho()),
            size);
    Schedule rate =
        config.decay()
            ? Schedule.linear(config.learningRate(), 0, Math.max(1, totalSteps / size))
            : Schedule.constant(config.learningRate());
    var settings = new RmsProp.Settings(RMS_PROP_DECAY, config.epsilon(), 0, false, true);
    optimizer = new RmsProp(net.weights.parameters(), rate, settings);
  }

  @Override
  void update() {
    collector.rollout.gather(order.order, 0, all.capacity, all);
    means.clear();
    OutputGradient.backward(
        net.weights,
        net.network(),
        all.observation,
        all.size(),
        space.fields().observation(),
        this::gradient);
    int turn = waiting.length == 0 ? 0 : (int) (optimizer.steps() % waiting.length);
    optimizer.step(config.maxGradientNorm());
    if (waiting.length == 0) {
      acting.weights.blend(net.weights, 1);
    } else {
      acting.weights.blend(waiting[turn], 1);
      waiting[turn].blend(net.weights, 1);
    }
    acting.changed();
  }

  /** Section 4.2: the three terms, summed over all steps. */
  private void gradient(float[] outputs, float[] gradient) {
    B actions = space.actions(all);
    int width = distribution.parameters() + 1;
    int count = all.size();
    Masks.apply(distribution, outputs, width, all);
    meanRho = 0;
    for (int k = 0; k < count; k++) {
      double log = distribution.logProbability(outputs, k * width, actions, k);
      rho[k] = config.corrected() ? Math.exp(log - all.logProbability[k]) : 1;
      meanRho += rho[k] / count;
    }
    trace.compute(collector.rollout.path, rho);
    means.begin();
    for (int k = 0; k < count; k++) {
      int at = k * width;
      double gain = trace.advantage[k];
      means.policy -= gain * distribution.logProbability(outputs, at, actions, k) / count;
      means.entropy += distribution.entropy(outputs, at) / count;
      means.value += 0.5 * trace.error[k] * trace.error[k] / count;
      distribution.gradient(outputs, at, actions, k, -gain, -config.entropyCoefficient(), gradient);
      gradient[at + width - 1] = (float) (-config.valueCoefficient() * trace.error[k]);
    }
    means.end(config.entropyCoefficient(), config.valueCoefficient());
  }

  @Override
  Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    means.report(values, "train/policy_loss");
    values.put("train/mean_rho", meanRho);
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
  Map<String, Weights> past() {
    Map<String, Weights> past = new TreeMap<>();
    past.put("acting.", acting.weights);
    for (int i = 0; i < waiting.length; i++) {
      past.put("waiting." + i + ".", waiting[i]);
    }
    return past;
  }

  @Override
  void loaded() {
    super.loaded();
    acting.changed();
  }

  @Override
  Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("actions", collector.random());
  }
}
