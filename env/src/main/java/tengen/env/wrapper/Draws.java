package tengen.env.wrapper;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import tengen.env.Rng;

/** The random stream of a wrapper, begun anew with every episode. */
final class Draws {

  private final String name;
  private final long copy;
  private RestorableUniformRandomProvider random;
  private ZigguratSampler.NormalizedGaussian gaussian;

  /**
   * A stream.
   *
   * @param name of the kind of wrapper
   * @param copy which of several wrappers of that kind in one chain
   */
  Draws(String name, long copy) {
    this.name = "wrapper." + name;
    this.copy = copy;
    begin(0);
  }

  void begin(long seed) {
    random = Rng.stream(seed, name, copy);
    gaussian = ZigguratSampler.NormalizedGaussian.of(random);
  }

  RestorableUniformRandomProvider random() {
    return random;
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return random.nextDouble();
  }

  /** Of mean 0 and deviation 1. */
  double normal() {
    return gaussian.sample();
  }

  byte[] save() {
    return Rng.save(random);
  }

  void restore(byte[] state) {
    Rng.restore(random, state);
  }
}
