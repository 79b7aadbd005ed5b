package tengen.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class RngTest {

  @Property(tries = 100)
  void stream_sameArguments_sameNumbers(
      @ForAll long seed, @ForAll String name, @ForAll long index) {
    assertThat(numbers(Rng.stream(seed, name, index)))
        .containsExactly(numbers(Rng.stream(seed, name, index)));
  }

  @Property(tries = 100)
  void stream_oneArgumentChanged_otherNumbers(@ForAll long seed, @ForAll long index) {
    long[] numbers = numbers(Rng.stream(seed, "a", index));
    assertThat(numbers)
        .isNotEqualTo(numbers(Rng.stream(seed + 1, "a", index)))
        .isNotEqualTo(numbers(Rng.stream(seed, "b", index)))
        .isNotEqualTo(numbers(Rng.stream(seed, "a", index + 1)))
        .isNotEqualTo(numbers(Rng.stream(seed, "a")))
        .isNotEqualTo(numbers(Rng.stream(seed, "a", index, 0)));
  }

  /** 64,000 products of two uniform numbers: 0.25 and a standard error of 0.0009. */
  @Test
  void stream_neighbours_areUncorrelated() {
    double sum = 0;
    for (int stream = 0; stream < 1000; stream++) {
      UniformRandomProvider a = Rng.stream(1, "row", stream);
      UniformRandomProvider b = Rng.stream(1, "row", stream + 1);
      for (int i = 0; i < 64; i++) {
        sum += a.nextDouble() * b.nextDouble();
      }
    }
    assertThat(sum / 64_000).isCloseTo(0.25, within(0.006));
  }

  @Property(tries = 100)
  void restore_afterAnyDraws_goesOnExactly(
      @ForAll long seed,
      @ForAll @IntRange(max = 50) int before,
      @ForAll @IntRange(max = 50) int after) {
    RestorableUniformRandomProvider random = Rng.stream(seed, "s");
    draw(random, before);
    byte[] state = Rng.save(random);
    long[] expected = numbers(random);
    draw(random, after);
    Rng.restore(random, state);
    assertThat(numbers(random)).containsExactly(expected);
    RestorableUniformRandomProvider other = Rng.stream(seed + 1, "t");
    Rng.restore(other, state);
    assertThat(numbers(other)).containsExactly(expected);
  }

  /** Draws of all widths: 32 bits and single bits are served from a cache that is state too. */
  private static void draw(UniformRandomProvider random, int times) {
    for (int i = 0; i < times; i++) {
      random.nextInt(7);
      random.nextBoolean();
      random.nextDouble();
    }
  }

  private static long[] numbers(UniformRandomProvider random) {
    return new long[] {
      random.nextInt(), random.nextLong(), random.nextBoolean() ? 1 : 0, random.nextInt(1000)
    };
  }

  @Test
  void restore_wrongLength_isRefused() {
    assertThatThrownBy(() -> Rng.restore(Rng.stream(1, "s"), new byte[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 bytes");
  }

  @Property(tries = 100)
  void seed_oneArgumentChanged_otherSeed(@ForAll long seed, @ForAll long index) {
    assertThat(Rng.seed(seed, "a", index)).isEqualTo(Rng.seed(seed, "a", index));
    assertThat(Rng.seed(seed, "a", index))
        .isNotEqualTo(Rng.seed(seed, "a", index + 1))
        .isNotEqualTo(Rng.seed(seed, "b", index));
  }
}
