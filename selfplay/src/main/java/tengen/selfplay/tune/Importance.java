package tengen.selfplay.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which settings decide whether a trial is good: those whose values among the good trials differ
 * most from those among all (PED-ANOVA, Watanabe et al. 2023, arXiv:2304.10255): shares of the sum.
 */
final class Importance {

  private static final double GOOD = 0.25;

  /** Fewer trials say nothing. */
  private static final int FEW = 8;

  private static final int POINTS = 64;

  private Importance() {}

  /** Setting to its share, the largest first; empty after too few trials. */
  static Map<String, Double> of(SearchSpace space, List<Trial> trials) {
    List<Trial> ranked = new ArrayList<>(trials.stream().filter(Trial::told).toList());
    if (ranked.size() < FEW) {
      return Map.of();
    }
    ranked.sort(Trial.BEST_FIRST);
    List<Trial> good = ranked.subList(0, (int) Math.ceil(GOOD * ranked.size()));
    Map<String, Double> divergences = new LinkedHashMap<>();
    for (String key : space.ranges().keySet()) {
      divergences.put(key, divergence(key, space.range(key), good, ranked));
    }
    double sum = divergences.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    divergences.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> shares.put(entry.getKey(), sum == 0 ? 0 : entry.getValue() / sum));
    return shares;
  }

  /* Pearson's, of the good ones' density from that of all. */
  private static double divergence(String key, Range range, List<Trial> good, List<Trial> all) {
    Parzen some = parzen(key, range, good);
    Parzen every = parzen(key, range, all);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double at = (i + 0.5) / POINTS;
      double ratio = some.at(at) / every.at(at) - 1;
      sum += ratio * ratio * every.at(at) / POINTS;
    }
    return sum;
  }

  private static Parzen parzen(String key, Range range, List<Trial> trials) {
    return Parzen.smooth(
        trials.stream().mapToDouble(trial -> range.unit(trial.parameters().get(key))).toArray(),
        range.choices());
  }
}
