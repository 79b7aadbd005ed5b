package tengen.agents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a learner tells of one update.
 *
 * @param values by name, such as {@code train/value_loss}; names as in Stable-Baselines3 where it
 *     has them
 */
public record Report(Map<String, Double> values) {

  /** Keeps the order of the names. */
  public Report {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
