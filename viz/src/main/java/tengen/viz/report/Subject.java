package tengen.viz.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tengen.agents.track.RunCurves;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.run.RunDirectory;

/**
 * A run as it is on the disk; what is missing is said.
 *
 * @param name of its directory
 * @param facts in the order in which they are shown
 * @param ratings strongest first; empty where nobody was rated
 * @param missing files that a whole run has and this one has not
 */
record Subject(
    String name,
    Map<String, String> facts,
    RunCurves metrics,
    List<Rating> ratings,
    List<String> missing) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A player's strength in Elo with its 95 % interval. */
  record Rating(String player, double elo, double low, double high) {}

  /**
   * Reads a run.
   *
   * @throws IllegalArgumentException if there is no run
   */
  static Subject read(Path run) {
    RunDirectory.requireReadable(run);
    List<String> missing = new ArrayList<>();
    RunCurves metrics = new RunCurves(run);
    while (metrics.refresh()) {
      // A large file is read in parts.
    }
    if (metrics.curves().isEmpty()) {
      missing.add("metrics.jsonl has no numbers yet");
    }
    Map<String, String> facts = facts(run, missing);
    if (metrics.damaged() > 0) {
      missing.add(metrics.damaged() + " damaged lines of metrics.jsonl were left out");
    }
    return new Subject(
        String.valueOf(run.toAbsolutePath().normalize().getFileName()),
        facts,
        metrics,
        ratings(run, missing),
        missing);
  }

  private static JsonNode json(Path file, List<String> missing) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      return JSON.readTree(AtomicFiles.read(file));
    } catch (JsonProcessingException e) {
      missing.add(file.getFileName() + " is damaged");
      return null;
    }
  }

  private static Map<String, String> facts(Path run, List<String> missing) {
    Map<String, String> facts = new LinkedHashMap<>();
    JsonNode summary = json(run.resolve("summary.json"), missing);
    JsonNode manifest = json(run.resolve("manifest.json"), missing);
    if (summary == null && manifest == null) {
      missing.add("no manifest.json and no summary.json: the run has not got far");
    } else if (summary == null) {
      missing.add("no summary.json: the run has not ended");
    }
    for (String key : List.of("environment", "algorithm", "game", "seed", "steps", "seconds")) {
      copy(summary, key, facts);
    }
    for (String which : List.of("last", "best")) {
      JsonNode result = summary == null ? null : summary.get(which);
      if (result != null && result.path("mean").isNumber()) {
        facts.put(
            which + " network",
            String.format(
                Locale.ROOT,
                "%.2f (95 %%: %.2f to %.2f, %d episodes)",
                result.path("mean").asDouble(),
                result.path("low").asDouble(),
                result.path("high").asDouble(),
                result.path("episodes").asInt()));
      }
    }
    for (String key : List.of("seed", "tengen", "commit", "machine")) {
      copy(manifest, key, facts);
    }
    return facts;
  }

  private static void copy(JsonNode from, String key, Map<String, String> facts) {
    if (from != null && from.path(key).isValueNode() && !facts.containsKey(key)) {
      JsonNode value = from.path(key);
      facts.put(
          key,
          value.isFloatingPointNumber()
              ? String.format(Locale.ROOT, "%,.0f", value.asDouble())
              : value.isIntegralNumber()
                  ? String.format(Locale.ROOT, "%,d", value.asLong())
                  : value.asText());
    }
  }

  private static List<Rating> ratings(Path run, List<String> missing) {
    List<Rating> ratings = new ArrayList<>();
    JsonNode file = json(run.resolve("ratings.json"), missing);
    if (file != null) {
      for (JsonNode player : file.path("players")) {
        ratings.add(
            new Rating(
                player.path("player").asText(),
                player.path("elo").asDouble(),
                player.path("low").asDouble(),
                player.path("high").asDouble()));
      }
    }
    return ratings;
  }
}
