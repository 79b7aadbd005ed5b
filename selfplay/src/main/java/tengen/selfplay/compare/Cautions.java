package tengen.selfplay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What makes a comparison worth less than it looks, with the cure. */
final class Cautions {

  /** Fewer runs than these say little. */
  private static final int FEW = 5;

  private static final List<String> PROTOCOL = List.of("train.finalEpisodes", "train.masks");

  private Cautions() {}

  static List<String> of(Grouping grouping, Map<String, Scale> scales) {
    List<String> cautions = new ArrayList<>();
    seeds(grouping, cautions);
    for (String task : grouping.tasks()) {
      List<RunRecord> runs =
          grouping.runs().stream().filter(run -> run.task().equals(task)).toList();
      differ(
          runs, task, "different budgets", run -> run.setting("train.steps") + " steps", cautions);
      for (String key : PROTOCOL) {
        if (!grouping.by().equals(key)) {
          differ(runs, task, "different protocols", run -> key + "=" + run.setting(key), cautions);
        }
      }
    }
    versions(grouping, cautions);
    differ(
        grouping.runs(),
        "the runs",
        "different versions of Tengen",
        run -> run.origin().strip(),
        cautions);
    state(grouping, cautions);
    if (scales.values().stream().anyMatch(scale -> !scale.given())) {
      cautions.add(
          "scores are normalised between the worst and the best run compared here, and change with"
              + " them: give --range ENV=LOW:HIGH");
    }
    return cautions;
  }

  private static void seeds(Grouping grouping, List<String> cautions) {
    for (String group : grouping.groups().keySet()) {
      for (String task : grouping.tasks()) {
        List<RunRecord> runs = grouping.groups().get(group).get(task);
        if (runs.size() < FEW) {
          cautions.add(
              group
                  + " has "
                  + (runs.size() == 1 ? "one run" : runs.size() + " runs")
                  + " of "
                  + task
                  + ": intervals mean little below "
                  + FEW
                  + " seeds (tengen train … --seeds "
                  + FEW
                  + ")");
        }
        long seeds = runs.stream().map(run -> run.setting("train.seed")).distinct().count();
        if (seeds < runs.size()) {
          cautions.add(
              group + " has a seed twice on " + task + ": equal seeds are no independent runs");
        }
      }
    }
    for (String task : grouping.leftOut()) {
      cautions.add(task + " is left out, as not all of them have learnt it");
    }
  }

  private static void differ(
      List<RunRecord> runs,
      String where,
      String what,
      Function<RunRecord, String> told,
      List<String> cautions) {
    Set<String> kinds = runs.stream().map(told).collect(Collectors.toCollection(TreeSet::new));
    if (kinds.size() > 1) {
      cautions.add(where + ": " + what + " (" + String.join(", ", kinds) + ")");
    }
  }

  /* Worlds that differ in the number behind their name only. */
  private static void versions(Grouping grouping, List<String> cautions) {
    Set<String> all = new TreeSet<>(grouping.tasks());
    all.addAll(grouping.leftOut());
    Map<String, List<String>> byName =
        all.stream().collect(Collectors.groupingBy(task -> task.replaceAll("-v[0-9]+( |$)", "$1")));
    byName.values().stream()
        .filter(versions -> versions.size() > 1)
        .forEach(
            versions ->
                cautions.add(
                    String.join(" and ", versions)
                        + " are versions of one environment, and compared as two"));
  }

  private static void state(Grouping grouping, List<String> cautions) {
    for (RunRecord run : grouping.runs()) {
      if (!run.ended()) {
        cautions.add(
            run.directory() + " has not come to its end: its last evaluation so far is its score");
      }
      if (run.damaged() > 0) {
        cautions.add(
            run.directory() + ": " + run.damaged() + " damaged lines of metrics.jsonl left out");
      }
    }
  }
}
