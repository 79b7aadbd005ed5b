package tengen.agents.dqn;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Batch;
import tengen.agents.target.QTarget;
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
  private final int actions;
  private final int rows;
  private final boolean masked;
  private final ReturnLoss returns;
  private final QNet net;
  private final EpsilonGreedy acting;
  private final Memory memory;
  private final Batch batch;
  private final Optimizer optimizer;
  private final Schedule epsilon;
  private final RestorableUniformRandomProvider drawing;
  private final RestorableUniformRandomProvider noise;
  private final int[] taken;
  private final float[] error;
  private final float[] nextQ;
  private final int[] nextAction;
  private double minibatchLoss;
  private long steps;

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
    this.actions = actions.n();
    this.rows = rows;
    this.masked = masked;
    memory = new Memory(config, observations, this.actions, rows, totalSteps, masked, goals);
    int width = config.extensions().atoms();
    net = new QNet(config, observations, this.actions, width, seed, device);
    returns = config.extensions().loss(this.actions, net::tau);
    batch = memory.batch(config.batch());
    optimizer =
        new Adam(
            net.weights.parameters(),
            Schedule.constant(config.learningRate()),
            Adam.Settings.DEFAULT.withEpsilon(config.adamEpsilon()));
    DqnConfig.Exploration exploration = config.exploration();
    long falling = Math.max(1, Math.round(exploration.fraction() * totalSteps));
    epsilon = Schedule.linear(exploration.start(), exploration.end(), falling);
    acting = new EpsilonGreedy(net, returns, this.actions, seed);
    drawing = Rng.stream(seed, "dqn.replay");
    noise = Rng.stream(seed, "dqn.noise");
    taken = new int[rows];
    error = new float[batch.size];
    nextQ = new float[batch.size * this.actions];
    nextAction = new int[batch.size];
  }

  /* With probability epsilon a random action, otherwise that of the greatest value. */
  @Override
  public void act(StepBatch now, int[] chosen) {
    memory.begin(now);
    net.draw(noise);
    double share = steps < config.learningStarts() ? 1 : epsilon.at(steps);
    acting.act(now.observation, mask(now), rows, share, taken);
    System.arraycopy(taken, 0, chosen, 0, rows);
  }

  private boolean[] mask(StepBatch now) {
    return masked ? now.mask : null;
  }

  /* Store the transition; now and then take steps on minibatches of what is stored. */
  @Override
  public void learn(StepBatch after, Consumer<Report> reports) {
    memory.add(taken, after);
    long before = steps;
    steps += rows;
    if (steps / config.targetEvery() > before / config.targetEvery()) {
      net.target.blend(net.weights, config.tau()); // every C steps reset Q^ = Q
    }
    long due = steps / config.trainEvery() - before / config.trainEvery();
    if (due > 0 && steps > config.learningStarts()) {
      long count = due * config.gradientSteps();
      double sum = 0;
      for (long i = 0; i < count; i++) {
        memory.sample(batch, steps, drawing);
        sum += update();
        memory.update(batch, error);
      }
      reports.accept(report(sum / count));
    }
  }

  /**
   * One gradient step on the minibatch at hand.
   *
   * @return the loss
   */
  double update() {
    net.draw(noise);
    float[] next = net.outputs(net.target, batch.nextObservation, batch.size);
    float[] judged = next;
    if (config.extensions().doubleQ()) {
      net.draw(noise);
      judged = net.outputs(net.weights, batch.nextObservation, batch.size);
    }
    choose(judged);
    net.draw(noise);
    net.backward(
        batch.observation, batch.size, (online, gradient) -> descend(online, next, gradient));
    optimizer.step(config.maxGradientNorm());
    net.changed();
    return minibatchLoss;
  }

  /* argmax_a' Q(s', a'), of the online network where double (van Hasselt et al., equation 4). */
  private void choose(float[] judged) {
    boolean[] allowed = masked ? batch.nextMask : null;
    for (int b = 0; b < batch.size; b++) {
      returns.means(judged, b * net.outputs(), nextQ, b * actions);
    }
    for (int b = 0; b < batch.size; b++) {
      int best = QTarget.argmax(nextQ, b * actions, actions, allowed);
      nextAction[b] = best < 0 ? -1 : best - b * actions;
    }
  }

  /* A gradient step on (y_j - Q(s_j, a_j))^2, weighted where transitions have priorities. */
  private void descend(float[] online, float[] next, float[] gradient) {
    double sum = 0;
    for (int b = 0; b < batch.size; b++) {
      double share = (double) batch.weight[b] / batch.size;
      double one =
          returns.loss(
              online,
              b * net.outputs(),
              batch.discrete[b],
              batch.reward[b],
              nextAction[b] < 0 ? 0 : batch.discount[b],
              next,
              nextAction[b],
              share,
              gradient);
      sum += share * one;
      error[b] = (float) returns.error();
    }
    minibatchLoss = sum;
  }

  Report report(double meanLoss) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("train/loss", meanLoss);
    values.put("train/learning_rate", optimizer.rate());
    values.put("train/n_updates", (double) optimizer.steps());
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
    return acting.greedy(masked);
  }

  @Override
  public void save(Path directory) {
    net.save(directory);
  }

  @Override
  public void load(Path directory) {
    net.load(directory);
  }

  @Override
  public boolean settled() {
    return true;
  }

  @Override
  public void saveState(Path directory, Path previous) {
    save(directory);
    new DqnState(net, memory, optimizer, streams()).save(directory, previous, steps);
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
    steps = new DqnState(net, memory, optimizer, streams()).load(directory);
  }

  private Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("exploration", acting.random, "replay", drawing, "noise", noise);
  }

  @Override
  public void close() {
    optimizer.close();
    net.close();
  }
}
