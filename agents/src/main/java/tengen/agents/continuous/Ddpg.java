package tengen.agents.continuous;

import ai.djl.Device;
import tengen.env.Goals;
import tengen.env.Space;

/**
 * Deep deterministic policy gradient (Lillicrap, Hunt, Pritzel, Heess, Erez, Tassa, Silver and
 * Wierstra 2016, "Continuous control with deep reinforcement learning", arXiv:1509.02971).
 * Equations are those of that paper. As in Stable-Baselines3 the action enters the critic's first
 * layer, weights do not decay and nothing is normalised; exploration is Gaussian, which Fujimoto
 * and others (2018) found as good as the paper's correlated noise.
 */
public final class Ddpg extends OffPolicyLearner<float[], DeterministicActor, Critics> {

  private final DdpgConfig config;

  private final float[] x;
  private final double[] target;

  /**
   * New networks.
   *
   * @param rows environments that run side by side
   * @param goals rewards of the world for any goal; null where it has none
   * @throws IllegalArgumentException if an action has no bounds, or the replay does not fit in
   *     memory
   */
  public Ddpg(
      DdpgConfig config,
      Space.Box observations,
      Space.Box actions,
      int rows,
      long seed,
      Device device,
      Goals goals) {
    super(
        "ddpg",
        new ContinuousExperience(config, observations, actions, rows, seed, goals),
        from ->
            new DeterministicActor(
                config, config.noise(), observations, actions.width(), from, device),
        seed,
        new Critics(config, 1, observations, actions.width(), 1, seed, device),
        null);
    this.config = config;
    x = new float[batch.size * critics.width()];
    target = new double[batch.size];
  }

  /* Algorithm 1, on what is in the batch. */
  @Override
  void update() {
    evaluate();
    double loss = actor.improve(batch.observation, batch.size, critics); // equation 6
    means.add("train/actor_loss", loss);
    critics.follow(config.tau());
    actor.follow(config.tau());
    means.next();
  }

  /* Equations 4 and 5. */
  private void evaluate() {
    critics.join(batch.nextObservation, actor.target(batch.nextObservation, batch.size), x);
    float[] next = critics.target(x);
    for (int b = 0; b < batch.size; b++) {
      target[b] = batch.reward[b] + batch.discount[b] * next[b];
    }
    critics.join(batch.observation, batch.continuous, x);
    critics.descend(x, this::error);
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
}
