package tengen.agents.continuous;

import ai.djl.Device;
import tengen.agents.target.SoftTarget;
import tengen.env.Goals;
import tengen.env.Space;

/**
 * CrossQ (Bhatt, Palenicek, Belousov, Argus, Amiranashvili, Brox and Peters 2024, "CrossQ: batch
 * normalization in deep reinforcement learning for greater sample efficiency and simplicity",
 * arXiv:1902.05605): SAC without target networks. The critics judge what was done and what follows
 * in one batch, normalised together (the paper's figure 2), so that both are of one distribution.
 * Details as in Stable-Baselines3's contributed package.
 */
public final class CrossQ extends OffPolicyLearner<float[], SoftActor, NormCritics> {

  private static final int CRITICS = 2;

  private final CrossQConfig config;

  /** Two rows for each of the batch: what was done, and after all of these what follows. */
  private final float[] joint;

  private final float[] x;
  private final float[] drawn;
  private final double[] logProbability;

  /**
   * New networks.
   *
   * @param rows environments that run side by side
   * @param goals rewards of the world for any goal; null where it has none
   * @throws IllegalArgumentException if an action has no bounds, or the replay does not fit in
   *     memory
   */
  public CrossQ(
      CrossQConfig config,
      Space.Box observations,
      Space.Box actions,
      int rows,
      long seed,
      Device device,
      Goals goals) {
    super(
        "crossq",
        new ContinuousExperience(config, observations, actions, rows, seed, goals),
        from ->
            new SoftActor(
                config,
                0,
                config.adam(),
                mlp -> new NormLayers("statistics.", mlp, config, device),
                observations,
                actions.width(),
                from,
                device),
        seed,
        new NormCritics(config, CRITICS, observations, actions.width(), seed, device),
        Temperature.of(config, actions.width()));
    this.config = config;
    x = new float[batch.size * critics.width()];
    joint = new float[2 * x.length];
    drawn = new float[batch.size * actions.width()];
    logProbability = new double[batch.size];
  }

  /* A gradient step, on what is in the batch and the noise. */
  @Override
  void update() {
    double alpha = temperature.value();
    evaluate(alpha);
    means.add("train/ent_coef", alpha);
    means.next();
    if (means.updates() % config.policyDelay() == 0) { // section 4.3
      improve(alpha);
      // The actions that the policy was improved with were drawn before it changed.
      means.add("train/ent_coef_loss", temperature.step(logProbability));
    }
  }

  /* One pass over both halves; no gradient flows back through what the next half says. */
  private void evaluate(double alpha) {
    actor.drawNext(batch.nextObservation, drawn, logProbability);
    critics.join(batch.observation, batch.continuous, 0, joint);
    critics.join(batch.nextObservation, drawn, batch.size, joint);
    critics.descend(joint, (q, gradient) -> residual(alpha, q, gradient));
  }

  /* The soft Bellman error of SAC, whose next values are those of the same networks. */
  private void residual(double alpha, float[] q, float[] gradient) {
    double loss = 0;
    for (int b = 0; b < batch.size; b++) {
      int next = CRITICS * (batch.size + b);
      double target =
          SoftTarget.sac(
              batch.reward[b], batch.discount[b], q[next], q[next + 1], alpha, logProbability[b]);
      for (int k = CRITICS * b; k < CRITICS * (b + 1); k++) {
        double error = q[k] - target;
        loss += 0.5 * error * error / batch.size;
        gradient[k] = (float) (error / batch.size);
      }
    }
    means.add("train/critic_loss", loss);
  }

  /* SAC's policy loss, the critics normalised by their running statistics. */
  private void improve(double alpha) {
    actor.descend(
        batch.observation,
        alpha,
        drawn,
        logProbability,
        () -> {
          critics.join(batch.observation, drawn, 0, x);
          return critics.slope(
              x,
              (q, gradient) ->
                  means.add(
                      "train/actor_loss", actor.lossOfTwo(alpha, logProbability, q, gradient)));
        });
  }
}
