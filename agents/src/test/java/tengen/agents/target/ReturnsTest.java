package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

final class ReturnsTest {

  private static double[] nStep(Trajectories path, double gamma, int n) {
    double[] out = new double[path.size()];
    Returns.nStep(path, gamma, n, out);
    return out;
  }

  @Property(tries = 300)
  void discounted_anyPath_isTheSumByDefinition(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    double[] out = new double[path.size()];
    Returns.discounted(path, 0.95, out);
    for (int k = 0; k < path.size(); k++) {
      assertThat(out[k]).isCloseTo(Paths.discounted(path, k, 0.95), within(1e-12));
    }
    assertThat(nStep(path, 0.95, path.steps)).containsExactly(out, within(1e-12));
  }

  @Property(tries = 300)
  void lambda_anyPath_mixesTheReturnsOfNSteps(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double lambda) {
    Trajectories path = Paths.random(seed);
    double[] out = new double[path.size()];
    Returns.lambda(path, 0.95, lambda, out);
    double[] expected = new double[path.size()];
    for (int k = 0; k < path.size(); k++) {
      double weight = 1;
      int last = k;
      for (int n = 1; path.goesOn(last); n++, last += path.rows) {
        expected[k] += (1 - lambda) * weight * nStep(path, 0.95, n)[k];
        weight *= lambda;
      }
      expected[k] += weight * Paths.discounted(path, k, 0.95);
    }
    assertThat(out).containsExactly(expected, within(1e-12));
  }

  @Test
  void nStep_byHand_stopsAtTheEpisodesEnd() {
    var path = new Trajectories(4, 1);
    Arrays.fill(path.reward, 1);
    Arrays.fill(path.value, 100);
    path.terminated[2] = true;
    path.link(new float[] {100});
    assertThat(nStep(path, 0.5, 2)).containsExactly(1.5 + 25, 1.5, 1, 51);
    assertThatThrownBy(() -> nStep(path, 0.5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("n must be in");
  }
}
