package tengen.agents.dist;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Replays {@code math/dists.json.gz}: probabilities, entropies and modes. */
public final class DistributionReplay implements Replay {

  /** Parameters are floats. */
  private static final double TOLERANCE = 1e-5;

  /** Of what is computed in doubles throughout. */
  private static final double EXACT = 1e-9;

  /** For the service loader. */
  public DistributionReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("dists.json.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int index = 0;
    for (JsonNode entry : Trace.field(Trace.document(file), "cases")) {
      String kind = Trace.field(Trace.field(entry, "params"), "kind").asText();
      switch (kind) {
        case "categorical", "masked-categorical" ->
            cases.run(index, check -> categorical(entry, check));
        case "bernoulli", "multi-categorical" -> cases.run(index, check -> several(entry, check));
        case "diag-gaussian" -> cases.run(index, check -> gaussian(entry, check));
        case "squashed-diag-gaussian" -> cases.run(index, check -> squashed(entry, check));
        default -> cases.skip("no distribution " + kind);
      }
      index++;
    }
  }

  private static void categorical(JsonNode entry, Case check) {
    JsonNode inputs = Trace.field(entry, "inputs");
    JsonNode outputs = Trace.field(entry, "outputs");
    int rows = inputs.get("logits").size();
    int n = inputs.get("logits").get(0).size();
    Categorical distribution = new Categorical(n);
    int[] all = new int[n];
    int[] mode = new int[1];
    for (int row = 0; row < rows; row++) {
      check.at(row);
      float[] logits = floats(inputs.get("logits").get(row));
      if (inputs.has("mask")) {
        distribution.mask(logits, 0, allowed(inputs.get("mask").get(row)), 0);
      }
      for (int action = 0; action < n; action++) {
        all[action] = action;
        double p = Math.exp(distribution.logProbability(logits, 0, all, action));
        check.near("probs", outputs.get("probs").get(row).get(action).asDouble(), p, TOLERANCE);
      }
      int taken = inputs.get("actions").get(row).asInt();
      double log = distribution.logProbability(logits, 0, all, taken);
      check.near("log_prob", outputs.get("log_prob").get(row).asDouble(), log, TOLERANCE);
      double entropy = distribution.entropy(logits, 0);
      check.near("entropy", outputs.get("entropy").get(row).asDouble(), entropy, TOLERANCE);
      distribution.mode(logits, 0, mode, 0);
      check.same("mode", outputs.get("mode").get(row).asInt(), mode[0]);
    }
  }

  private static boolean[] allowed(JsonNode mask) {
    boolean[] allowed = new boolean[mask.size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = mask.get(i).asInt() != 0;
    }
    return allowed;
  }

  /** Several numbers an action. */
  private static void several(JsonNode entry, Case check) {
    JsonNode inputs = Trace.field(entry, "inputs");
    JsonNode outputs = Trace.field(entry, "outputs");
    JsonNode dims = entry.get("params").get("dims");
    int width = inputs.get("actions").get(0).size();
    Distribution<int[]> distribution =
        dims == null ? new Bernoulli(width) : new MultiCategorical(whole(dims));
    int[] mode = new int[width];
    for (int row = 0; row < inputs.get("logits").size(); row++) {
      check.at(row);
      float[] logits = floats(inputs.get("logits").get(row));
      int[] action = whole(inputs.get("actions").get(row));
      double log = distribution.logProbability(logits, 0, action, 0);
      check.near("log_prob", outputs.get("log_prob").get(row).asDouble(), log, TOLERANCE);
      double entropy = distribution.entropy(logits, 0);
      check.near("entropy", outputs.get("entropy").get(row).asDouble(), entropy, TOLERANCE);
      distribution.mode(logits, 0, mode, 0);
      for (int i = 0; i < width; i++) {
        check.same("mode", outputs.get("mode").get(row).get(i).asInt(), mode[i]);
      }
    }
  }

  private static int[] whole(JsonNode list) {
    int[] numbers = new int[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).asInt();
    }
    return numbers;
  }

  private static void gaussian(JsonNode entry, Case check) {
    JsonNode inputs = Trace.field(entry, "inputs");
    JsonNode outputs = Trace.field(entry, "outputs");
    float[] deviations = floats(inputs.get("log_std"));
    int n = deviations.length;
    DiagonalGaussian distribution = new DiagonalGaussian(n);
    float[] parameters = new float[2 * n];
    System.arraycopy(deviations, 0, parameters, n, n);
    float[] mode = new float[n];
    for (int row = 0; row < inputs.get("mean").size(); row++) {
      check.at(row);
      System.arraycopy(floats(inputs.get("mean").get(row)), 0, parameters, 0, n);
      float[] action = floats(inputs.get("actions").get(row));
      double log = distribution.logProbability(parameters, 0, action, 0);
      check.near("log_prob", outputs.get("log_prob").get(row).asDouble(), log, TOLERANCE);
      double entropy = distribution.entropy(parameters, 0);
      check.near("entropy", outputs.get("entropy").get(row).asDouble(), entropy, TOLERANCE);
      distribution.mode(parameters, 0, mode, 0);
      for (int i = 0; i < n; i++) {
        check.near("mode", outputs.get("mode").get(row).get(i).asDouble(), mode[i], TOLERANCE);
      }
    }
  }

  private static void squashed(JsonNode entry, Case check) {
    JsonNode inputs = Trace.field(entry, "inputs");
    JsonNode outputs = Trace.field(entry, "outputs");
    for (int row = 0; row < inputs.get("mean").size(); row++) {
      check.at(row);
      float[] mean = floats(inputs.get("mean").get(row));
      int n = mean.length;
      float[] mode = new float[n];
      new SquashedGaussian(n).mode(mean, 0, mode, 0);
      double log = 0;
      double ofAction = 0;
      for (int i = 0; i < n; i++) {
        check.near("mode", outputs.get("mode").get(row).get(i).asDouble(), mode[i], TOLERANCE);
        double deviation = inputs.get("log_std").get(row).get(i).asDouble();
        double gaussian = inputs.get("gaussian_actions").get(row).get(i).asDouble();
        double action = inputs.get("actions").get(row).get(i).asDouble();
        double center = inputs.get("mean").get(row).get(i).asDouble();
        log += SquashedGaussian.logDensity(center, deviation, gaussian);
        double inverse = SquashedGaussian.unsquashed(action);
        ofAction += SquashedGaussian.logDensity(center, deviation, inverse);
      }
      check.near("log_prob", outputs.get("log_prob").get(row).asDouble(), log, EXACT);
      double expected = outputs.get("log_prob_from_actions_only").get(row).asDouble();
      check.near("log_prob_from_actions_only", expected, ofAction, EXACT);
    }
  }

  private static float[] floats(JsonNode list) {
    float[] numbers = new float[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) list.get(i).asDouble();
    }
    return numbers;
  }
}
