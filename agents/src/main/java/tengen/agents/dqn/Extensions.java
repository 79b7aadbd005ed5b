package tengen.agents.dqn;

import tengen.env.Require;

/**
 * What was added to DQN after 2015; all combine.
 *
 * @param doubleQ the online network chooses the next action, the target network judges it (van
 *     Hasselt, Guez and Silver 2016, arXiv:1509.06461)
 * @param dueling values and advantages apart (Wang and others 2016, arXiv:1511.06581)
 * @param noise sigma at the start of noisy networks; 0 for none (Fortunato and others 2018,
 *     arXiv:1706.10295)
 * @param steps that a target looks ahead (Sutton 1988)
 * @param alpha how much priorities count; 0 for uniform replay (Schaul and others 2016,
 *     arXiv:1511.05952)
 * @param beta how far importance weights undo the priorities at the start; 1 at the end
 * @param returns what is learned of a return
 * @param atoms or quantiles of a distribution, or fractions that are drawn
 * @param low the lowest atom
 * @param high the greatest atom
 */
public record Extensions(
    boolean doubleQ,
    boolean dueling,
    double noise,
    int steps,
    double alpha,
    double beta,
    Returns returns,
    int atoms,
    double low,
    double high) {

  /** What is learned of a return. */
  public enum Returns {
    /** Its mean, as in DQN. */
    MEAN,
    /** Probabilities of fixed atoms: C51. */
    ATOMS,
    /** Its quantiles: QR-DQN. */
    QUANTILES,
    /** Quantiles that are drawn anew for each state: IQN. */
    SAMPLES
  }

  /** DQN of 2015. */
  public static final Extensions NONE =
      new Extensions(false, false, 0, 1, 0, 1, Returns.MEAN, 1, 0, 0);

  /** C51 with the paper's 51 atoms in [-10, 10]. */
  public static final Extensions C51 =
      new Extensions(false, false, 0, 1, 0, 1, Returns.ATOMS, 51, -10, 10);

  /** QR-DQN with the paper's 200 quantiles. */
  public static final Extensions QR_DQN =
      new Extensions(false, false, 0, 1, 0, 1, Returns.QUANTILES, 200, 0, 0);

  /** IQN with 32 fractions for learning, for targets and for acting. */
  public static final Extensions IQN =
      new Extensions(false, false, 0, 1, 0, 1, Returns.SAMPLES, 32, 0, 0);

  /** Everything at once (Hessel and others 2018, arXiv:1710.02298, table 1). */
  public static final Extensions RAINBOW =
      new Extensions(true, true, 0.5, 3, 0.5, 0.4, Returns.ATOMS, 51, -10, 10);

  /** Checks the ranges. */
  public Extensions {
    Require.inRange("noise", noise, 0, 100);
    Require.inRange("steps", steps, 1, 10_000);
    Require.inRange("alpha", alpha, 0, 1);
    Require.inRange("beta", beta, 0, 1);
    Require.inRange("atoms", atoms, returns == Returns.ATOMS ? 2 : 1, 10_000);
    if (returns == Returns.MEAN && atoms != 1) {
      throw new IllegalArgumentException("atoms must be 1 where returns is MEAN; got " + atoms);
    }
    if (returns == Returns.ATOMS) {
      Require.inRange("high", high, Math.nextUp(low), Double.MAX_VALUE);
    }
  }

  /** These with atoms between other returns. */
  public Extensions between(double newLow, double newHigh) {
    return new Extensions(
        doubleQ, dueling, noise, steps, alpha, beta, returns, atoms, newLow, newHigh);
  }

  /** These with another number of atoms or quantiles. */
  public Extensions withAtoms(int count) {
    return new Extensions(doubleQ, dueling, noise, steps, alpha, beta, returns, count, low, high);
  }

  /**
   * How a distribution of returns is learned.
   *
   * @param asked the fractions of the last pass, where they are drawn
   */
  ReturnLoss loss(int actions, QuantileLoss.Asked asked) {
    return switch (returns) {
      case MEAN -> new MeanLoss(actions);
      case ATOMS -> new CategoricalLoss(low, high, atoms, actions);
      case QUANTILES -> new QuantileLoss(atoms, actions);
      case SAMPLES -> new QuantileLoss(atoms, actions, asked);
    };
  }
}
