package tengen.agents.pg;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tengen.agents.Report;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Safetensors;
import tengen.agents.replay.Rollout;
import tengen.env.Space;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/**
 * Replays the policy gradients of {@code math/updates.json.gz}: a whole update of
 * Stable-Baselines3, the weights before and after it.
 */
public final class UpdateReplay implements Replay {

  private static final double WEIGHT_TOLERANCE = 2e-6;
  private static final double LOGGED_TOLERANCE = 1e-4;

  /** For the service loader. */
  public UpdateReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("updates.json.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int index = 0;
    for (JsonNode entry : Trace.field(Trace.document(file), "cases")) {
      String algorithm = Trace.field(Trace.field(entry, "params"), "algorithm").asText();
      switch (algorithm) {
        case "PPO", "A2C" -> cases.run(index, check -> replay(entry, algorithm, check));
        default -> cases.skip("no algorithm " + algorithm);
      }
      index++;
    }
  }

  private static void replay(JsonNode entry, String algorithm, Case check) {
    JsonNode rollout = entry.get("inputs").get("rollout");
    int width = rollout.get("observations").get(0).get(0).size();
    Space.Box observations = unbounded(width);
    JsonNode weights = entry.get("inputs").get("weights");
    int outputs = weights.get("action_net.bias").size();
    if (weights.has("log_std")) {
      run(entry, algorithm, PolicySpace.continuous(observations, unbounded(outputs)), check);
    } else {
      run(entry, algorithm, PolicySpace.discrete(observations, new Space.Discrete(outputs)), check);
    }
  }

  private static Space.Box unbounded(int width) {
    return Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, width);
  }

  private static <B> void run(JsonNode entry, String algorithm, PolicySpace<B> space, Case check) {
    JsonNode params = entry.get("params");
    JsonNode weights = entry.get("inputs").get("weights");
    JsonNode rollout = entry.get("inputs").get("rollout");
    int steps = rollout.get("rewards").size();
    List<Integer> hidden = List.of(weights.get("mlp_extractor.policy_net.0.bias").size());
    List<Integer> value = List.of(weights.get("mlp_extractor.value_net.0.bias").size());
    if (algorithm.equals("PPO")) {
      PpoConfig config = ppo(params, steps, hidden, value);
      try (Ppo<B> ppo = new Ppo<>(config, space, 1, steps, 1, Device.cpu())) {
        put(weights, ppo.networks());
        fill(rollout, ppo.rollout());
        ppo.update();
        compare(entry, ppo.networks(), ppo.report(), check);
      }
    } else {
      A2cConfig config = a2c(params, steps, hidden, value);
      try (A2c<B> a2c = new A2c<>(config, space, 1, steps, 1, Device.cpu())) {
        put(weights, a2c.networks());
        fill(rollout, a2c.rollout());
        a2c.update();
        compare(entry, a2c.networks(), a2c.report(), check);
      }
    }
  }

  private static PpoConfig ppo(
      JsonNode params, int steps, List<Integer> hidden, List<Integer> value) {
    return new PpoConfig(
        steps,
        1,
        steps,
        params.get("learning_rate").asDouble(),
        false,
        params.get("gamma").asDouble(),
        params.get("gae_lambda").asDouble(),
        params.get("clip_range").asDouble(),
        params.get("clip_range_vf").asDouble(),
        params.get("normalize_advantage").asBoolean(),
        params.get("ent_coef").asDouble(),
        params.get("vf_coef").asDouble(),
        params.get("max_grad_norm").asDouble(),
        0,
        hidden,
        value,
        Activation.TANH);
  }

  private static A2cConfig a2c(
      JsonNode params, int steps, List<Integer> hidden, List<Integer> value) {
    return new A2cConfig(
        steps,
        params.get("learning_rate").asDouble(),
        false,
        params.get("gamma").asDouble(),
        params.get("gae_lambda").asDouble(),
        params.get("normalize_advantage").asBoolean(),
        params.get("ent_coef").asDouble(),
        params.get("vf_coef").asDouble(),
        params.get("max_grad_norm").asDouble(),
        hidden,
        value,
        Activation.TANH);
  }

  /** Our name of a tensor of Stable-Baselines3's policy with one hidden layer. */
  private static String name(String theirs) {
    return theirs
        .replace("mlp_extractor.policy_net.", "policy.")
        .replace("mlp_extractor.value_net.", "value.")
        .replace("action_net.", "policy.2.")
        .replace("value_net.", "value.2.");
  }

  private static void put(JsonNode weights, ActorCritic net) {
    Map<String, Safetensors.Tensor> tensors = new TreeMap<>();
    weights
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              long[] shape =
                  value.get(0).isArray()
                      ? new long[] {value.size(), value.get(0).size()}
                      : new long[] {value.size()};
              tensors.put(name(entry.getKey()), new Safetensors.Tensor(shape, flat(value)));
            });
    net.weights.set(tensors, "the record");
    net.changed();
  }

  private static void fill(JsonNode from, Rollout rollout) {
    float[] observations = flat(from.get("observations"));
    System.arraycopy(observations, 0, rollout.observation, 0, observations.length);
    float[] actions = flat(from.get("actions"));
    for (int i = 0; i < actions.length; i++) {
      if (rollout.discrete != null) {
        rollout.discrete[i] = (int) actions[i];
      } else {
        rollout.continuous[i] = actions[i];
      }
    }
    float[] values = flat(from.get("values"));
    float[] logs = flat(from.get("log_probs"));
    float[] advantages = flat(from.get("advantages"));
    float[] returns = flat(from.get("returns"));
    for (int i = 0; i < values.length; i++) {
      rollout.path.value[i] = values[i];
      rollout.logProbability[i] = logs[i];
      rollout.advantage[i] = advantages[i];
      rollout.returns[i] = returns[i];
    }
  }

  private static void compare(JsonNode entry, ActorCritic net, Report report, Case check) {
    JsonNode logged = entry.get("outputs").get("logged");
    for (String key : report.values().keySet()) {
      if (logged.has(key) && !key.equals("train/learning_rate")) {
        double got = report.values().get(key);
        check.near("logged." + key, logged.get(key).asDouble(), got, LOGGED_TOLERANCE);
      }
    }
    Map<String, Safetensors.Tensor> weights = net.weights.named();
    for (Map.Entry<String, JsonNode> expected : entry.get("outputs").get("weights").properties()) {
      float[] theirs = flat(expected.getValue());
      float[] ours = weights.get(name(expected.getKey())).data();
      for (int i = 0; i < theirs.length; i++) {
        double off = Math.abs(theirs[i] - ours[i]);
        check.near("weights." + expected.getKey() + "[" + i + "] off by", 0, off, WEIGHT_TOLERANCE);
      }
    }
  }

  /** All numbers of nested lists. */
  static float[] flat(JsonNode node) {
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
