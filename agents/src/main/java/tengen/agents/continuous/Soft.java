package tengen.agents.continuous;

import tengen.env.Require;

/** The settings of those that learn how much entropy is worth. */
interface Soft extends OffPolicy {

  /** At the start. */
  double temperature();

  /** Whether it is learned, or stays. */
  boolean learnTemperature();

  /** That it is learned for, in nats; NaN for minus the number of the action's numbers. */
  double targetEntropy();

  /** Checks the ranges; a record has no values of its own before it is made. */
  static void check(double temperature, double targetEntropy) {
    Require.inRange("temperature", temperature, 1e-9, 1e9);
    if (!Double.isNaN(targetEntropy)) {
      Require.inRange("targetEntropy", targetEntropy, -1e6, 1e6);
    }
  }
}
