package tengen.selfplay.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.run.Charts;

/** What a search leaves for people: the best settings, a report, a picture. */
final class StudyFiles {

  private static final int SHOWN = 10;

  private StudyFiles() {}

  static void write(Study study) {
    if (study.best().isEmpty()) {
      return;
    }
    Trial best = study.best().get();
    AtomicFiles.write(study.directory().resolve("best.yaml"), yaml(study, best));
    AtomicFiles.write(study.directory().resolve("trials.png"), picture(study));
    AtomicFiles.write(study.directory().resolve("report.md"), report(study));
  }

  /** Settings as {@code tengen train --config} reads them. */
  static String yaml(Study study, Trial best) {
    TreeMap<String, Object> tree = new TreeMap<>();
    for (String setting : study.config().settings()) {
      int equals = setting.indexOf('=');
      put(tree, setting.substring(0, equals).strip(), setting.substring(equals + 1).strip());
    }
    best.parameters().forEach((key, value) -> put(tree, key, value));
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "# The best of %d trials of %s on %s, mean return %.2f.%n",
            study.trials().size(),
            study.config().algorithm(),
            study.config().environment(),
            best.value()));
    lines(tree, "", text);
    return text.toString();
  }

  @SuppressWarnings("unchecked") // branches are maps of this kind
  private static void put(Map<String, Object> tree, String key, String value) {
    String[] parts = key.split("\\.");
    Map<String, Object> at = tree;
    for (int i = 0; i + 1 < parts.length; i++) {
      at = (Map<String, Object>) at.computeIfAbsent(parts[i], part -> new TreeMap<>());
    }
    at.put(parts[parts.length - 1], value);
  }

  private static void lines(Map<?, ?> tree, String indent, StringBuilder text) {
    tree.forEach(
        (key, value) -> {
          text.append(indent).append(key).append(':');
          if (value instanceof Map<?, ?> branch) {
            text.append('\n');
            lines(branch, indent + "  ", text);
          } else {
            text.append(' ').append(value).append('\n');
          }
        });
  }

  private static byte[] picture(Study study) {
    List<Trial> complete =
        study.trials().stream().filter(trial -> trial.state() == Trial.State.COMPLETE).toList();
    double[] x = complete.stream().mapToDouble(Trial::number).toArray();
    double[] y = complete.stream().mapToDouble(Trial::value).toArray();
    double[] best = y.clone();
    for (int i = 1; i < best.length; i++) {
      best[i] = Math.max(best[i], best[i - 1]);
    }
    String title = study.config().algorithm() + " on " + study.config().environment();
    return Charts.png(
        title,
        "trial",
        "mean return",
        List.of(
            new Charts.Line("trials to the end", x, y, null),
            new Charts.Line("best so far", x, best, null)));
  }

  private static String report(Study study) {
    TuningSummary summary = TuningSummary.of(study);
    StudyConfig config = study.config();
    StringBuilder text = new StringBuilder();
    text.append("# Settings of ").append(config.algorithm()).append(" for ");
    text.append(config.environment()).append("\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%d trials of up to %,d steps and %d seeds, sampler %s, pruner %s, seed %d: %d to the end, %d ended"
                + " early, %d failed.%n%n",
            summary.trials(),
            config.steps(),
            config.seeds(),
            config.sampler(),
            config.pruner(),
            config.seed(),
            summary.complete(),
            summary.pruned(),
            summary.failed()));
    importance(summary, text);
    table(study, text);
    text.append("\n![](trials.png)\n\nTrain with the best: `tengen train ");
    text.append(config.environment()).append(" --algorithm ").append(config.algorithm());
    text.append(" --config ").append(study.directory().resolve("best.yaml"));
    return text.append(
            " --seeds 5`. The best of many is lucky too: `tengen compare` with other seeds tells.\n")
        .toString();
  }

  private static void importance(TuningSummary summary, StringBuilder text) {
    if (summary.importance().isEmpty()) {
      return;
    }
    text.append("| setting | importance |\n|---|---|\n");
    summary
        .importance()
        .forEach(
            (key, share) ->
                text.append(String.format(Locale.ROOT, "| %s | %.0f %% |%n", key, 100 * share)));
    text.append(
        "\nImportance is PED-ANOVA's: how much the values of the best quarter of the trials");
    text.append(" differ from those of all.\n\n");
  }

  private static void table(Study study, StringBuilder text) {
    List<String> keys = new ArrayList<>(study.space().ranges().keySet());
    text.append("| trial | mean return | ").append(String.join(" | ", keys)).append(" |\n");
    text.append("|---".repeat(keys.size() + 2)).append("|\n");
    study.trials().stream()
        .filter(trial -> trial.state() == Trial.State.COMPLETE)
        .sorted(Trial.BEST_FIRST)
        .limit(SHOWN)
        .forEach(
            trial -> {
              text.append(
                  String.format(Locale.ROOT, "| %d | %.2f |", trial.number(), trial.value()));
              keys.forEach(
                  key -> text.append(' ').append(trial.parameters().get(key)).append(" |"));
              text.append('\n');
            });
    for (Trial trial : study.trials()) {
      if (trial.state() == Trial.State.FAILED) {
        text.append("\nTrial ").append(trial.number()).append(" failed: ").append(trial.failure());
        text.append('\n');
      }
    }
  }
}
