package tengen.agents.continuous;

import static tengen.agents.check.UpdateRecord.flat;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tengen.agents.check.UpdateCase;
import tengen.agents.check.UpdateRecord;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Safetensors;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Batch;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;
import tengen.env.check.Case;

/** Replays recorded updates of SAC, TD3 and TQC. */
public final class ContinuousUpdates implements UpdateCase {

  /** Of our policies' last layer, which holds both of theirs. */
  private static final String HEADS = "actor.2.";

  /** For the service loader. */
  public ContinuousUpdates() {}

  @Override
  public boolean replays(String algorithm) {
    return List.of("SAC", "TD3", "TQC").contains(algorithm);
  }

  @Override
  public void replay(UpdateRecord record, Case check) {
    JsonNode batch = record.inputs("batch");
    int width = batch.get("observations").get(0).size();
    var observations = Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, width);
    var actions = Space.Box.of(-1, 1, batch.get("actions").get(0).size());
    switch (record.algorithm()) {
      case "SAC" -> sac(record, observations, actions, check);
      case "TD3" -> td3(record, observations, actions, check);
      default -> tqc(record, observations, actions, check);
    }
  }

  private static void sac(
      UpdateRecord record, Space.Box observations, Space.Box actions, Case check) {
    SacConfig config =
        new SacConfig(
            100,
            0,
            1,
            1,
            record.inputs("batch").get("rewards").size(),
            record.number("learning_rate"),
            record.number("gamma"),
            record.number("tau"),
            temperature(record),
            true,
            record.number("target_entropy"),
            0,
            Hindsight.NONE,
            EncoderConfig.DEFAULT,
            hidden(record, "actor.latent_pi.0.bias"),
            Activation.RELU);
    try (Sac sac = new Sac(config, observations, actions, 1, 1, Device.cpu(), null)) {
      put(record, sac.parts());
      fill(record, sac.batch);
      noise(record, sac.batch, sac.actor);
      sac.update();
      record.compareLogged(sac.report(), check);
      compare(record, sac.parts(), check);
    }
  }

  private static void tqc(
      UpdateRecord record, Space.Box observations, Space.Box actions, Case check) {
    TqcConfig config =
        new TqcConfig(
            100,
            0,
            1,
            1,
            record.inputs("batch").get("rewards").size(),
            record.number("learning_rate"),
            record.number("gamma"),
            record.number("tau"),
            temperature(record),
            true,
            record.number("target_entropy"),
            2,
            record.size("critic.qf0.2.bias"),
            (int) record.number("top_quantiles_to_drop_per_net"),
            Hindsight.NONE,
            EncoderConfig.DEFAULT,
            hidden(record, "actor.latent_pi.0.bias"),
            Activation.RELU);
    try (Tqc tqc = new Tqc(config, observations, actions, 1, 1, Device.cpu(), null)) {
      put(record, tqc.parts());
      fill(record, tqc.batch);
      noise(record, tqc.batch, tqc.actor);
      tqc.update();
      record.compareLogged(tqc.report(), check);
      compare(record, tqc.parts(), check);
    }
  }

  private static void td3(
      UpdateRecord record, Space.Box observations, Space.Box actions, Case check) {
    Td3Config config =
        new Td3Config(
            100,
            0,
            1,
            1,
            record.inputs("batch").get("rewards").size(),
            record.number("learning_rate"),
            record.number("gamma"),
            record.number("tau"),
            (int) record.number("policy_delay"),
            0,
            record.number("target_policy_noise"),
            0,
            Hindsight.NONE,
            EncoderConfig.DEFAULT,
            hidden(record, "actor.mu.0.bias"),
            Activation.RELU);
    try (Td3 td3 = new Td3(config, observations, actions, 1, 1, Device.cpu(), null)) {
      put(record, td3.parts());
      fill(record, td3.batch);
      td3.update();
      record.compareLogged(td3.report(), check);
      compare(record, td3.parts(), check);
    }
  }

  private static double temperature(UpdateRecord record) {
    return Math.exp(flat(record.inputs("log_ent_coef"))[0]);
  }

  private static List<Integer> hidden(UpdateRecord record, String bias) {
    return List.of(record.size(bias));
  }

  private static void fill(UpdateRecord record, Batch batch) {
    JsonNode from = record.inputs("batch");
    copy(from.get("observations"), batch.observation);
    copy(from.get("actions"), batch.continuous);
    copy(from.get("next_observations"), batch.nextObservation);
    copy(from.get("rewards"), batch.reward);
    float[] done = flat(from.get("dones"));
    for (int b = 0; b < batch.size; b++) {
      batch.discount[b] = done[b] != 0 ? 0 : (float) record.number("gamma");
    }
  }

  private static void copy(JsonNode from, float[] to) {
    System.arraycopy(flat(from), 0, to, 0, to.length);
  }

  /** The noise that the recorded samples were made with. */
  private static void noise(UpdateRecord record, Batch batch, SoftActor actor) {
    JsonNode calls = record.inputs("calls");
    noise(calls.get(0), actor.parameters(batch.observation, batch.size), actor, actor.noise);
    noise(
        calls.get(1), actor.parameters(batch.nextObservation, batch.size), actor, actor.nextNoise);
  }

  private static void noise(JsonNode call, float[] parameters, SoftActor actor, float[] noise) {
    float[] gaussian = flat(call.get("gaussian"));
    for (int k = 0; k < noise.length; k++) {
      int at = k / actor.actions * 2 * actor.actions + k % actor.actions;
      double deviation = Math.exp(parameters[at + actor.actions]);
      noise[k] = (float) ((gaussian[k] - parameters[at]) / deviation);
    }
  }

  /** Their prefix of the tensors of one of our parts. */
  private static String prefix(String part) {
    return switch (part) {
      case "" -> "actor.";
      case "online." -> "critic.";
      case "target." -> "critic_target.";
      default -> "actor_target.";
    };
  }

  /** Our name of a tensor of Stable-Baselines3's networks with one hidden layer. */
  private static String name(String theirs) {
    return theirs
        .replace("critic_target.", "")
        .replace("critic.", "")
        .replace("qf", "critic")
        .replace("actor_target.", "actor.")
        .replace("actor.latent_pi.", "actor.")
        .replaceFirst("mu\\.(\\d)", "$1");
  }

  private static void put(UpdateRecord record, Map<String, Weights> parts) {
    parts.forEach(
        (part, weights) -> {
          Map<String, Safetensors.Tensor> tensors =
              record.weights(prefix(part), ContinuousUpdates::name);
          if (tensors.containsKey("actor.log_std.bias")) {
            tensors.put(HEADS + "weight", stacked(tensors, "weight"));
            tensors.put(HEADS + "bias", stacked(tensors, "bias"));
          }
          weights.set(tensors, "the record");
        });
  }

  private static Safetensors.Tensor stacked(Map<String, Safetensors.Tensor> tensors, String kind) {
    Safetensors.Tensor mean = tensors.get("actor.mu." + kind);
    Safetensors.Tensor deviation = tensors.get("actor.log_std." + kind);
    int size = mean.data().length;
    float[] both = Arrays.copyOf(mean.data(), 2 * size);
    System.arraycopy(deviation.data(), 0, both, size, size);
    long[] shape = mean.shape().clone();
    shape[0] *= 2;
    return new Safetensors.Tensor(shape, both);
  }

  private static void compare(UpdateRecord record, Map<String, Weights> parts, Case check) {
    parts.forEach(
        (part, weights) -> {
          Map<String, Safetensors.Tensor> tensors = new TreeMap<>(weights.named());
          if (part.isEmpty() && record.has("actor.log_std.bias")) {
            split(tensors, "weight");
            split(tensors, "bias");
          }
          record.compareWeights(prefix(part), ContinuousUpdates::name, tensors, check);
        });
  }

  private static void split(Map<String, Safetensors.Tensor> tensors, String kind) {
    Safetensors.Tensor both = tensors.get(HEADS + kind);
    long[] shape = both.shape().clone();
    shape[0] /= 2;
    int size = both.data().length / 2;
    float[] mean = Arrays.copyOf(both.data(), size);
    float[] deviation = Arrays.copyOfRange(both.data(), size, 2 * size);
    tensors.put("actor.mu." + kind, new Safetensors.Tensor(shape, mean));
    tensors.put("actor.log_std." + kind, new Safetensors.Tensor(shape, deviation));
  }
}
