package tengen.agents;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import tengen.agents.continuous.Sac;
import tengen.agents.continuous.SacConfig;
import tengen.agents.dqn.Dqn;
import tengen.agents.dqn.DqnConfig;
import tengen.agents.nn.Torch;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.agents.pg.PpoConfig;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/**
 * Makes many updates in a process of its own and prints its memory now and then: a line of updates,
 * native memory and heap, both in KiB. The process has a heap of fixed size whose pages are all
 * touched, so that the resident set grows by native memory only.
 */
final class Soak {

  /** Updates in all. */
  static final int UPDATES = 20_000;

  /** How often memory is looked at. */
  static final int EVERY = 2_500;

  /** Numbers of the array that is planted and not closed: 4 KiB an update. */
  private static final int PLANTED = 1_024;

  private final boolean leaks;
  private long told;

  private Soak(boolean leaks) {
    this.leaks = leaks;
  }

  /**
   * Runs.
   *
   * @param args dqn, ppo or sac; and {@code leak} to leave an array of the engine open every update
   */
  public static void main(String[] args) throws IOException {
    Torch.threads(1);
    Soak soak = new Soak(List.of(args).contains("leak"));
    switch (args[0]) {
      case "dqn" -> soak.dqn();
      case "ppo" -> soak.ppo();
      case "sac" -> soak.sac();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private void dqn() throws IOException {
    Map<String, Object> small =
        Map.of(
            "capacity", 5_000, "learningStarts", 100, "trainEvery", 1, "hidden", List.of(64, 64));
    DqnConfig config = with(DqnConfig.DEFAULT, small);
    try (VectorEnvironment<int[]> rows = discrete(1);
        Learner<int[]> learner =
            new Dqn(
                config,
                rows.observationSpace(),
                (Space.Discrete) rows.actionSpace(),
                1,
                UPDATES,
                1,
                Device.cpu(),
                false,
                null)) {
      train(rows, learner, new int[1]);
    }
  }

  private void ppo() throws IOException {
    PpoConfig config = with(PpoConfig.DEFAULT, Map.of("steps", 64, "epochs", 4));
    try (VectorEnvironment<int[]> rows = discrete(4);
        Learner<int[]> learner =
            new Ppo<>(
                config,
                PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace()),
                4,
                1_000_000,
                1,
                Device.cpu())) {
      train(rows, learner, new int[4]);
    }
  }

  private void sac() throws IOException {
    Map<String, Object> small = Map.of("capacity", 5_000, "batch", 64, "hidden", List.of(32, 32));
    SacConfig config = with(SacConfig.DEFAULT, small);
    try (VectorEnvironment<float[]> rows =
            VectorEnvironments.continuous("Pendulum-v1", 1, 1, Map.of());
        Learner<float[]> learner =
            new Sac(
                config,
                rows.observationSpace(),
                (Space.Box) rows.actionSpace(),
                1,
                1,
                Device.cpu(),
                null)) {
      train(rows, learner, new float[1]);
    }
  }

  /** Settings with some of them changed, by name. */
  private static <C extends Record> C with(C defaults, Map<String, Object> changes) {
    ObjectMapper json = new ObjectMapper();
    ObjectNode tree = json.valueToTree(defaults);
    changes.forEach((name, value) -> tree.set(name, json.valueToTree(value)));
    @SuppressWarnings("unchecked") // records have no subclasses
    Class<C> type = (Class<C>) defaults.getClass();
    return json.convertValue(tree, type);
  }

  private static VectorEnvironment<int[]> discrete(int rows) {
    return VectorEnvironments.discrete("CartPole-v1", rows, 1, Map.of());
  }

  private <B> void train(VectorEnvironment<B> rows, Learner<B> learner, B actions)
      throws IOException {
    try (NDManager manager = Torch.manager(Device.cpu())) {
      Training<B> training = new Training<>(rows, learner, actions, Rng.seed(1, "soak"));
      long[] updates = new long[1];
      long before = 0;
      while (updates[0] < UPDATES) {
        training.step(
            report ->
                updates[0] = report.values().getOrDefault("train/n_updates", 0.0).longValue());
        for (; leaks && before < updates[0]; before++) {
          manager.zeros(new Shape(PLANTED));
        }
        if (updates[0] >= told + EVERY) {
          told += EVERY;
          tell(updates[0]);
        }
      }
    }
  }

  private static void tell(long updates) throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    LongSupplier heap = () -> (runtime.totalMemory() - runtime.freeMemory()) >> 10;
    System.out.printf(
        Locale.ROOT,
        "%d %d %d%n",
        updates,
        resident() - (runtime.totalMemory() >> 10),
        heap.getAsLong());
  }

  /** The resident set [KiB], as Linux tells it. */
  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
