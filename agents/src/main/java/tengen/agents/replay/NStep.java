package tengen.agents.replay;

import tengen.env.Require;

/**
 * How far a target looks ahead before it trusts a value: the n steps of Sutton (1988) as Rainbow
 * (Hessel and others 2018, "Multi-step learning") uses them.
 *
 * @param steps n, at least 1; 1 is the ordinary transition
 * @param gamma discount of one step, in [0, 1]
 */
public record NStep(int steps, double gamma) {

  /** Checks the ranges. */
  public NStep {
    Require.inRange("steps", steps, 1, Integer.MAX_VALUE);
    Require.inRange("gamma", gamma, 0, 1);
  }

  /** Single transitions. */
  public static NStep one(double gamma) {
    return new NStep(1, gamma);
  }

  /** {@code gamma^m}, by as many products as steps were made. */
  double discount(int m) {
    double discount = 1;
    for (int i = 0; i < m; i++) {
      discount *= gamma;
    }
    return discount;
  }
}
