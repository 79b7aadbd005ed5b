package tengen.selfplay.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import tengen.env.Goals;

/**
 * All settings of a training run.
 *
 * @param train what every run has
 * @param learner the algorithm's own
 */
public record LearnerRun<C extends Record>(TrainConfig train, C learner) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double USUAL_DISCOUNT = 0.99;

  /** The learner's discount of future rewards; the usual one where it has no such setting. */
  double discount() {
    return JSON.valueToTree(learner).findPath("gamma").asDouble(USUAL_DISCOUNT);
  }

  /** Whether the learner minds which actions the environment allows. */
  boolean masked() {
    return train.masks() && Worlds.masked(train);
  }

  /**
   * What the environment gives for any goal; null where the learner does not ask for goals in
   * hindsight.
   *
   * @throws IllegalArgumentException if it asks and the environment has none, or if what the
   *     learner would see is not what the environment judges
   */
  Goals goals() {
    if (JSON.valueToTree(learner).path("hindsight").path("goals").asInt(0) == 0) {
      return null;
    }
    if (train.normalizeObservation() || train.normalizeReward()) {
      throw new IllegalArgumentException(
          "goals in hindsight are judged in the environment's own numbers; set"
              + " train.normalizeObservation and train.normalizeReward to false");
    }
    return Worlds.goals(train);
  }

  /** Every setting by its full name: texts, numbers, booleans, and lists as texts. */
  Map<String, Object> flat() {
    Map<String, Object> all = new LinkedHashMap<>();
    flatten("", JSON.valueToTree(this), all);
    return all;
  }

  private static void flatten(String name, JsonNode node, Map<String, Object> all) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                      field.getValue(),
                      all));
    } else if (node.isNumber()) {
      all.put(name, node.numberValue());
    } else if (node.isBoolean()) {
      all.put(name, node.booleanValue());
    } else {
      all.put(name, node.isTextual() ? node.asText() : node.toString());
    }
  }
}
