package tengen.agents.continuous;

import ai.djl.Device;
import tengen.agents.target.SoftTarget;
import tengen.env.Goals;
import tengen.env.Space;

/**
 * Twin delayed deep deterministic policy gradient (Fujimoto, van Hoof and Meger 2018, "Addressing
 * function approximation error in actor-critic methods", arXiv:1802.09477): DDPG with the smaller
 * of two critics as the target, a policy that moves less often than they do, and noise on the
 * target's actions. Equations are those of that paper.
 */
public final class Td3 extends OffPolicyLearner<float[], DeterministicActor, Critics> {

  private static final int CRITICS = 2;

  private final Td3Config config;

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
  public Td3(
      Td3Config config,
      Space.Box observations,
      Space.Box actions,
      int rows,
      long seed,
      Device device,
      Goals goals) {
    super(
        "td3",
        new ContinuousExperience(config, observations, actions, rows, seed, goals),
        from ->
            new DeterministicActor(
                config, config.noise(), observations, actions.width(), from, device),
        seed,
        new Critics(config, CRITICS, observations, actions.width(), 1, seed, device),
        null);
    this.config = config;
    x = new float[batch.size * critics.width()];
    target = new double[batch.size];
  }

  /* Algorithm 1, on what is in the batch. */
  @Override
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
}
