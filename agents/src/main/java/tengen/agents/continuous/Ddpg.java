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
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * Deep deterministic policy gradient (Lillicrap, Hunt, Pritzel, Heess, Erez, Tassa, Silver and
 * Wierstra 2016, "Continuous control with deep reinforcement learning", arXiv:1509.02971).
 * Equations are those of that paper. As in Stable-Baselines3 the action enters the critic's first
 * layer, weights do not decay and nothing is normalised; exploration is Gaussian, which Fujimoto
 * and others (2018) found as good as the paper's correlated noise.
 */
public final class Ddpg implements Learner<float[]>, Resumable {

  private final DdpgConfig config;
  private final Experience experience;
  private final Batch batch;
  private final DeterministicActor actor;
  private final Critics critic;
  private final Means means = new Means();

  private final float[] x;
  private final double[] target;

  /**
   * New networks.
   *
   * @param rows environments that run side by side
   * @throws IllegalArgumentException if an action has no bounds, or the replay does not fit in
   *     memory
   */
  public Ddpg(
      DdpgConfig config,
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
    actor = new DeterministicActor(config, config.noise(), width, numbers, seed, device);
    critic = new Critics(config, 1, width, numbers, 1, seed, device);
    x = new float[batch.size * critic.width()];
    target = new double[batch.size];
  }

  /* Equation 7. */
  @Override
  public void act(StepBatch after, float[] actions) {
    experience.act(after, actions, actor::explore);
  }

  @Override
  public void learn(StepBatch after, Consumer<Report> reports) {
    for (int left = experience.add(after); left > 0; left--) {
      experience.sample();
      update();
      means.report(reports);
    }
  }

  /* Algorithm 1, on what is in the batch. */
  private void update() {
    evaluate();
    double loss = actor.improve(batch.observation, batch.size, critic); // equation 6
    means.add("train/actor_loss", loss);
    critic.follow(config.tau());
    actor.follow(config.tau());
    means.next();
  }

  /* Equations 4 and 5. */
  private void evaluate() {
    critic.join(batch.nextObservation, actor.target(batch.nextObservation, batch.size), x);
    float[] next = critic.target(x);
    for (int b = 0; b < batch.size; b++) {
      target[b] = batch.reward[b] + batch.discount[b] * next[b];
    }
    critic.join(batch.observation, batch.continuous, x);
    critic.descend(x, this::error);
  }

  private void error(float[] q, float[] gradient) {
    double loss = 0;
    for (int b = 0; b < q.length; b++) {
      double error = q[b] - target[b];
      loss += error * error / batch.size;
      gradient[b] = (float) (2 * error / batch.size);
    }
    means.add("train/critic_loss", loss);
  }

  private Map<String, Weights> parts() {
    Map<String, Weights> parts = new LinkedHashMap<>();
    parts.put("", actor.weights);
    parts.put("online.", critic.weights);
    parts.put("target.", critic.target);
    parts.put("target.policy.", actor.target);
    return parts;
  }

  @Override
  public Actor<float[]> greedy() {
    return experience.greedy(actor::act);
  }

  @Override
  public void save(Path directory) {
    ModelFile.save(directory, "ddpg", parts(), Map.of());
  }

  @Override
  public void load(Path directory) {
    ModelFile.load(directory, "ddpg", parts());
    actor.changed();
  }

  private LearnerState state() {
    return new LearnerState(
        experience, means, null, actor.optimizer, critic.optimizer, actor.random);
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
    critic.close();
  }
}
