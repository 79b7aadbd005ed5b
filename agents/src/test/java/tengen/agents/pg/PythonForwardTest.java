package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.Python;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** A network of ours in the hands of Python: read by safetensors, run by NumPy and PyTorch. */
final class PythonForwardTest {

  private static final int ROWS = 64;

  @TempDir private Path directory;

  @Test
  void policyAndValues_inPython_areOurs() throws Exception {
    Python.require("numpy", "safetensors");
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete("CartPole-v1", 1, 1, java.util.Map.of())) {
      PolicySpace<int[]> space =
          PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace());
      PpoConfig config = PpoConfig.DEFAULT;
      try (Ppo<int[]> ppo = new Ppo<>(config, space, 1, 1000, 3, Device.cpu())) {
        ActorCritic net = ppo.net;
        ppo.save(directory);
        float[] observations = observations();
        float[] logits = new float[ROWS * net.parameters()];
        net.policy(observations, ROWS, logits);
        float[] values = net.values(observations, ROWS);
        Path asked = directory.resolve("observations.json");
        Files.writeString(asked, new ObjectMapper().writeValueAsString(observations));

        for (String engine : new String[] {"numpy", "torch"}) {
          if (!Python.has(engine)) {
            System.err.println("skipped: no forward pass in " + engine + ", which is not there");
            continue;
          }
          JsonNode theirs =
              Python.run(
                  PythonForwardTest.class,
                  "forward.py",
                  directory,
                  directory.resolve("model.safetensors"),
                  asked,
                  engine);
          requireEqual(theirs.path("policy"), logits);
          requireEqual(theirs.path("value"), values);
        }
      }
    }
  }

  private static void requireEqual(JsonNode theirs, float[] ours) {
    assertThat(theirs).hasSize(ours.length);
    for (int i = 0; i < ours.length; i++) {
      assertThat(theirs.get(i).asDouble()).isCloseTo(ours[i], within(1e-5));
    }
  }

  private static float[] observations() {
    UniformRandomProvider random = Rng.stream(1, "observations");
    float[] observations = new float[ROWS * 4];
    for (int i = 0; i < observations.length; i++) {
      observations[i] = 4 * random.nextFloat() - 2;
    }
    return observations;
  }
}
