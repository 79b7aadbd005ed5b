package tengen.agents.continuous;

import ai.djl.Device;
import java.util.Arrays;
import tengen.agents.target.Quantiles;
import tengen.agents.target.SoftTarget;
import tengen.env.Goals;
import tengen.env.Space;

/**
 * Truncated quantile critics (Kuznetsov, Shvechikov, Grishin and Vetrov 2020, "Controlling
 * overestimation bias with truncated mixture of continuous distributional quantile critics",
 * arXiv:2005.04269): SAC whose critics predict quantiles of the return; the target leaves out the
 * greatest of all critics' quantiles together. Steps are those of the paper's section 3.
 */
public final class Tqc extends OffPolicyLearner<float[], SoftActor, Critics> {

  private final TqcConfig config;
  private final QuantileError error;

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
   * @param goals rewards of the world for any goal; null where it has none
   * @throws IllegalArgumentException if an action has no bounds, or the replay does not fit in
   *     memory
   */
  public Tqc(
      TqcConfig config,
      Space.Box observations,
      Space.Box actions,
      int rows,
      long seed,
      Device device,
      Goals goals) {
    super(
        "tqc",
        new ContinuousExperience(config, observations, actions, rows, seed, goals),
        from -> new SoftActor(config, observations, actions.width(), from, device),
        seed,
        new Critics(
            config,
            config.critics(),
            observations,
            actions.width(),
            config.quantiles(),
            seed,
            device),
        Temperature.of(config, actions.width()));
    this.config = config;
    all = config.critics() * config.quantiles();
    kept = all - config.critics() * config.dropped();
    error = new QuantileError(config.critics(), config.quantiles(), kept);
    x = new float[batch.size * critics.width()];
    drawn = new float[batch.size * actions.width()];
    logProbability = new double[batch.size];
    target = new double[batch.size * kept];
  }

  /* A gradient step of algorithm 1, on what is in the batch and the noise. */
  @Override
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
}
