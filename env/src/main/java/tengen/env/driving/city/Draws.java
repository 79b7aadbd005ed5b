package tengen.env.driving.city;

import tengen.env.Rng;

/** Random numbers of an episode: a counter on a seed, so that a snapshot is one number. */
final class Draws {

  private long seed;
  int count;

  void begin(long newSeed) {
    seed = Rng.child(newSeed, 0xC17);
    count = 0;
  }

  long seed() {
    return seed;
  }

  void restore(long oldSeed, int oldCount) {
    seed = oldSeed;
    count = oldCount;
  }

  /** In [0, 1). */
  double uniform() {
    return Rng.uniform(seed, count++);
  }

  int below(int n) {
    return (int) (uniform() * n);
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Normal, by Box and Muller. */
  double gaussian() {
    double radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  }
}
