package tengen.agents.continuous;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Resumable;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Batch;
import tengen.agents.target.SoftTarget;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * Soft actor-critic (Haarnoja, Zhou, Hartikainen, Tucker, Ha, Tan, Kumar, Zhu, Gupta, Abbeel and
 * Levine 2018, "Soft actor-critic algorithms and applications", arXiv:1812.05905): two critics, a
 * squashed Gaussian as the policy, a temperature that is learned. Equations are those of that
 * paper; details as in Stable-Baselines3.
 *
 * <p>The engine runs the networks forwards and backwards; all formulas are here and in plain Java.
 */
public final class Sac implements Learner<float[]>, Resumable {

  private static final int CRITICS = 2;

  private final SacConfig config;
  private final Experience experience;
  private final Batch batch;
  private final SoftActor actor;
  private final Critics critics;
  private final Temperature temperature;
  private final Means means = new Means();

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
  public Sac(
      SacConfig config,
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
    critics = new Critics(config, CRITICS, width, numbers, 1, seed, device);
    temperature =
        new Temperature(
            config.temperature(),
            config.learnTemperature() ? config.learningRate() : 0,
            Double.isNaN(config.targetEntropy()) ? -numbers : config.targetEntropy());
    x = new float[batch.size * critics.width()];
    drawn = new float[batch.size * numbers];
    logProbability = new double[batch.size];
    target = new double[batch.size];
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
    means.add("train/ent_coef_loss", temperature.step(logProbability)); // equation 18
    critics.follow(config.tau());
    means.next();
  }

  /* Equations 5 and 6, with the smaller of two target critics in the soft value of equation 3. */
  private void evaluate(double alpha) {
    actor.drawNext(batch.nextObservation, drawn, logProbability);
    critics.join(batch.nextObservation, drawn, x);
    float[] next = critics.target(x);
    for (int b = 0; b < batch.size; b++) {
      target[b] =
          SoftTarget.sac(
              batch.reward[b],
              batch.discount[b],
              next[CRITICS * b],
              next[CRITICS * b + 1],
              alpha,
              logProbability[b]);
    }
    critics.join(batch.observation, batch.continuous, x);
    critics.descend(x, this::residual);
  }

  private void residual(float[] q, float[] gradient) {
    double loss = 0;
    for (int k = 0; k < q.length; k++) {
      double error = q[k] - target[k / CRITICS];
      loss += 0.5 * error * error / batch.size;
      gradient[k] = (float) (error / batch.size);
    }
    means.add("train/critic_loss", loss);
  }

  /* Equations 7 to 10: the mean of alpha log pi - min Q over actions that move with the policy. */
  private void improve(double alpha) {
    actor.descend(
        batch.observation,
        alpha,
        drawn,
        logProbability,
        () -> {
          critics.join(batch.observation, drawn, x);
          return critics.slope(x, (q, gradient) -> smaller(alpha, q, gradient));
        });
  }

  private void smaller(double alpha, float[] q, float[] gradient) {
    double loss = 0;
    for (int b = 0; b < batch.size; b++) {
      int k = CRITICS * b + (q[CRITICS * b] <= q[CRITICS * b + 1] ? 0 : 1);
      loss += (alpha * logProbability[b] - q[k]) / batch.size;
      gradient[k] = -1f / batch.size;
    }
    means.add("train/actor_loss", loss);
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
    Map<String, String> kept = Map.of("log_alpha", Double.toString(temperature.log()));
    ModelFile.save(directory, "sac", parts(), kept);
  }

  @Override
  public void load(Path directory) {
    Map<String, String> kept = ModelFile.load(directory, "sac", parts());
    temperature.setLog(Double.parseDouble(kept.get("log_alpha")));
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
