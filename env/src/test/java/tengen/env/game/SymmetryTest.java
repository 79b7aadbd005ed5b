package tengen.env.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

class SymmetryTest {

  @Property(tries = 200)
  void inverse_afterTheSymmetry_leavesPlanesAndMoves(
      @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll @IntRange(max = 1) int passes,
      @ForAll @IntRange(max = 7) int kind,
      @ForAll long seed) {
    Symmetry symmetry = Symmetry.ofSquare(size, passes).get(kind);
    int area = size * size;
    float[] planes = random(seed, 3 * area);
    float[] there = new float[3 * area + 2];
    float[] back = new float[3 * area];
    symmetry.applyToPlanes(3, planes, 0, there, 2);
    symmetry.inverse().applyToPlanes(3, there, 2, back, 0);
    assertThat(back).containsExactly(planes);

    float[] moves = random(seed, area + passes);
    float[] mapped = new float[area + passes];
    float[] restored = new float[area + passes];
    symmetry.applyToMoves(moves, 0, mapped, 0);
    symmetry.inverse().applyToMoves(mapped, 0, restored, 0);
    assertThat(restored).containsExactly(moves);
    assertThat(Arrays.copyOf(mapped, area)).containsExactly(plane(symmetry, moves, area));
    assertThat(Arrays.copyOfRange(mapped, area, area + passes))
        .containsExactly(Arrays.copyOfRange(moves, area, area + passes));
  }

  /** A policy over points is mapped as a plane is. */
  private static float[] plane(Symmetry symmetry, float[] moves, int area) {
    float[] result = new float[area];
    symmetry.applyToPlanes(1, moves, 0, result, 0);
    return result;
  }

  @Property(tries = 50)
  void ofSquare_anyTwo_composeToAnother(
      @ForAll @IntRange(min = 2, max = 9) int size,
      @ForAll @IntRange(max = 7) int a,
      @ForAll @IntRange(max = 7) int b) {
    List<Symmetry> all = Symmetry.ofSquare(size, 0);
    int[] composed = new int[size * size];
    for (int i = 0; i < composed.length; i++) {
      composed[i] = all.get(b).points()[all.get(a).points()[i]];
    }
    assertThat(all).filteredOn(s -> Arrays.equals(s.points(), composed)).hasSize(1);
  }

  @Test
  void ofSquare_first_isTheIdentity() {
    Symmetry first = Symmetry.ofSquare(3, 1).get(0);
    assertThat(first.points()).containsExactly(Symmetry.identity(9, 10).points());
    assertThat(first.moves()).containsExactly(Symmetry.identity(9, 10).moves());
  }

  private static float[] random(long seed, int length) {
    UniformRandomProvider random = Rng.stream(seed, "symmetry");
    float[] result = new float[length];
    for (int i = 0; i < length; i++) {
      result[i] = random.nextFloat();
    }
    return result;
  }
}
