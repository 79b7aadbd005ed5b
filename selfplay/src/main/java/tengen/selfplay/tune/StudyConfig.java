package tengen.selfplay.tune;

import java.util.List;
import java.util.Map;
import tengen.env.Require;

/**
 * What a search for settings is about.
 *
 * @param environment its id
 * @param environmentSettings each {@code name=value}
 * @param algorithm such as {@code ppo}
 * @param trials how many settings are tried
 * @param seeds runs of a trial, whose mean counts; the first one decides whether it ends early
 * @param sampler {@code tpe} or {@code random}
 * @param pruner {@code none}, {@code halving} or {@code hyperband}
 * @param startup trials at random before TPE draws
 * @param seed of the draws; trials train with seeds of their own
 * @param settings of all trials, each {@code key=value}
 * @param space setting to its range, see {@link Range#parse}
 * @param steps of a whole trial
 * @param evaluation steps between two evaluations of a trial
 */
record StudyConfig(
    String environment,
    List<String> environmentSettings,
    String algorithm,
    int trials,
    int seeds,
    String sampler,
    String pruner,
    int startup,
    long seed,
    List<String> settings,
    Map<String, String> space,
    long steps,
    long evaluation) {

  StudyConfig {
    Require.inRange("--trials", trials, 1, 100_000);
    Require.inRange("--seeds", seeds, 1, 1000);
    Require.inRange("--startup", startup, 1, 100_000);
    if (!sampler.equals("tpe") && !sampler.equals("random")) {
      throw new IllegalArgumentException("--sampler is tpe or random; got \"" + sampler + "\"");
    }
    environmentSettings = List.copyOf(environmentSettings);
    settings = List.copyOf(settings);
    Halving.Kind.named(pruner);
  }

  Halving halving() {
    return new Halving(Halving.Kind.named(pruner), steps, evaluation);
  }

  Tpe sampler(SearchSpace ranges) {
    return new Tpe(ranges, seed, sampler.equals("tpe") ? startup : Integer.MAX_VALUE);
  }
}
