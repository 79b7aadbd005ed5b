package tengen.agents.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tengen.agents.Report;
import tengen.agents.nn.Safetensors;
import tengen.env.check.Case;
import tengen.env.check.Trace;

/** One recorded update: settings, weights before, data, weights after, and what was logged. */
public final class UpdateRecord {

  private static final double WEIGHT_TOLERANCE = 2e-6;
  private static final double LOGGED_TOLERANCE = 1e-4;

  private final JsonNode params;
  private final JsonNode inputs;
  private final JsonNode outputs;

  UpdateRecord(JsonNode entry) {
    params = Trace.field(entry, "params");
    inputs = Trace.field(entry, "inputs");
    outputs = Trace.field(entry, "outputs");
  }

  /** Its name, such as {@code "PPO"}. */
  public String algorithm() {
    return params("algorithm").asText();
  }

  /** A setting. */
  public JsonNode params(String field) {
    return Trace.field(params, field);
  }

  /** A setting that is a number. */
  public double number(String field) {
    return params(field).asDouble();
  }

  /** What the update was made from, such as {@code "rollout"}, {@code "batch"}, {@code "calls"}. */
  public JsonNode inputs(String field) {
    return Trace.field(inputs, field);
  }

  /** Whether there is a weight of this name. */
  public boolean has(String tensor) {
    return inputs("weights").has(tensor);
  }

  /** How many rows a weight, or numbers a bias has before the update. */
  public int size(String tensor) {
    return Trace.field(inputs("weights"), tensor).size();
  }

  /**
   * The weights before the update.
   *
   * @param prefix of the recorded names that are wanted
   * @param name ours of a recorded name
   */
  public Map<String, Safetensors.Tensor> weights(String prefix, UnaryOperator<String> name) {
    Map<String, Safetensors.Tensor> tensors = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : inputs("weights").properties()) {
      if (entry.getKey().startsWith(prefix)) {
        JsonNode value = entry.getValue();
        long[] shape =
            value.get(0).isArray()
                ? new long[] {value.size(), value.get(0).size()}
                : new long[] {value.size()};
        tensors.put(name.apply(entry.getKey()), new Safetensors.Tensor(shape, flat(value)));
      }
    }
    return tensors;
  }

  /**
   * Compares the weights after the update.
   *
   * @param prefix of the recorded names that are compared
   * @param name ours of a recorded name
   */
  public void compareWeights(
      String prefix,
      UnaryOperator<String> name,
      Map<String, Safetensors.Tensor> weights,
      Case check) {
    int compared = 0;
    for (Map.Entry<String, JsonNode> expected : Trace.field(outputs, "weights").properties()) {
      String key = expected.getKey();
      if (!key.startsWith(prefix)) {
        continue;
      }
      float[] theirs = flat(expected.getValue());
      float[] ours = weights.get(name.apply(key)).data();
      for (int i = 0; i < theirs.length; i++) {
        double off = Math.abs(theirs[i] - ours[i]);
        check.near("weights." + key + "[" + i + "] off by", 0, off, WEIGHT_TOLERANCE);
      }
      compared++;
    }
    if (compared == 0) {
      check.fail("weights." + prefix, "recorded", "none");
    }
  }

  /** Compares what a report and the record both tell. */
  public void compareLogged(Report report, Case check) {
    JsonNode logged = Trace.field(outputs, "logged");
    for (String key : report.values().keySet()) {
      if (logged.has(key) && !key.equals("train/learning_rate")) {
        double got = report.values().get(key);
        check.near("logged." + key, logged.get(key).asDouble(), got, LOGGED_TOLERANCE);
      }
    }
  }

  /** All numbers of nested lists. */
  public static float[] flat(JsonNode node) {
    if (!node.isArray()) {
      return new float[] {(float) node.asDouble()};
    }
    int size = 0;
    float[][] parts = new float[node.size()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = flat(node.get(i));
      size += parts[i].length;
    }
    float[] all = new float[size];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
