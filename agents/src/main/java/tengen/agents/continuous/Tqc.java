package tengen.agents.continuous;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Resumable;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Batch;
import tengen.agents.target.Quantiles;
import tengen.agents.target.SoftTarget;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * Truncated quantile critics (Kuznetsov, Shvechikov, Grishin and Vetrov 2020, "Controlling
 * overestimation bias with truncated mixture of continuous distributional quantile critics",
 * arXiv:2005.04269): SAC whose critics predict quantiles of the return; the target leaves out the
 * greatest of all critics' quantiles together. Steps are those of the paper's section 3.
 */
public final class Tqc implements Learner<float[]>, Resumable {

  private final TqcConfig config;
  private final Experience experience;
  private final Batch batch;
  private final SoftActor actor;
  private final Critics critics;
  private final Temperature temperature;
  private final QuantileError error;
  private final Means means = new Means();

  /** Quantiles of all critics for one action, and how many of them a target keeps. */
  private final int all;

  private final int kept;

  private final float[] x;
  private final float[] drawn;
  private final double[] logProbability;
  private final double[] target;

  /**
   * New networks.
   *
   * @param rows environments that run side by side
   * @throws IllegalArgumentException if an action has no bounds, or the replay does not fit in
   *     memory
   */
  public Tqc(
      TqcConfig config,
      Space.Box observations,
      Space.Box actions,
      int rows,
      long seed,
      Device device) {
    this.config = config;
    int width = observations.width();
    int numbers = actions.width();
    experience = new Experience(config, observations, actions, rows, seed);
    batch = experience.batch;
    actor = new SoftActor(config, width, numbers, seed, device);
    int count = config.critics();
    critics = new Critics(config, count, width, numbers, config.quantiles(), seed, device);
    temperature =
        new Temperature(
            config.temperature(),
            config.learnTemperature() ? config.learningRate() : 0,
            Double.isNaN(config.targetEntropy()) ? -numbers : config.targetEntropy());
    all = count * config.quantiles();
    kept = all - count * config.dropped();
    error = new QuantileError(count, config.quantiles(), kept);
    x = new float[batch.size * critics.width()];
    drawn = new float[batch.size * numbers];
    logProbability = new double[batch.size];
    target = new double[batch.size * kept];
  }

  @Override
  public void act(StepBatch after, float[] actions) {
    experience.act(after, actions, actor::explore);
  }

  @Override
  public void learn(StepBatch after, Consumer<Report> reports) {
    for (int left = experience.add(after); left > 0; left--) {
      experience.sample();
      actor.renewNoise();
      update();
      means.report(reports);
    }
  }

  /* A gradient step of algorithm 1, on what is in the batch and the noise. */
  void update() {
    double alpha = temperature.value();
    evaluate(alpha);
    improve(alpha);
    means.add("train/ent_coef", alpha);
    // The actions that the policy was improved with were drawn before it changed.
    means.add("train/ent_coef_loss", temperature.step(logProbability));
    critics.follow(config.tau());
    means.next();
  }

  /* The targets: the kept quantiles of all critics, each less the next action's entropy term. */
  private void evaluate(double alpha) {
    actor.drawNext(batch.nextObservation, drawn, logProbability);
    critics.join(batch.nextObservation, drawn, x);
    float[] next = critics.target(x);
    for (int b = 0; b < batch.size; b++) {
      Quantiles.sort(next, b * all, all);
      for (int i = 0; i < kept; i++) {
        target[b * kept + i] =
            SoftTarget.tqc(
                batch.reward[b], batch.discount[b], next[b * all + i], alpha, logProbability[b]);
      }
    }
    critics.join(batch.observation, batch.continuous, x);
    critics.descend(
        x, (q, gradient) -> means.add("train/critic_loss", error.of(q, target, gradient)));
  }

  /* The policy's loss: the mean of alpha log pi - Q, where Q is the mean of all quantiles. */
  private void improve(double alpha) {
    actor.descend(
        batch.observation,
        alpha,
        drawn,
        logProbability,
        () -> {
          critics.join(batch.observation, drawn, x);
          return critics.slope(x, (q, gradient) -> mean(alpha, q, gradient));
        });
  }

  private void mean(double alpha, float[] q, float[] gradient) {
    double sum = 0;
    for (float quantile : q) {
      sum += quantile;
    }
    Arrays.fill(gradient, -1f / q.length);
    double logs = Arrays.stream(logProbability).sum();
    means.add("train/actor_loss", alpha * logs / batch.size - sum / q.length);
  }

  Batch batch() {
    return batch;
  }

  SoftActor actor() {
    return actor;
  }

  Report report() {
    return means.report();
  }

  /** All that is trained, under the names it is saved with. */
  Map<String, Weights> parts() {
    Map<String, Weights> parts = new LinkedHashMap<>();
    parts.put("", actor.weights);
    parts.put("online.", critics.weights);
    parts.put("target.", critics.target);
    return parts;
  }

  @Override
  public Actor<float[]> greedy() {
    return experience.greedy(actor::mode);
  }

  @Override
  public void save(Path directory) {
    Map<String, String> metadata = Map.of("log_alpha", Double.toString(temperature.log()));
    ModelFile.save(directory, "tqc", parts(), metadata);
  }

  @Override
  public void load(Path directory) {
    Map<String, String> metadata = ModelFile.load(directory, "tqc", parts());
    temperature.setLog(Double.parseDouble(metadata.get("log_alpha")));
    actor.changed();
  }

  private LearnerState state() {
    return new LearnerState(
        experience, means, temperature, actor.optimizer, critics.optimizer, actor.random);
  }

  @Override
  public boolean settled() {
    return true;
  }

  @Override
  public void saveState(Path directory) {
    save(directory);
    state().save(directory);
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
    state().load(directory);
  }

  @Override
  public void close() {
    actor.close();
    critics.close();
  }
}
