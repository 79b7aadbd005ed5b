package tengen.selfplay.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;

/** Draws, densities, ladders and importance, on functions whose best place is known. */
final class TpeTest {

  private static final SearchSpace SPACE = space();

  private static SearchSpace space() {
    Map<String, String> ranges = new LinkedHashMap<>();
    ranges.put("nothing", "real:0:1");
    ranges.put("rate", "log:1e-5:1e-1");
    ranges.put("kind", "choice:a|b|c");
    return new SearchSpace(ranges);
  }

  /* Best at rate 1e-3 with kind b; what else is there does not matter. */
  private static double worth(Map<String, String> parameters) {
    double away = Math.log10(Double.parseDouble(parameters.get("rate"))) + 3;
    return -away * away - (parameters.get("kind").equals("b") ? 0 : 1);
  }

  private static List<Trial> search(int startup, long seed, int trials) {
    Tpe sampler = new Tpe(SPACE, seed, startup);
    List<Trial> all = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      Map<String, String> parameters = sampler.next(i, all);
      all.add(Trial.begun(i, parameters).ended(Trial.State.COMPLETE, worth(parameters), 1, null));
    }
    return all;
  }

  private static double mean(int startup, int trials) {
    double sum = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<Trial> all = search(startup, seed, trials);
      for (Trial trial : all.subList(trials / 2, trials)) {
        sum += trial.value() / 20 / (trials - trials / 2);
      }
    }
    return sum;
  }

  @Test
  void next_knownFunction_isFarBetterThanChance() {
    double chance = mean(Integer.MAX_VALUE, 60);
    double learnt = mean(10, 60);
    assertThat(chance).isLessThan(-1.5);
    assertThat(learnt).isGreaterThan(0.4 * chance);
  }

  @Test
  void next_sameSeed_drawsTheSame() {
    assertThat(search(5, 3, 20)).isEqualTo(search(5, 3, 20)).isNotEqualTo(search(5, 4, 20));
  }

  @Test
  void importance_isThatOfWhatDecides() {
    Map<String, Double> shares = Importance.of(SPACE, search(Integer.MAX_VALUE, 1, 200));
    assertThat(shares.keySet()).last().isEqualTo("nothing");
    assertThat(shares.get("nothing")).isLessThan(0.1);
    assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(Importance.of(SPACE, search(5, 1, 5))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void parzen_isADensityAndDrawsFromIt(int choices) {
    double[] seen = {0.1, 0.12, 0.15, 0.9};
    Parzen parzen = new Parzen(seen, choices);
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      sum += parzen.at((i + 0.5) / 10_000) / 10_000;
    }
    assertThat(sum).isCloseTo(1, within(1e-4));
    var random = Rng.stream(1, "draws");
    int low = 0;
    for (int i = 0; i < 10_000; i++) {
      double unit = parzen.draw(random);
      assertThat(unit).isBetween(0.0, 1.0);
      low += unit < 0.25 ? 1 : 0;
    }
    double below = 0;
    for (int i = 0; i < 2500; i++) {
      below += parzen.at((i + 0.5) / 10_000) / 10_000;
    }
    assertThat(low / 1e4).isCloseTo(below, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"real:-2:5", "log:1e-6:0.1", "log1m:0.9:0.9999", "int:3:9", "choice:1|[64, 64]"})
  void range_thereAndBack_isTheSameValue(String text) {
    Range range = Range.parse(text);
    for (double unit = 0.01; unit < 1; unit += 0.07) {
      String value = range.at(unit);
      assertThat(range.unit(value)).isBetween(0.0, 1.0);
      assertThat(range.at(range.unit(value))).isEqualTo(value);
    }
    assertThat(range.unit(range.at(0))).isLessThan(range.unit(range.at(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lgo:1:2", "real:1", "int:5:2", "log:0:1", "log1m:0.5:1", "choice:a", "real:a:b"})
  void range_bad_isRefused(String text) {
    assertThatThrownBy(() -> Range.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void space_unknownKey_namesTheNearest() {
    List<String> keys = List.of("learner.gamma", "learner.hidden");
    assertThatThrownBy(() -> SearchSpace.of(keys, List.of("learner.gama=real:0:1"), false))
        .hasMessageContaining("did you mean \"learner.gamma\"?");
    assertThat(SearchSpace.of(keys, List.of("learner.gamma=fixed"), false).ranges())
        .containsOnlyKeys("learner.hidden");
    assertThatThrownBy(() -> SearchSpace.of(keys, List.of(), true)).hasMessageContaining("--space");
  }

  @Test
  void halving_atARung_oneOfThreeGoesOn() {
    Halving halving = new Halving(Halving.Kind.HALVING, 900, 50);
    assertThat(halving.rungs(0)).containsExactly(100L, 300L);
    List<Trial> all = new ArrayList<>();
    int passed = 0;
    for (int i = 0; i < 300; i++) {
      double mean = Rng.stream(i, "means").nextDouble();
      passed += halving.goesOn(i, 100, mean, all) ? 1 : 0;
      all.add(Trial.begun(i, Map.of()).at(100, mean));
    }
    assertThat(passed).isBetween(85, 125);
    Halving hyperband = new Halving(Halving.Kind.HYPERBAND, 900, 50);
    assertThat(hyperband.rungs(0)).containsExactly(100L, 300L);
    assertThat(hyperband.rungs(1)).containsExactly(300L);
    assertThat(hyperband.rungs(2)).isEmpty();
    assertThat(new Halving(Halving.Kind.NONE, 900, 50).rungs(0)).isEmpty();
  }
}
