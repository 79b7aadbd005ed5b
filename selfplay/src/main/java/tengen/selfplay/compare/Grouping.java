package tengen.selfplay.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tengen.env.Nearest;

/**
 * Runs by what is compared, and within that by their tasks.
 *
 * @param by what is compared
 * @param tasks those that all groups have
 * @param groups name to task to runs
 * @param leftOut tasks that some group lacks
 */
record Grouping(
    String by,
    List<String> tasks,
    Map<String, Map<String, List<RunRecord>>> groups,
    Set<String> leftOut) {

  private static final String ALGORITHM = "algorithm";
  private static final String DIRECTORY = "directory";

  /**
   * Puts runs into groups.
   *
   * @param by {@code algorithm}, {@code directory} (of the command line), or the name of a setting;
   *     null for the algorithm if there are several, else the directory
   * @throws IllegalArgumentException if no run has such a setting, or the groups have no task in
   *     common
   */
  static Grouping of(List<RunRecord> runs, String by) {
    String key = by == null ? usual(runs) : by;
    Map<String, Map<String, List<RunRecord>>> groups = new LinkedHashMap<>();
    Set<String> all = new LinkedHashSet<>();
    for (RunRecord run : runs) {
      groups
          .computeIfAbsent(name(run, key), name -> new LinkedHashMap<>())
          .computeIfAbsent(run.task(), task -> new ArrayList<>())
          .add(run);
      all.add(run.task());
    }
    Set<String> common = new LinkedHashSet<>(all);
    groups.values().forEach(tasks -> common.retainAll(tasks.keySet()));
    if (common.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing can be compared: no environment was learnt by all of "
              + String.join(", ", groups.keySet())
              + "; there are "
              + String.join(", ", all));
    }
    all.removeAll(common);
    return new Grouping(key, List.copyOf(common), groups, all);
  }

  private static String usual(List<RunRecord> runs) {
    return runs.stream().map(RunRecord::algorithm).distinct().count() > 1 ? ALGORITHM : DIRECTORY;
  }

  private static String name(RunRecord run, String by) {
    return switch (by) {
      case ALGORITHM -> run.algorithm();
      case DIRECTORY -> String.valueOf(run.argument().toAbsolutePath().normalize().getFileName());
      default -> {
        if (!run.settings().containsKey(by)) {
          List<String> known = new ArrayList<>(run.settings().keySet());
          known.addAll(List.of(ALGORITHM, DIRECTORY));
          throw new IllegalArgumentException(
              "--by "
                  + by
                  + ": "
                  + run.directory()
                  + " has no such setting"
                  + Nearest.hint(by, known));
        }
        yield by + "=" + run.setting(by);
      }
    };
  }

  /** The runs of a group on the common tasks. */
  List<RunRecord> runs(String group) {
    List<RunRecord> runs = new ArrayList<>();
    tasks.forEach(task -> runs.addAll(groups.get(group).get(task)));
    return runs;
  }

  /** All runs on the common tasks. */
  List<RunRecord> runs() {
    List<RunRecord> runs = new ArrayList<>();
    groups.keySet().forEach(group -> runs.addAll(runs(group)));
    return runs;
  }
}
