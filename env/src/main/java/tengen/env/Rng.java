package tengen.env;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Named random streams. A stream is derived from the run's seed, a name and indices (a game's
 * number, a worker's row), so that what one part of a run draws never depends on how often another
 * part drew, nor on the number of threads.
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna 2021, ACM TOMS 47:36), seeded with 256 bits
 * of SHA-256 over the seed, the name and the indices.
 */
public final class Rng {

  /** 2^64 divided by the golden ratio, odd. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Rng() {}

  /**
   * A new generator at the start of the stream.
   *
   * @param seed of the run
   * @param stream what the draws are for, such as {@code "selfplay.noise"}
   * @param indices which of several streams of that name
   */
  public static RestorableUniformRandomProvider stream(long seed, String stream, long... indices) {
    byte[] digest = digest(seed, stream, indices);
    long[] state = new long[4];
    for (int i = 0; i < digest.length; i++) {
      state[i / 8] = state[i / 8] << 8 | (digest[i] & 0xFF);
    }
    return RandomSource.XO_SHI_RO_256_PP.create(state);
  }

  /** A seed for a part of a run, derived as {@link #stream} derives its generators. */
  public static long seed(long seed, String stream, long... indices) {
    byte[] digest = digest(seed, stream, indices);
    long result = 0;
    for (int i = 0; i < 8; i++) {
      result = result << 8 | (digest[i] & 0xFF);
    }
    return result;
  }

  /**
   * One of a sequence of uniform numbers that a seed stands for, without a generator to make or to
   * keep: SplitMix64 (Steele, Lea and Flood 2014, OOPSLA, figure 15) on a counter. For worlds that
   * draw a few numbers at the start of an episode and none later.
   *
   * @param index which number, at least 0
   * @return in [0, 1), a multiple of 2^-53
   */
  public static double uniform(long seed, int index) {
    return (mix(mix(seed) + (index + 1) * GOLDEN) >>> 11) * 0x1.0p-53;
  }

  /** The seed of a part, such as an episode of a row; cheap, and well mixed for small indices. */
  public static long child(long seed, long index) {
    return mix(mix(seed) + (index + 1) * GOLDEN);
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** The state of a generator made by {@link #stream}, to be kept in a file or a snapshot. */
  public static byte[] save(RestorableUniformRandomProvider random) {
    return ((RandomProviderDefaultState) random.saveState()).getState();
  }

  /**
   * Puts a state from {@link #save} back into a generator made by {@link #stream}.
   *
   * @throws IllegalArgumentException if the state has the wrong length
   */
  public static void restore(RestorableUniformRandomProvider random, byte[] state) {
    try {
      random.restoreState(new RandomProviderDefaultState(state));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(
          "not the state of a random stream: " + state.length + " bytes", e);
    }
  }

  private static byte[] digest(long seed, String stream, long[] indices) {
    var hasher = Hashing.sha256().newHasher();
    hasher.putLong(seed).putInt(stream.length()).putString(stream, StandardCharsets.UTF_8);
    for (long index : indices) {
      hasher.putLong(index);
    }
    return hasher.hash().asBytes();
  }
}
