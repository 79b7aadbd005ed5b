package tengen.agents.dqn;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Updates;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Batch;
import tengen.env.Goals;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * Deep Q-learning with experience replay (Mnih and others 2015, "Human-level control through deep
 * reinforcement learning", algorithm 1), its details as in Stable-Baselines3, and what came after:
 * see {@link Extensions}. What is learned of a return is a {@link ReturnLoss}.
 */
public final class Dqn implements Learner<int[]> {

  private final DqnConfig config;
  private final int rows;
  private final boolean masked;
  private final QNet net;
  private final Supplier<QNet> nets;
  private final Behaviour acting;
  private final Memory memory;
  private final Updates<int[]> updates;
  private final Batch batch;
  private final Schedule epsilon;
  private final RestorableUniformRandomProvider drawing;
  private final RestorableUniformRandomProvider noise;
  private final int[] taken;
  private final QDescent descent;
  private long steps;

  /** Of the minibatches since the last report; NaN if there were none. */
  private double loss = Double.NaN;

  /** Moves of the target that wait for the running update. */
  private long moves;

  /**
   * New networks.
   *
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which exploration and importance weights change
   * @param masked whether to mind the masks of steps: actions that they forbid are never taken or
   *     hoped for
   * @param goals rewards of the world for any goal; null where it has none
   */
  public Dqn(
      DqnConfig config,
      Space.Box observations,
      Space.Discrete actions,
      int rows,
      long totalSteps,
      long seed,
      Device device,
      boolean masked,
      Goals goals) {
    config.checkLength(totalSteps);
    this.config = config;
    this.rows = rows;
    this.masked = masked;
    memory = new Memory(config, observations, actions.n(), rows, totalSteps, masked, goals);
    int width = config.extensions().atoms();
    nets = () -> new QNet(config, observations, actions.n(), width, seed, device);
    net = nets.get();
    updates = new Updates<>(memory::add);
    batch = memory.batch(config.batch());
    DqnConfig.Exploration exploration = config.exploration();
    long falling = Math.max(1, Math.round(exploration.fraction() * totalSteps));
    epsilon = Schedule.linear(exploration.start(), exploration.end(), falling);
    drawing = Rng.stream(seed, "dqn.replay");
    noise = Rng.stream(seed, "dqn.noise");
    acting =
        new Behaviour(
            net,
            noise,
            seed,
            by ->
                new EpsilonGreedy(
                    by, config.extensions().loss(actions.n(), by::tau), actions.n(), seed));
    taken = new int[rows];
    descent = new QDescent(config, net, noise, actions.n(), batch.size, masked);
  }

  /* With probability epsilon a random action, otherwise that of the greatest value. */
  @Override
  public void act(StepBatch now, int[] chosen) {
    memory.begin(now);
    double share = steps < config.learningStarts() ? 1 : epsilon.at(steps);
    acting.act(now, masked ? now.mask : null, share, taken);
    System.arraycopy(taken, 0, chosen, 0, rows);
  }

  /* Store the transition; now and then take steps on minibatches of what is stored. */
  @Override
  public void learn(StepBatch after, Consumer<Report> reports) {
    long before = steps;
    steps += rows;
    long due = steps / config.trainEvery() - before / config.trainEvery();
    boolean now = due > 0 && steps > config.learningStarts();
    if (now) {
      settle();
      tell(reports);
    }
    updates.add(taken, after);
    moves += steps / config.targetEvery() > before / config.targetEvery() ? 1 : 0;
    moveTarget();
    if (now) {
      acting.renew();
      long at = steps;
      updates.run(() -> train(due * config.gradientSteps(), at));
      if (!updates.overlapped()) {
        tell(reports);
      }
    }
  }

  private void train(long count, long at) {
    double sum = 0;
    for (long i = 0; i < count; i++) {
      memory.sample(batch, at, drawing);
      sum += update();
      memory.update(batch, descent.error);
    }
    loss = sum / count;
  }

  private void tell(Consumer<Report> reports) {
    if (!Double.isNaN(loss)) {
      reports.accept(report(loss));
      loss = Double.NaN;
    }
  }

  private void settle() {
    updates.settle();
    moveTarget();
  }

  /* Every C steps reset Q^ = Q, unless Q is just being learned. */
  private void moveTarget() {
    for (; moves > 0 && !updates.running(); moves--) {
      net.target.blend(net.weights, config.tau());
    }
  }

  @Override
  public void overlap() {
    int threads = Torch.threads();
    updates.overlap(() -> Torch.threads(threads));
    acting.overlap(nets);
  }

  /** One gradient step on the minibatch at hand; returns the loss. */
  double update() {
    return descent.step(batch);
  }

  Report report(double meanLoss) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("train/loss", meanLoss);
    values.put("train/learning_rate", descent.optimizer.rate());
    values.put("train/n_updates", (double) descent.optimizer.steps());
    values.put("rollout/exploration_rate", epsilon.at(steps));
    return new Report(values);
  }

  QNet networks() {
    return net;
  }

  Batch minibatch() {
    return batch;
  }

  @Override
  public Actor<int[]> greedy() {
    return updates.settled(acting.greedy(masked));
  }

  @Override
  public void save(Path directory) {
    settle();
    net.save(directory);
  }

  @Override
  public void load(Path directory) {
    settle();
    net.load(directory);
    acting.renew();
  }

  @Override
  public boolean settled() {
    return true;
  }

  @Override
  public void saveState(Path directory, Path previous) {
    save(directory);
    var numbers = new DqnState.Numbers(steps, loss);
    new DqnState(net, memory, descent.optimizer, streams()).save(directory, previous, numbers);
    acting.save(directory);
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
    DqnState.Numbers numbers =
        new DqnState(net, memory, descent.optimizer, streams()).load(directory);
    steps = numbers.steps();
    loss = numbers.loss();
    acting.load(directory);
  }

  private Map<String, RestorableUniformRandomProvider> streams() {
    Map<String, RestorableUniformRandomProvider> streams = new TreeMap<>();
    streams.put("replay", drawing);
    streams.put("noise", noise);
    acting.streams(streams);
    return streams;
  }

  @Override
  public void close() {
    updates.close();
    acting.close();
    descent.optimizer.close();
    net.close();
  }
}
