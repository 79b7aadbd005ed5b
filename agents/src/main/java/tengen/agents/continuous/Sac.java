package tengen.agents.continuous;

import ai.djl.Device;
import tengen.agents.nn.Adam;
import tengen.agents.target.SoftTarget;
import tengen.env.Goals;
import tengen.env.Space;

/**
 * Soft actor-critic (Haarnoja, Zhou, Hartikainen, Tucker, Ha, Tan, Kumar, Zhu, Gupta, Abbeel and
 * Levine 2018, "Soft actor-critic algorithms and applications", arXiv:1812.05905): two critics, a
 * squashed Gaussian as the policy, a temperature that is learned. Equations are those of that
 * paper; details as in Stable-Baselines3.
 *
 * <p>The engine runs the networks forwards and backwards; all formulas are here and in plain Java.
 */
public final class Sac extends OffPolicyLearner<float[], SoftActor, Critics> {

  private static final int CRITICS = 2;

  private final SacConfig config;

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
  public Sac(
      SacConfig config,
      Space.Box observations,
      Space.Box actions,
      int rows,
      long seed,
      Device device,
      Goals goals) {
    super(
        "sac",
        new ContinuousExperience(config, observations, actions, rows, seed, goals),
        from ->
            new SoftActor(
                config,
                config.noiseCorrelation(),
                Adam.Settings.DEFAULT,
                PolicyLayers::of,
                observations,
                actions.width(),
                from,
                device),
        seed,
        new Critics(config, CRITICS, observations, actions.width(), 1, seed, device),
        Temperature.of(config, actions.width()));
    this.config = config;
    x = new float[batch.size * critics.width()];
    drawn = new float[batch.size * actions.width()];
    logProbability = new double[batch.size];
    target = new double[batch.size];
  }

  /* A gradient step of algorithm 1, on what is in the batch and the noise. */
  @Override
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
          return critics.slope(
              x,
              (q, gradient) ->
                  means.add(
                      "train/actor_loss", actor.lossOfTwo(alpha, logProbability, q, gradient)));
        });
  }
}
