package tengen.agents.pg;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Streams;
import tengen.agents.nn.Adam;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.Sequences;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Permutation;
import tengen.agents.target.Gae;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/**
 * {@link Ppo} with a memory (Schulman et al. 2017, arXiv:1707.06347, with the details for LSTM of
 * Huang et al. 2022, "The 37 implementation details of proximal policy optimization"): states are
 * carried from step to step, zeros where an episode begins, and kept as they were when a rollout
 * began. A minibatch is whole rows of the rollout, run through again from there by backpropagation
 * through time, cut into sequences where episodes begin.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public final class RecurrentPpo<B> implements Learner<B> {

  private static final String NAME = "recurrent-ppo";
  private static final double ADAM_EPSILON = 1e-5;
  private static final String OPTIMIZER = "optimizer.safetensors";
  private static final String STATES = "memory.safetensors";
  private static final String STREAMS = "streams.json";

  private final PpoConfig config;
  private final PolicySpace<B> space;
  private final RecurrentActorCritic net;
  private final RecurrentCollector<B> collector;
  private final PpoLoss<B> loss;
  private final Minibatch minibatch;
  private final Permutation order;
  private final RestorableUniformRandomProvider random;
  private final Optimizer optimizer;
  private final Schedule clipRange;

  /** {@code [rows of a minibatch, state]} */
  private final float[] states;

  private final int rowsTogether;

  /**
   * New networks.
   *
   * @param space observations and actions
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which learning rate and clip range may decay
   */
  public RecurrentPpo(
      RecurrentPpoConfig settings,
      PolicySpace<B> space,
      int rows,
      long totalSteps,
      long seed,
      Device device) {
    config = settings.ppo();
    this.space = space;
    net = new RecurrentActorCritic(settings, space, seed, device);
    collector = new RecurrentCollector<>(space, net, config.steps(), rows, seed);
    loss =
        new PpoLoss<>(
            space.distribution(),
            config.clipValue(),
            config.entropyCoefficient(),
            config.valueCoefficient());
    rowsTogether = Math.min(Math.max(config.minibatch() / config.steps(), 1), rows);
    minibatch = new Minibatch(space.fields(), rowsTogether * config.steps());
    states = new float[rowsTogether * net.stateWidth()];
    order = new Permutation(rows);
    random = Rng.stream(seed, "ppo.order");
    long updates = Math.max(1, totalSteps / (config.steps() * (long) rows));
    int minibatches = (rows + rowsTogether - 1) / rowsTogether;
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

  @Override
  public void act(StepBatch batch, B actions) {
    collector.act(batch, actions);
  }

  @Override
  public void learn(StepBatch batch, Consumer<Report> reports) {
    if (collector.add(batch)) {
      collector.finish(batch.observation, config.gamma(), config.lambda());
      update();
      net.changed();
      reports.accept(report());
      collector.rollout.clear();
    }
  }

  /* Algorithm 1, the second half, rows in place of steps. */
  private void update() {
    loss.means.clear();
    for (int epoch = 0; epoch < config.epochs(); epoch++) {
      order.shuffle(random);
      for (int from = 0; from < order.order.length; from += rowsTogether) {
        int count = Math.min(rowsTogether, order.order.length - from);
        collector.rollout.gatherRows(order.order, from, count, minibatch);
        for (int i = 0; i < count; i++) {
          int width = net.stateWidth();
          int row = order.order[from + i];
          System.arraycopy(collector.rollout.firstState, row * width, states, i * width, width);
        }
        if (!descend(count)) {
          return;
        }
      }
    }
  }

  /** One gradient step; false, and no step, once the policy is too far from the old one. */
  private boolean descend(int count) {
    if (config.normalizeAdvantage()) {
      Gae.normalize(minibatch.advantage, minibatch.size());
    }
    double clip = clipRange.at(optimizer.steps());
    Sequences cut = Sequences.cut(minibatch.start, config.steps(), count);
    OutputGradient.backward(
        net.weights,
        (tensors, x) -> net.forward(tensors, x, cut, states),
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

  private Report report() {
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
  public Actor<B> greedy() {
    return collector.greedy();
  }

  @Override
  public void save(Path directory) {
    LearnerFile.save(directory, NAME, Map.of("", net.weights), Map.of());
  }

  @Override
  public void load(Path directory) {
    LearnerFile.load(directory, NAME, Map.of("", net.weights));
    net.changed();
  }

  @Override
  public boolean settled() {
    return collector.rollout.filled() == 0;
  }

  @Override
  public void saveState(Path directory, Path previous) {
    if (!settled()) {
      throw new IllegalStateException("a rollout has begun: wait for the next update");
    }
    save(directory);
    optimizer.save(directory.resolve(OPTIMIZER));
    collector.states.save(directory.resolve(STATES));
    Streams.save(directory.resolve(STREAMS), streams());
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
    optimizer.load(directory.resolve(OPTIMIZER));
    collector.states.load(directory.resolve(STATES));
    Streams.load(directory.resolve(STREAMS), streams());
  }

  private Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("actions", collector.random, "order", random);
  }

  @Override
  public void close() {
    optimizer.close();
    net.close();
  }
}
