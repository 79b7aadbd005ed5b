package tengen.selfplay.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tengen.agents.Learner;
import tengen.agents.Normalizer;
import tengen.agents.nn.Safetensors;
import tengen.env.Space;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;
import tengen.env.vector.VectorEnvironment;
import tengen.selfplay.run.Version;

/**
 * The networks of a run: {@code networks/best} and {@code networks/last}, each a directory with the
 * weights, {@code model.json}, which says what they are and where they come from, and the
 * normaliser's statistics if there is one.
 */
final class Networks {

  private static final String WEIGHTS = "model.safetensors";
  private static final String DESCRIPTION = "model.json";
  private static final String NORMALIZER = "normalizer.json";
  private static final String FORMAT = "tengen-learner";
  private static final int VERSION = 1;

  /** Wider spaces are told by their shapes alone. */
  private static final int BOUNDS_TOLD = 16;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final LearnerRun<?> settings;
  private final String observations;
  private final String actions;

  Networks(LearnerRun<?> settings, VectorEnvironment<?> rows) {
    this.settings = settings;
    observations = text(rows.observationSpace());
    actions = text(rows.actionSpace());
  }

  /** Where a network of a run is. */
  static Path of(Path run, String name) {
    return run.resolve("networks").resolve(name);
  }

  private static String text(Space<?> space) {
    return space instanceof Space.Box box && box.width() <= BOUNDS_TOLD
        ? box + " from " + Arrays.toString(box.low()) + " to " + Arrays.toString(box.high())
        : space.toString();
  }

  /**
   * Writes a network, replacing what was there.
   *
   * @param steps that it was trained for
   */
  void save(Path directory, Learner<?> learner, Normalizer normalizer, long steps) {
    AtomicFiles.writeDirectory(
        directory,
        aside -> {
          learner.save(aside);
          describe(aside, normalizer, steps);
        });
  }

  /** Writes what belongs beside the weights that are in a directory. */
  void describe(Path directory, Normalizer normalizer, long steps) {
    if (normalizer.active()) {
      normalizer.save(directory.resolve(NORMALIZER));
    }
    Path weights = directory.resolve(WEIGHTS);
    TrainConfig train = settings.train();
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("format", FORMAT);
    description.put("version", VERSION);
    description.put("tengen", Version.tengen());
    description.put("algorithm", train.algorithm());
    description.put("environment", train.environment());
    description.put("environmentSettings", train.environmentSettings());
    description.put("observations", observations);
    description.put("actions", actions);
    description.put("steps", steps);
    description.put("seed", train.seed());
    description.put("learner", settings.learner());
    if (Files.exists(weights)) {
      description.put("tensors", shapes(weights));
      description.put("sha256", hash(weights));
    }
    try {
      AtomicFiles.write(
          directory.resolve(DESCRIPTION), JSON.writeValueAsString(description) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the network's description cannot be written as JSON", e);
    }
  }

  private static Map<String, long[]> shapes(Path weights) {
    Map<String, long[]> shapes = new TreeMap<>();
    Safetensors.read(weights).tensors().forEach((name, tensor) -> shapes.put(name, tensor.shape()));
    return shapes;
  }

  private static String hash(Path file) {
    try {
      return Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString();
    } catch (IOException e) {
      throw FileErrors.cannot("read", file, e);
    }
  }

  /**
   * Puts a network in.
   *
   * @throws IllegalArgumentException if it is damaged, or of another algorithm or environment
   */
  void load(Path directory, Learner<?> learner, Normalizer normalizer) {
    check(directory);
    learner.load(directory);
    load(directory, normalizer);
  }

  /** Puts the statistics in that were written beside a network. */
  void load(Path directory, Normalizer normalizer) {
    if (normalizer.active()) {
      normalizer.load(directory.resolve(NORMALIZER));
    }
  }

  /**
   * Checks that weights in a directory are of this algorithm and fit this environment.
   *
   * @throws IllegalArgumentException if not
   */
  void check(Path directory) {
    Path file = directory.resolve(DESCRIPTION);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          directory + " holds no network of a training run: it has no " + DESCRIPTION);
    }
    JsonNode description;
    try {
      description = JSON.readTree(AtomicFiles.read(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + " is damaged: it is not JSON; take another network, or train again", e);
    }
    if (!description.path("format").asText().equals(FORMAT)
        || description.path("version").asInt() != VERSION) {
      throw new IllegalArgumentException(
          file + " describes no learner's network of version " + VERSION);
    }
    TrainConfig train = settings.train();
    String algorithm = description.path("algorithm").asText();
    if (!algorithm.equals(train.algorithm())) {
      throw new IllegalArgumentException(
          directory
              + " is of "
              + algorithm
              + ", not of "
              + train.algorithm()
              + ": take a network or an algorithm that fits");
    }
    requireSame(directory, description, "observations", observations);
    requireSame(directory, description, "actions", actions);
    Path weights = directory.resolve(WEIGHTS);
    if (description.has("sha256") && !hash(weights).equals(description.path("sha256").asText())) {
      throw new IllegalArgumentException(
          weights
              + " is damaged: it is not the file that "
              + DESCRIPTION
              + " describes; take another network, or train again");
    }
  }

  private void requireSame(Path directory, JsonNode description, String what, String here) {
    String there = description.path(what).asText();
    if (!there.equals(here)) {
      throw new IllegalArgumentException(
          String.format(
              "%s was trained in %s, whose %s are %s: it cannot act in %s, whose %s are %s",
              directory,
              description.path("environment").asText(),
              what,
              there,
              settings.train().environment(),
              what,
              here));
    }
  }
}
