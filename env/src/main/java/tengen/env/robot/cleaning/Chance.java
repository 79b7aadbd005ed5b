package tengen.env.robot.cleaning;

import tengen.env.Rng;

/** Random numbers of an episode: a counter on a seed, so that a snapshot is two numbers. */
final class Chance {

  long seed;
  int count;

  void begin(long newSeed) {
    seed = newSeed;
    count = 0;
  }

  /** In [0, 1). */
  double uniform() {
    return Rng.uniform(seed, count++);
  }

  /** One of n, from 0. */
  int below(int n) {
    return (int) (uniform() * n);
  }

  /** One of the whole numbers of a range, both ends included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** A factor about 1. */
  double factor(double spread) {
    return 1 + spread * (2 * uniform() - 1);
  }

  /** Normal, by Box and Muller. */
  double gaussian() {
    double radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  }
}
