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
