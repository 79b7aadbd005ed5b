package tengen.selfplay.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;

/**
 * Tree-structured Parzen estimator: values are drawn from the density of the good trials, and of
 * several that one is taken at which it exceeds the density of the others most (Bergstra et al.
 * 2011, NeurIPS, section 4). Each setting is looked at alone.
 */
final class Tpe {

  private static final int CANDIDATES = 24;
  private static final int MOST_GOOD = 25;

  private final SearchSpace space;
  private final long seed;
  private final int startup;

  /**
   * Draws for a search space.
   *
   * @param startup trials that are drawn at random before anything is known
   */
  Tpe(SearchSpace space, long seed, int startup) {
    this.space = space;
    this.seed = seed;
    this.startup = startup;
  }

  /**
   * The settings of the next trial.
   *
   * @param number of the trial, which its draws hang on
   * @param before trials that have told something
   */
  Map<String, String> next(int number, List<Trial> before) {
    UniformRandomProvider random = Rng.stream(Rng.seed(seed, "tune.trial", number), "tune.draw");
    List<Trial> ranked = new ArrayList<>(before);
    ranked.sort(Trial.BEST_FIRST);
    int good = Math.min(MOST_GOOD, (int) Math.ceil(0.1 * ranked.size() + 0.9));
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String key : space.ranges().keySet()) {
      Range range = space.range(key);
      double unit =
          before.size() < startup
              ? random.nextDouble()
              : draw(
                  density(key, range, ranked.subList(0, good)),
                  density(key, range, ranked.subList(good, ranked.size())),
                  random);
      parameters.put(key, range.at(unit));
    }
    return parameters;
  }

  private static Parzen density(String key, Range range, List<Trial> trials) {
    double[] units =
        trials.stream().mapToDouble(trial -> range.unit(trial.parameters().get(key))).toArray();
    return new Parzen(units, range.choices());
  }

  private static double draw(Parzen good, Parzen other, UniformRandomProvider random) {
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < CANDIDATES; i++) {
      double unit = good.draw(random);
      double gain = Math.log(good.at(unit)) - Math.log(other.at(unit));
      if (gain > most) {
        most = gain;
        best = unit;
      }
    }
    return best;
  }
}
