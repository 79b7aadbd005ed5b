package tengen.selfplay.tune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tengen.env.Nearest;

/**
 * Which settings are tried, and within what.
 *
 * @param ranges setting to its range as text, see {@link Range#parse}
 */
record SearchSpace(Map<String, String> ranges) {

  /* What experience says; those count that an algorithm has. */
  private static final Map<String, String> USUAL = new LinkedHashMap<>();

  static {
    USUAL.put("learner.learningRate", "log:1e-5:1e-2");
    USUAL.put("learner.policyRate", "log:1e-5:1e-2");
    USUAL.put("learner.valueRate", "log:1e-5:1e-2");
    USUAL.put("learner.gamma", "log1m:0.9:0.9999");
    USUAL.put("learner.lambda", "log1m:0.8:0.995");
    USUAL.put("learner.clip", "choice:0.1|0.2|0.3");
    USUAL.put("learner.entropyCoefficient", "log:1e-8:0.1");
    USUAL.put("learner.steps", "choice:32|64|128|256|512");
    USUAL.put("learner.epochs", "choice:1|4|10|20");
    USUAL.put("learner.minibatch", "choice:32|64|128|256");
    USUAL.put("learner.batch", "choice:32|64|128|256");
    USUAL.put("learner.tau", "log:0.001:1");
    USUAL.put("learner.trainEvery", "choice:1|4|16|64");
    USUAL.put("learner.targetEvery", "choice:1|10|100|1000");
    USUAL.put("learner.exploration.fraction", "real:0.05:0.5");
    USUAL.put("learner.exploration.end", "real:0.01:0.2");
    USUAL.put("learner.hidden", "choice:[64, 64]|[128, 128]|[256, 256]");
  }

  SearchSpace {
    ranges = new LinkedHashMap<>(ranges);
    ranges.values().forEach(Range::parse);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing to try: this algorithm has no usual range; add --space KEY=RANGE");
    }
  }

  /**
   * What is usual for an algorithm, and what a user says over it.
   *
   * @param keys of the settings that there are
   * @param asked each {@code KEY=RANGE}; with {@code KEY=fixed} it is not tried
   * @param only whether nothing else is tried than what is asked for
   */
  static SearchSpace of(List<String> keys, List<String> asked, boolean only) {
    Map<String, String> ranges = new LinkedHashMap<>();
    USUAL.forEach(
        (key, range) -> {
          if (!only && keys.contains(key)) {
            ranges.put(key, range);
          }
        });
    for (String each : asked) {
      int equals = each.indexOf('=');
      String key = equals < 0 ? each : each.substring(0, equals);
      if (equals < 0 || !keys.contains(key)) {
        throw new IllegalArgumentException(
            "--space is KEY=RANGE, such as learner.learningRate=log:1e-5:1e-2; got \""
                + each
                + "\""
                + Nearest.hint(key, keys));
      }
      if (each.substring(equals + 1).equals("fixed")) {
        ranges.remove(key);
      } else {
        ranges.put(key, each.substring(equals + 1));
      }
    }
    return new SearchSpace(ranges);
  }

  Range range(String key) {
    return Range.parse(ranges.get(key));
  }
}
