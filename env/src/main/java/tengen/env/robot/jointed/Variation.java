package tengen.env.robot.jointed;

import tengen.env.Require;
import tengen.env.Rng;

/**
 * How the bodies of an episode differ from the ones described: domain randomisation (Tobin et al.
 * 2017, arXiv:1703.06907; of dynamics: Peng et al. 2018, arXiv:1710.06537).
 *
 * @param mass factor of all masses
 * @param friction factor of the friction of all surfaces
 * @param strength factor of what motors can give
 * @param delay how many steps of the simulation an action comes late
 */
record Variation(double mass, double friction, double strength, int delay) {

  /** Where the draws of an episode for other purposes begin. */
  static final int DRAWS = 8;

  private static final double MOST = 0.9;
  private static final int LATEST = 20;

  /** Checks spreads, in the words of the settings that all robots share. */
  static void check(double massSpread, double frictionSpread, double strengthSpread, int maxDelay) {
    Require.inRange("massSpread", massSpread, 0, MOST);
    Require.inRange("frictionSpread", frictionSpread, 0, MOST);
    Require.inRange("strengthSpread", strengthSpread, 0, MOST);
    Require.inRange("maxDelay", maxDelay, 0, LATEST);
  }

  /** Draws factors uniformly in {@code 1 ± spread}, and the delay from 0 to the greatest one. */
  static Variation draw(
      long seed, double massSpread, double frictionSpread, double strengthSpread, int maxDelay) {
    return new Variation(
        1 + massSpread * signed(seed, 0),
        1 + frictionSpread * signed(seed, 1),
        1 + strengthSpread * signed(seed, 2),
        (int) (Rng.uniform(seed, 3) * (maxDelay + 1)));
  }

  /** A number of the seed in [-1, 1). */
  static double signed(long seed, int index) {
    return 2 * Rng.uniform(seed, index) - 1;
  }
}
