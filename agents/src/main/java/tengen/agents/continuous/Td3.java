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
 * Twin delayed deep deterministic policy gradient (Fujimoto, van Hoof and Meger 2018, "Addressing
 * function approximation error in actor-critic methods", arXiv:1802.09477): DDPG with the smaller
 * of two critics as the target, a policy that moves less often than they do, and noise on the
 * target's actions. Equations are those of that paper.
 */
public final class Td3 implements Learner<float[]>, Resumable {

  private static final int CRITICS = 2;

  private final Td3Config config;
  private final Experience experience;
  private final Batch batch;
  private final DeterministicActor actor;
  private final Critics critics;
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
  public Td3(
      Td3Config config,
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
    critics = new Critics(config, CRITICS, width, numbers, 1, seed, device);
    x = new float[batch.size * critics.width()];
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
      update();
      means.report(reports);
    }
  }

  /* Algorithm 1, on what is in the batch. */
  void update() {
    evaluate();
    means.next();
    if (means.updates() % config.policyDelay() == 0) { // section 5.2
      means.add("train/actor_loss", actor.improve(batch.observation, batch.size, critics));
      critics.follow(config.tau());
      actor.follow(config.tau());
    }
  }

  /* Equations 10, clipped double Q-learning, and 14, smoothing of the target policy. */
  private void evaluate() {
    float[] action = actor.target(batch.nextObservation, batch.size);
    for (int k = 0; k < action.length; k++) {
      double noise = config.targetNoise() * actor.normal();
      action[k] =
          (float) SoftTarget.smoothedAction(action[k], noise, config.targetNoiseClip(), -1, 1);
    }
    critics.join(batch.nextObservation, action, x);
    float[] next = critics.target(x);
    for (int b = 0; b < batch.size; b++) {
      double smaller = Math.min(next[CRITICS * b], next[CRITICS * b + 1]);
      target[b] = batch.reward[b] + batch.discount[b] * smaller;
    }
    critics.join(batch.observation, batch.continuous, x);
    critics.descend(x, this::error);
  }

  private void error(float[] q, float[] gradient) {
    double loss = 0;
    for (int k = 0; k < q.length; k++) {
      double error = q[k] - target[k / CRITICS];
      loss += error * error / batch.size;
      gradient[k] = (float) (2 * error / batch.size);
    }
    means.add("train/critic_loss", loss);
  }

  Batch batch() {
    return batch;
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
    parts.put("target.policy.", actor.target);
    return parts;
  }

  @Override
  public Actor<float[]> greedy() {
    return experience.greedy(actor::act);
  }

  @Override
  public void save(Path directory) {
    ModelFile.save(directory, "td3", parts(), Map.of());
  }

  @Override
  public void load(Path directory) {
    ModelFile.load(directory, "td3", parts());
    actor.changed();
  }

  private LearnerState state() {
    return new LearnerState(
        experience, means, null, actor.optimizer, critics.optimizer, actor.random);
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
