package tengen.agents.pg;

import static tengen.agents.check.UpdateRecord.flat;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tengen.agents.Report;
import tengen.agents.check.UpdateCase;
import tengen.agents.check.UpdateRecord;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Rollout;
import tengen.env.Space;
import tengen.env.check.Case;

/** Replays recorded updates of PPO and A2C. */
public final class PgUpdates implements UpdateCase {

  /** For the service loader. */
  public PgUpdates() {}

  @Override
  public boolean replays(String algorithm) {
    return algorithm.equals("PPO") || algorithm.equals("A2C");
  }

  @Override
  public void replay(UpdateRecord record, Case check) {
    int width = record.inputs("rollout").get("observations").get(0).get(0).size();
    Space.Box observations = unbounded(width);
    int outputs = record.size("action_net.bias");
    if (record.has("log_std")) {
      run(record, PolicySpace.continuous(observations, unbounded(outputs)), check);
    } else {
      run(record, PolicySpace.discrete(observations, new Space.Discrete(outputs)), check);
    }
  }

  private static Space.Box unbounded(int width) {
    return Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, width);
  }

  private static <B> void run(UpdateRecord record, PolicySpace<B> space, Case check) {
    JsonNode rollout = record.inputs("rollout");
    int steps = rollout.get("rewards").size();
    List<Integer> hidden = List.of(record.size("mlp_extractor.policy_net.0.bias"));
    List<Integer> value = List.of(record.size("mlp_extractor.value_net.0.bias"));
    if (record.algorithm().equals("PPO")) {
      PpoConfig config = ppo(record, steps, hidden, value);
      try (Ppo<B> ppo = new Ppo<>(config, space, 1, steps, 1, Device.cpu())) {
        put(record, ppo.net);
        fill(rollout, ppo.rollout());
        ppo.update();
        compare(record, ppo.net, ppo.report(), check);
      }
    } else {
      A2cConfig config = a2c(record, steps, hidden, value);
      try (A2c<B> a2c = new A2c<>(config, space, 1, steps, 1, Device.cpu())) {
        put(record, a2c.net);
        fill(rollout, a2c.rollout());
        a2c.update();
        compare(record, a2c.net, a2c.report(), check);
      }
    }
  }

  private static PpoConfig ppo(
      UpdateRecord record, int steps, List<Integer> hidden, List<Integer> value) {
    return new PpoConfig(
        steps,
        1,
        steps,
        record.number("learning_rate"),
        false,
        record.number("gamma"),
        record.number("gae_lambda"),
        record.number("clip_range"),
        record.number("clip_range_vf"),
        record.params("normalize_advantage").asBoolean(),
        record.number("ent_coef"),
        record.number("vf_coef"),
        record.number("max_grad_norm"),
        0,
        EncoderConfig.DEFAULT,
        hidden,
        value,
        Activation.TANH,
        0);
  }

  private static A2cConfig a2c(
      UpdateRecord record, int steps, List<Integer> hidden, List<Integer> value) {
    return new A2cConfig(
        steps,
        record.number("learning_rate"),
        false,
        record.number("gamma"),
        record.number("gae_lambda"),
        record.params("normalize_advantage").asBoolean(),
        record.number("ent_coef"),
        record.number("vf_coef"),
        record.number("max_grad_norm"),
        EncoderConfig.DEFAULT,
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

  private static void put(UpdateRecord record, ActorCritic net) {
    net.weights.set(record.weights("", PgUpdates::name), "the record");
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

  private static void compare(UpdateRecord record, ActorCritic net, Report report, Case check) {
    record.compareLogged(report, check);
    record.compareWeights("", PgUpdates::name, net.weights.named(), check);
  }
}
