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
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.RowStates;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Fields;
import tengen.agents.replay.ReplayBuffer;
import tengen.agents.replay.ReplayFiles;
import tengen.agents.replay.SequenceBatch;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * Deep recurrent Q-learning (Hausknecht and Stone 2015, "Deep recurrent Q-learning for partially
 * observable MDPs", arXiv:1507.06527): {@link Dqn} with a memory, learned from sequences that begin
 * anywhere in an episode (section 4, "bootstrapped random updates"); on request with burn-in and
 * stored states (Kapturowski et al. 2019, "Recurrent experience replay in distributed reinforcement
 * learning", section 3).
 */
public final class Drqn implements Learner<int[]> {

  static final String NAME = "drqn";
  private static final double ADAM_EPSILON = 1e-8;

  private final DrqnConfig config;
  private final int actions;
  private final int rows;
  private final boolean masked;
  private final RecurrentQNet net;
  private final RememberingActor acting;
  private final ReplayBuffer replay;
  private final ReplayFiles files;
  private final SequenceBatch batch;
  private final SequenceLoss loss;
  private final Optimizer optimizer;
  private final Schedule epsilon;
  private final RestorableUniformRandomProvider exploring;
  private final RestorableUniformRandomProvider drawing;
  private final int[] taken;
  private final int[] one = new int[1];

  /** {@code [size, state]} before each sequence. */
  private final float[] before;

  private long steps;

  /**
   * New networks.
   *
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which exploration changes
   * @param masked whether to mind the masks of steps: actions that they forbid are never taken or
   *     hoped for
   */
  public Drqn(
      DrqnConfig config,
      Space.Box observations,
      Space.Discrete actions,
      int rows,
      long totalSteps,
      long seed,
      Device device,
      boolean masked) {
    config.checkLength(totalSteps);
    this.config = config;
    this.actions = actions.n();
    this.rows = rows;
    this.masked = masked;
    net = new RecurrentQNet(config, observations, this.actions, seed, device);
    exploring = Rng.stream(seed, "dqn.exploration");
    acting = new RememberingActor(net, this.actions, masked, exploring);
    acting.states.atLeast(rows);
    Fields fields =
        Fields.discrete(observations.width())
            .withState(config.storedState() ? net.stateWidth() : 0)
            .withMask(masked ? this.actions : 0);
    replay = new ReplayBuffer(fields, config.capacity(), rows, false);
    files = new ReplayFiles(replay);
    batch = new SequenceBatch(fields, config.batch(), config.burnIn(), config.length());
    before = config.storedState() ? batch.state : new float[batch.size * net.stateWidth()];
    loss = new SequenceLoss(this.actions, config.gamma(), config.doubleQ(), masked);
    optimizer =
        new Adam(
            net.weights.parameters(),
            Schedule.constant(config.learningRate()),
            Adam.Settings.DEFAULT.withEpsilon(ADAM_EPSILON));
    DqnConfig.Exploration exploration = config.exploration();
    long falling = Math.max(1, Math.round(exploration.fraction() * totalSteps));
    epsilon = Schedule.linear(exploration.start(), exploration.end(), falling);
    drawing = Rng.stream(seed, "dqn.replay");
    taken = new int[rows];
  }

  /* With probability epsilon a random action, otherwise that of the greatest value. */
  @Override
  public void act(StepBatch now, int[] chosen) {
    begin(now);
    RowStates states = acting.states;
    for (int row = 0; config.storedState() && row < rows; row++) {
      replay.state(row, states.values, row * states.width);
    }
    double share = steps < config.learningStarts() ? 1 : epsilon.at(steps);
    acting.choose(now.observation, masked ? now.mask : null, rows, share, taken);
    System.arraycopy(taken, 0, chosen, 0, rows);
  }

  private void begin(StepBatch first) {
    if (!replay.begun()) {
      replay.begin(first.observation);
      for (int row = 0; row < rows; row++) {
        mask(row, first.mask);
      }
    }
  }

  private void mask(int row, boolean[] masks) {
    if (masked) {
      replay.mask(row, masks, row * actions);
    }
  }

  @Override
  public void learn(StepBatch after, Consumer<Report> reports) {
    store(after);
    long previous = steps;
    steps += rows;
    if (steps / config.targetEvery() > previous / config.targetEvery()) {
      net.target.blend(net.weights, config.tau());
    }
    long due = steps / config.trainEvery() - previous / config.trainEvery();
    if (due > 0 && steps > config.learningStarts()) {
      long count = due * config.gradientSteps();
      double sum = 0;
      for (long i = 0; i < count; i++) {
        replay.sample(batch, drawing);
        sum += update();
      }
      reports.accept(report(sum / count));
    }
  }

  private void store(StepBatch after) {
    for (int row = 0; row < rows; row++) {
      int at = row * after.width;
      boolean ended = after.ended(row);
      float[] reached = ended ? after.finalObservation : after.observation;
      one[0] = taken[row];
      replay.add(
          row, one, after.reward[row], after.terminated[row], after.truncated[row], reached, at);
      mask(row, ended ? after.finalMask : after.mask);
      if (ended) {
        replay.begin(row, after.observation, at);
        mask(row, after.mask);
        acting.states.forget(row);
      }
    }
  }

  /* One gradient step through time on the sequences at hand; the state before each is given. */
  private double update() {
    int time = batch.time + 1;
    float[] target = net.targets(batch.observation, time, batch.size, before);
    net.backward(
        batch.observation,
        time,
        batch.size,
        before,
        (online, gradient) -> loss.gradient(batch, online, target, gradient));
    optimizer.step(config.maxGradientNorm());
    net.changed();
    return loss.mean;
  }

  private Report report(double meanLoss) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("train/loss", meanLoss);
    values.put("train/learning_rate", optimizer.rate());
    values.put("train/n_updates", (double) optimizer.steps());
    values.put("rollout/exploration_rate", epsilon.at(steps));
    return new Report(values);
  }

  @Override
  public Actor<int[]> greedy() {
    return new RememberingActor(net, actions, masked, exploring);
  }

  @Override
  public void save(Path directory) {
    LearnerFile.save(directory, NAME, Map.of("", net.weights), Map.of());
  }

  @Override
  public void load(Path directory) {
    LearnerFile.load(directory, NAME, Map.of("", net.weights));
    net.target.blend(net.weights, 1);
    net.changed();
  }

  @Override
  public boolean settled() {
    return true;
  }

  @Override
  public void saveState(Path directory, Path previous) {
    save(directory);
    state().save(directory, previous, steps);
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
    steps = state().load(directory);
  }

  private DrqnState state() {
    return new DrqnState(
        net.target,
        acting.states,
        files,
        optimizer,
        Map.of("exploration", exploring, "replay", drawing));
  }

  @Override
  public void close() {
    optimizer.close();
    net.close();
  }
}
