package tengen.selfplay.tune;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of a search for settings.
 *
 * @param run its directory
 * @param ended whether all trials were made
 * @param trials how many were begun
 * @param complete how many came to their end
 * @param pruned how many were ended early
 * @param failed how many failed
 * @param value mean return of the best one; NaN before one has come to its end
 * @param best its settings
 * @param importance share of each setting in what makes trials good
 */
public record TuningSummary(
    String run,
    boolean ended,
    int trials,
    int complete,
    int pruned,
    int failed,
    double value,
    Map<String, String> best,
    Map<String, Double> importance) {

  static TuningSummary of(Study study) {
    List<Trial> all = study.trials();
    Optional<Trial> best = study.best();
    int running = count(all, Trial.State.RUNNING);
    return new TuningSummary(
        study.directory().toString(),
        running == 0 && all.size() == study.config().trials(),
        all.size(),
        count(all, Trial.State.COMPLETE),
        count(all, Trial.State.PRUNED),
        count(all, Trial.State.FAILED),
        best.map(Trial::value).orElse(Double.NaN),
        best.map(Trial::parameters).orElse(Map.of()),
        Importance.of(study.space(), all));
  }

  private static int count(List<Trial> trials, Trial.State state) {
    return (int) trials.stream().filter(trial -> trial.state() == state).count();
  }

  /** A page for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%d trials: %d to the end, %d ended early, %d failed%n",
            trials,
            complete,
            pruned,
            failed));
    if (!best.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%nBest, mean return %.2f:%n", value));
      best.forEach(
          (key, setting) ->
              text.append(
                  String.format(
                      Locale.ROOT,
                      "  %-32s %-14s %s%n",
                      key,
                      setting,
                      importance.containsKey(key)
                          ? String.format(
                              Locale.ROOT, "importance %.0f%%", 100 * importance.get(key))
                          : "")));
    }
    if (!ended) {
      text.append("\nStopped early. Go on with: tengen tune --resume --run ")
          .append(run)
          .append('\n');
    }
    text.append("\nFiles in ")
        .append(run)
        .append(": best.yaml, report.md, trials.png, study.json\n");
    return text.toString();
  }
}
