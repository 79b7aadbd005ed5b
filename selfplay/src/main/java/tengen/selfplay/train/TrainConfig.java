package tengen.selfplay.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tengen.agents.explore.ExploreConfig;
import tengen.env.Require;

/**
 * What every training run has, whatever the algorithm.
 *
 * @param environment its id, or a class on the class path
 * @param settings of the environment, each {@code name=value}
 * @param algorithm such as {@code ppo}
 * @param from directory of a network of the same algorithm to begin with; {@code none} for a new
 *     one
 * @param steps of all environments together
 * @param envs environments that run side by side
 * @param threads that step the environments, each always the same ones; changes no result
 * @param overlap whether updates run on a thread of their own while the environments are stepped,
 *     acting one update behind; only learners with a replay can
 * @param seed decides every random draw
 * @param evaluateEvery steps between two evaluations; 0 for a twentieth of the run
 * @param evaluationEpisodes in each of them
 * @param checkpointEvery steps between two checkpoints, from which a killed run goes on; 0 for a
 *     twentieth of the run
 * @param finalEpisodes fresh ones, on which the last and the best network are rated in the end
 * @param normalizeObservation whether the learner sees observations less their running mean and
 *     divided by their running deviation
 * @param normalizeReward whether it sees rewards divided by the running deviation of the returns
 * @param masks whether actions that the environment rules out are never taken, where it rules any
 *     out; only some algorithms mind
 * @param explore bonus for what is new, added to the rewards that the learner sees
 * @param stop when to end before all steps are made
 */
public record TrainConfig(
    String environment,
    List<String> settings,
    String algorithm,
    String from,
    long steps,
    int envs,
    int threads,
    boolean overlap,
    long seed,
    int evaluateEvery,
    int evaluationEpisodes,
    int checkpointEvery,
    int finalEpisodes,
    boolean normalizeObservation,
    boolean normalizeReward,
    boolean masks,
    ExploreConfig explore,
    StopConfig stop) {

  /** What {@link #from} is without a network to begin with. */
  static final String NEW = "none";

  /** Checks the ranges. */
  public TrainConfig {
    settings = List.copyOf(settings);
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be at least 1; got " + steps);
    }
    Require.inRange("evaluateEvery", evaluateEvery, 0, Integer.MAX_VALUE);
    Require.inRange("checkpointEvery", checkpointEvery, 0, Integer.MAX_VALUE);
    Require.inRange("envs", envs, 1, 1 << 16);
    Require.inRange("threads", threads, 1, 1024);
    Require.inRange("evaluationEpisodes", evaluationEpisodes, 1, 1 << 20);
    Require.inRange("finalEpisodes", finalEpisodes, 1, 1 << 20);
  }

  /** Steps between two evaluations, at least 1. */
  long evaluationInterval() {
    return interval(evaluateEvery);
  }

  /** Steps between two checkpoints, at least 1. */
  long checkpointInterval() {
    return interval(checkpointEvery);
  }

  private long interval(int asked) {
    return asked == 0 ? Math.max(1, steps / 20) : asked;
  }

  /** The settings of the environment by name. */
  Map<String, String> environmentSettings() {
    return byName(settings);
  }

  /** Settings, each {@code name=value}, by name. */
  static Map<String, String> byName(List<String> settings) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException(
            "a setting of the environment must be name=value; got \"" + setting + "\"");
      }
      map.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return map;
  }
}
