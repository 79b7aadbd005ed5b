package tengen.agents.pg;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tengen.agents.check.UpdateRecord;
import tengen.agents.dist.Categorical;
import tengen.agents.replay.Fields;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Permutation;
import tengen.agents.replay.Rollout;
import tengen.agents.target.Gae;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Replays {@code math/ppo_loss.json.gz}: PPO's losses and their gradients. */
public final class PpoLossReplay implements Replay {

  private static final double TOLERANCE = 1e-5;
  private static final double GRADIENT_TOLERANCE = 1e-4;

  /** For the service loader. */
  public PpoLossReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("ppo_loss.json.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int index = 0;
    for (JsonNode entry : Trace.field(Trace.document(file), "cases")) {
      cases.run(index++, check -> replay(entry, check));
    }
  }

  private static void replay(JsonNode entry, Case check) {
    JsonNode params = Trace.field(entry, "params");
    JsonNode inputs = Trace.field(entry, "inputs");
    JsonNode expected = Trace.field(entry, "outputs");
    int count = inputs.get("logits").size();
    int n = inputs.get("logits").get(0).size();
    Minibatch minibatch = minibatch(inputs, count);
    if (params.get("normalize_advantage").asBoolean()) {
      Gae.normalize(minibatch.advantage, count);
    }
    PpoLoss<int[]> loss =
        new PpoLoss<>(
            new Categorical(n),
            params.get("clip_range_vf").asDouble(),
            params.get("ent_coef").asDouble(),
            params.get("vf_coef").asDouble());
    float[] outputs = outputs(inputs, count, n);
    float[] gradient = new float[outputs.length];
    loss.means.clear();
    loss.gradient(
        outputs, minibatch, minibatch.discrete, params.get("clip_range").asDouble(), gradient);
    Map<String, Double> told = new LinkedHashMap<>();
    loss.means.report(told, "train/policy_loss");
    loss.means.reportDistance(told);
    told.forEach(
        (name, value) -> {
          String field = name.substring("train/".length());
          check.near(field, Trace.field(expected, field).asDouble(), value, TOLERANCE);
        });
    for (int i = 0; i < count; i++) {
      check.at(i);
      for (int k = 0; k < n; k++) {
        double theirs = expected.get("grad_logits").get(i).get(k).asDouble();
        check.near("grad_logits", theirs, gradient[i * (n + 1) + k], GRADIENT_TOLERANCE);
      }
      double theirs = expected.get("grad_values").get(i).asDouble();
      check.near("grad_values", theirs, gradient[i * (n + 1) + n], GRADIENT_TOLERANCE);
    }
  }

  private static Minibatch minibatch(JsonNode inputs, int count) {
    Rollout rollout = new Rollout(Fields.discrete(1), count, 1);
    for (int i = 0; i < count; i++) {
      rollout.discrete[i] = inputs.get("actions").get(i).asInt();
      rollout.logProbability[i] = (float) inputs.get("old_log_prob").get(i).asDouble();
      rollout.path.value[i] = inputs.get("old_values").get(i).asDouble();
      rollout.advantage[i] = inputs.get("advantages").get(i).asDouble();
      rollout.returns[i] = inputs.get("returns").get(i).asDouble();
    }
    Minibatch minibatch = new Minibatch(Fields.discrete(1), count);
    rollout.gather(new Permutation(count).order, 0, count, minibatch);
    return minibatch;
  }

  private static float[] outputs(JsonNode inputs, int count, int n) {
    float[] outputs = new float[count * (n + 1)];
    for (int i = 0; i < count; i++) {
      float[] logits = UpdateRecord.flat(inputs.get("logits").get(i));
      System.arraycopy(logits, 0, outputs, i * (n + 1), n);
      outputs[i * (n + 1) + n] = (float) inputs.get("values").get(i).asDouble();
    }
    return outputs;
  }
}
