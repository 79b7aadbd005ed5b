package tengen.agents.dqn;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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

/** Replays recorded updates of DQN and QR-DQN. */
public final class DqnUpdates implements UpdateCase {

  /** CartPole's. */
  private static final int ACTIONS = 2;

  /** For the service loader. */
  public DqnUpdates() {}

  @Override
  public boolean replays(String algorithm) {
    return algorithm.equals("DQN") || algorithm.equals("QRDQN");
  }

  @Override
  public void replay(UpdateRecord record, Case check) {
    String net = record.algorithm().equals("DQN") ? "q_net" : "quantile_net";
    String online = net + "." + net + ".";
    String target = net + "_target." + net + ".";
    int width = record.inputs("batch").get("observations").get(0).size();
    Space.Box observations = Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, width);
    try (Dqn dqn =
        new Dqn(
            config(record, online),
            observations,
            new Space.Discrete(ACTIONS),
            1,
            1,
            1,
            Device.cpu(),
            false,
            null)) {
      put(record, online, dqn.networks().weights);
      put(record, target, dqn.networks().target);
      fill(record, dqn.minibatch());
      double loss = dqn.update();
      record.compareLogged(dqn.report(loss), check);
      compare(record, online, dqn.networks().weights, check);
      compare(record, target, dqn.networks().target, check);
    }
  }

  private static DqnConfig config(UpdateRecord record, String online) {
    boolean quantiles = record.algorithm().equals("QRDQN");
    int size = record.inputs("batch").get("rewards").size();
    int outputs = record.size(online + "2.bias");
    return new DqnConfig(
        record.number("learning_rate"),
        quantiles ? 0.01 / size : 1e-8,
        2 * size,
        false,
        0,
        size,
        record.number("tau"),
        record.number("gamma"),
        1,
        1,
        (int) record.number("target_update_interval"),
        quantiles ? Double.POSITIVE_INFINITY : record.number("max_grad_norm"),
        new DqnConfig.Exploration(0, 0, 0),
        quantiles ? Extensions.QR_DQN.withAtoms(outputs / ACTIONS) : Extensions.NONE,
        Hindsight.NONE,
        EncoderConfig.DEFAULT,
        List.of(record.size(online + "0.bias")),
        Activation.RELU);
  }

  private static void put(UpdateRecord record, String prefix, Weights weights) {
    Map<String, Safetensors.Tensor> tensors =
        record.weights(prefix, theirs -> theirs.replace(prefix, "q."));
    weights.set(tensors, "the record");
  }

  private static void compare(UpdateRecord record, String prefix, Weights weights, Case check) {
    record.compareWeights(prefix, theirs -> theirs.replace(prefix, "q."), weights.named(), check);
  }

  private static void fill(UpdateRecord record, Batch batch) {
    JsonNode from = record.inputs("batch");
    copy(from.get("observations"), batch.observation);
    copy(from.get("next_observations"), batch.nextObservation);
    copy(from.get("rewards"), batch.reward);
    float[] dones = UpdateRecord.flat(from.get("dones"));
    float[] actions = UpdateRecord.flat(from.get("actions"));
    for (int b = 0; b < batch.size; b++) {
      batch.discrete[b] = (int) actions[b];
      batch.discount[b] = dones[b] == 1 ? 0 : (float) record.number("gamma");
    }
  }

  private static void copy(JsonNode from, float[] to) {
    float[] values = UpdateRecord.flat(from);
    System.arraycopy(values, 0, to, 0, values.length);
  }
}
