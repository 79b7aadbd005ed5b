package tengen.agents.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/**
 * Replays {@code math/nstep.json.gz}: Stable-Baselines3's n-step returns from every start, in
 * float32. Each observation is its own number.
 */
public final class NStepReplay implements Replay {

  private static final double TOLERANCE = 1e-5;

  /** For the service loader. */
  public NStepReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("nstep.json.gz");
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
    int n = Trace.field(params, "n_steps").asInt();
    var view = new NStep(n, Trace.field(params, "gamma").asDouble());
    ReplayBuffer buffer = filled(Trace.field(entry, "inputs"));
    Batch batch = everyStep(buffer);
    buffer.gather(batch, view);
    JsonNode outputs = Trace.field(entry, "outputs");
    double[] returns = Trace.doubles(outputs, "returns");
    double[] next = Trace.doubles(outputs, "next_obs_index");
    double[] cut = Trace.doubles(outputs, "bootstrap_cut");
    double[] discounts = Trace.doubles(outputs, "discounts");
    check.same("outputs.returns.length", returns.length, batch.size);
    for (int t = 0; t < batch.size; t++) {
      check.at(t);
      check.near("outputs.returns", returns[t], batch.reward[t], TOLERANCE);
      check.same("outputs.next_obs_index", next[t], batch.nextObservation[t]);
      check.same("outputs.bootstrap_cut", cut[t] != 0, batch.terminated[t]);
      double discount = view.discount(batch.steps[t]);
      check.near("outputs.discounts", discounts[t], discount, TOLERANCE);
    }
  }

  private static ReplayBuffer filled(JsonNode inputs) {
    double[] rewards = Trace.doubles(inputs, "rewards");
    int[] dones = Trace.ints(inputs, "dones");
    int[] timeouts = Trace.ints(inputs, "timeouts");
    var buffer = new ReplayBuffer(Fields.discrete(1), 2 * rewards.length + 1, 1, false);
    float[] observation = {0};
    int[] action = {0};
    buffer.begin(observation);
    for (int t = 0; t < rewards.length; t++) {
      observation[0] = t + 1;
      boolean truncated = timeouts[t] != 0;
      boolean terminated = dones[t] != 0 && !truncated;
      buffer.add(0, action, rewards[t], terminated, truncated, observation, 0);
      if (dones[t] != 0) {
        buffer.begin(observation);
      }
    }
    return buffer;
  }

  /** A batch of all steps in the order in which they were added. */
  private static Batch everyStep(ReplayBuffer buffer) {
    var batch = new Batch(buffer.fields(), buffer.size());
    int at = 0;
    for (int e = 0; e < buffer.capacity(); e++) {
      if (buffer.ring().isStep(e)) {
        batch.index[at++] = e;
      }
    }
    return batch;
  }
}
