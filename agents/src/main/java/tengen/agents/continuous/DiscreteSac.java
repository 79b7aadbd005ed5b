package tengen.agents.continuous;

import ai.djl.Device;
import tengen.env.Goals;
import tengen.env.Space;

/**
 * Soft actor-critic for discrete actions (Christodoulou 2019, "Soft actor-critic for discrete
 * action settings", arXiv:1910.07207). Critics put out a value for every action, so that means over
 * the policy's actions are sums and nothing has to be drawn. Equations are those of that paper.
 */
public final class DiscreteSac extends OffPolicyLearner<int[], CategoricalActor, Critics> {

  private static final int CRITICS = 2;

  private final DiscreteSacConfig config;
  private final int actions;
  private final double[] logs;
  private final double[] target;

  /** Means of log pi over the actions of each state, minus its entropy. */
  private final double[] negated;

  /**
   * New networks.
   *
   * @param rows environments that run side by side
   * @param goals rewards of the world for any goal; null where it has none
   * @throws IllegalArgumentException if the replay does not fit in memory
   */
  public DiscreteSac(
      DiscreteSacConfig config,
      Space.Box observations,
      Space.Discrete actions,
      int rows,
      long seed,
      Device device,
      Goals goals) {
    super(
        "sac-discrete",
        new DiscreteExperience(config, observations, actions, rows, seed, goals),
        from -> new CategoricalActor(config, observations, actions.n(), from, device),
        seed,
        new Critics(config, CRITICS, observations, 0, actions.n(), seed, device),
        new Temperature(
            config.temperature(),
            config.learnTemperature() ? config.learningRate() : 0,
            config.entropyShare() * Math.log(actions.n())));
    this.config = config;
    this.actions = actions.n();
    logs = new double[this.actions];
    target = new double[batch.size];
    negated = new double[batch.size];
  }

  /* A gradient step of algorithm 1, on what is in the batch. */
  @Override
  void update() {
    double alpha = temperature.value();
    evaluate(alpha);
    improve(alpha);
    means.add("train/ent_coef", alpha);
    means.add("train/ent_coef_loss", temperature.step(negated)); // equation 11
    critics.follow(config.tau());
    means.next();
  }

  /* Both critics move to the reward and the soft value of the next state. */
  private void evaluate(double alpha) {
    float[] logits = actor.logits(batch.nextObservation, batch.size);
    float[] next = critics.target(batch.nextObservation);
    for (int b = 0; b < batch.size; b++) {
      target[b] = batch.reward[b] + batch.discount[b] * value(b, logits, next, alpha);
    }
    critics.descend(batch.observation, this::residual);
  }

  /* Equation 10: V = pi^T (Q - alpha log pi), with the smaller of two critics. Fills logs. */
  private double value(int b, float[] logits, float[] q, double alpha) {
    actor.distribution.logProbabilities(logits, b * actions, logs);
    double sum = 0;
    for (int a = 0; a < actions; a++) {
      sum += Math.exp(logs[a]) * (smaller(b, a, q) - alpha * logs[a]);
    }
    return sum;
  }

  private double smaller(int b, int action, float[] q) {
    int at = b * CRITICS * actions + action;
    return Math.min(q[at], q[at + actions]);
  }

  private void residual(float[] q, float[] gradient) {
    double loss = 0;
    for (int k = 0; k < CRITICS * batch.size; k++) {
      int b = k / CRITICS;
      int at = k * actions + batch.discrete[b];
      double error = q[at] - target[b];
      loss += 0.5 * error * error / batch.size;
      gradient[at] = (float) (error / batch.size);
    }
    means.add("train/critic_loss", loss);
  }

  /* Equation 12: the mean of pi^T (alpha log pi - Q), which is -V. */
  private void improve(double alpha) {
    float[] q = critics.values(batch.observation);
    actor.descend(
        batch.observation,
        batch.size,
        (logits, gradient) -> means.add("train/actor_loss", loss(alpha, logits, q, gradient)));
  }

  /* By the logit of action a: pi_a (alpha log pi_a - Q_a + V). */
  private double loss(double alpha, float[] logits, float[] q, float[] gradient) {
    double sum = 0;
    for (int b = 0; b < batch.size; b++) {
      double value = value(b, logits, q, alpha);
      negated[b] = 0;
      for (int a = 0; a < actions; a++) {
        double p = Math.exp(logs[a]);
        double above = alpha * logs[a] - smaller(b, a, q) + value;
        gradient[b * actions + a] = (float) (p * above / batch.size);
        negated[b] += p * logs[a];
      }
      sum -= value;
    }
    return sum / batch.size;
  }
}
