package tengen.agents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.continuous.DiscreteSac;
import tengen.agents.continuous.DiscreteSacConfig;
import tengen.agents.dqn.Dqn;
import tengen.agents.dqn.DqnConfig;
import tengen.agents.nn.Torch;
import tengen.agents.pg.A2c;
import tengen.agents.pg.A2cConfig;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.agents.pg.PpoConfig;
import tengen.env.Space;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Learners whose networks act on the engine: a grid, a direction and a text. */
final class EncodedLearnersTest {

  private static final int ROWS = 3;
  private static final int STEPS = 120;

  @TempDir private Path directory;

  /** Makes a learner. */
  @FunctionalInterface
  private interface Maker {

    Learner<int[]> make(Space.Box observations, Space.Discrete actions, long seed);
  }

  private static <C extends Record> C with(C defaults, Map<String, Object> changes) {
    ObjectMapper json = new ObjectMapper();
    ObjectNode tree = json.valueToTree(defaults);
    changes.forEach((name, value) -> tree.set(name, json.valueToTree(value)));
    @SuppressWarnings("unchecked") // records have no subclasses
    Class<C> type = (Class<C>) defaults.getClass();
    return json.convertValue(tree, type);
  }

  @Test
  void ppo_sameSeed_sameActions() {
    PpoConfig config = with(PpoConfig.DEFAULT, Map.of("steps", 8, "epochs", 1, "minibatch", 12));
    check(
        (seen, acts, seed) ->
            new Ppo<>(config, PolicySpace.discrete(seen, acts), ROWS, STEPS, seed, Device.cpu()));
  }

  @Test
  void a2c_sameSeed_sameActions() {
    check(
        (seen, acts, seed) ->
            new A2c<>(
                A2cConfig.DEFAULT,
                PolicySpace.discrete(seen, acts),
                ROWS,
                STEPS,
                seed,
                Device.cpu()));
  }

  @Test
  void dqn_sameSeed_sameActions() {
    DqnConfig config =
        with(DqnConfig.DEFAULT, Map.of("capacity", 200, "learningStarts", 30, "batch", 8));
    check(
        (seen, acts, seed) ->
            new Dqn(config, seen, acts, ROWS, STEPS, seed, Device.cpu(), false, null));
  }

  @Test
  void discreteSac_sameSeed_sameActions() {
    DiscreteSacConfig config =
        with(
            DiscreteSacConfig.DEFAULT,
            Map.of("capacity", 200, "learningStarts", 30, "batch", 8, "trainFrequency", 1));
    check(
        (seen, acts, seed) -> new DiscreteSac(config, seen, acts, ROWS, seed, Device.cpu(), null));
  }

  private void check(Maker maker) {
    Torch.threads(1);
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete("MiniGrid-DoorKey-5x5-v0", ROWS, 1, Map.of())) {
      Space.Box seen = rows.observationSpace();
      Space.Discrete acts = (Space.Discrete) rows.actionSpace();
      try (Learner<int[]> one = maker.make(seen, acts, 1);
          Learner<int[]> same = maker.make(seen, acts, 1);
          Learner<int[]> other = maker.make(seen, acts, 2)) {
        one.save(directory.resolve("start"));
        int[] first = train(rows, one);
        assertThat(train(rows, same)).containsExactly(first);
        assertThat(train(rows, other)).isNotEqualTo(first);
        one.save(directory.resolve("end"));
        int[] best = greedy(rows, one);
        other.load(directory.resolve("end"));
        assertThat(greedy(rows, other)).containsExactly(best);
        assertThat(directory.resolve("end/model.safetensors"))
            .content(StandardCharsets.ISO_8859_1)
            .contains("encoder.image.0.weight", "encoder.mission.words", "encoder.fusion.weight")
            .isNotEqualTo(content("start"));
      }
    }
  }

  private String content(String name) {
    try {
      return Files.readString(
          directory.resolve(name).resolve("model.safetensors"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All actions that it took while learning. */
  private static int[] train(VectorEnvironment<int[]> rows, Learner<int[]> learner) {
    int[] all = new int[STEPS];
    int[] actions = new int[ROWS];
    StepBatch batch = rows.reset(5);
    for (int step = 0; step < STEPS / ROWS; step++) {
      learner.act(batch, actions);
      System.arraycopy(actions, 0, all, step * ROWS, ROWS);
      batch = rows.step(actions);
      learner.learn(batch, report -> {});
    }
    return all;
  }

  private static int[] greedy(VectorEnvironment<int[]> rows, Learner<int[]> learner) {
    int[] all = new int[STEPS];
    int[] actions = new int[ROWS];
    StepBatch batch = rows.reset(6);
    Actor<int[]> actor = learner.greedy();
    for (int step = 0; step < STEPS / ROWS; step++) {
      actor.act(batch, actions);
      System.arraycopy(actions, 0, all, step * ROWS, ROWS);
      batch = rows.step(actions);
    }
    return all;
  }
}
