package tengen.selfplay.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tengen.env.Nearest;

/**
 * What runs tell about the algorithms, or settings, that they were made with.
 *
 * @param by what is compared
 * @param tasks environments that count
 * @param scales how returns became scores; empty where scores are returns
 * @param groups one for each algorithm, the best first
 * @param improvements of each pair once, the better one first
 * @param cautions what makes this worth less than it looks
 */
public record Comparison(
    String by,
    List<String> tasks,
    Map<String, Scale> scales,
    List<Group> groups,
    List<Improvement> improvements,
    List<String> cautions) {

  private static final int PROFILE_POINTS = 51;
  private static final int CURVE_POINTS = 20;

  /** Of curves, which have an interval at each of their points. */
  private static final int CURVE_REPETITIONS = 2000;

  /**
   * What is asked for.
   *
   * @param runs directories of runs, or of runs with several seeds
   * @param by see {@link Grouping#of}; may be null
   * @param network {@code last} or {@code best}
   * @param scales by environments
   * @param repetitions of the bootstrap
   */
  public record Request(
      List<Path> runs,
      String by,
      String network,
      Map<String, Scale> scales,
      int repetitions,
      long seed) {}

  /**
   * One of those that are compared.
   *
   * @param runs how many on all tasks
   * @param optimalityGap below 1 of the normalised score; null where scores are returns
   * @param scores {@code [tasks][runs]}
   * @param profile share of runs above each {@code thresholds[i]}
   * @param curve interquartile mean while training
   */
  public record Group(
      String name,
      int runs,
      Interval iqm,
      Interval median,
      Interval mean,
      Interval optimalityGap,
      double[][] scores,
      Points profile,
      Points curve) {}

  /**
   * Estimates along an axis.
   *
   * @param x {@code [n]} thresholds, or steps
   * @param y {@code [n]}
   */
  public record Points(double[] x, List<Interval> y) {}

  /**
   * How likely a run of one beats one of another.
   *
   * @param probability draws count half
   */
  public record Improvement(String better, String other, Interval probability) {

    /** Whether the interval leaves out that both are alike. */
    public boolean significant() {
      return probability.low() > 0.5;
    }
  }

  /**
   * Compares.
   *
   * @throws IllegalArgumentException if a directory is no run, or there is nothing to compare
   */
  public static Comparison of(Request request) {
    List<RunRecord> runs = new ArrayList<>();
    RunRecord.Network network = network(request.network);
    for (Path run : request.runs) {
      runs.addAll(RunRecord.read(run, network));
    }
    Grouping grouping = Grouping.of(runs, request.by);
    Map<String, Scale> scales = Scale.of(grouping, request.scales);
    Bootstrap bootstrap = new Bootstrap(request.repetitions, request.seed);
    Bootstrap ofCurves =
        new Bootstrap(Math.min(CURVE_REPETITIONS, request.repetitions), request.seed);
    double[] thresholds = thresholds(grouping, scales);
    double[] steps = steps(grouping);
    List<Group> groups = new ArrayList<>();
    for (String name : grouping.groups().keySet()) {
      Scores scores = scores(grouping, name, scales, Double.POSITIVE_INFINITY);
      groups.add(
          new Group(
              name,
              scores.all().length,
              bootstrap.of(scores, Aggregates::iqm),
              bootstrap.of(scores, Aggregates::median),
              bootstrap.of(scores, Aggregates::mean),
              scales.isEmpty()
                  ? null
                  : bootstrap.of(scores, some -> Aggregates.optimalityGap(some, 1)),
              scores.byTask(),
              profile(ofCurves, scores, thresholds),
              curve(ofCurves, grouping, name, scales, steps)));
    }
    groups.sort((a, b) -> Double.compare(b.iqm().value(), a.iqm().value()));
    return new Comparison(
        grouping.by(),
        grouping.tasks(),
        scales,
        groups,
        improvements(bootstrap, groups),
        Cautions.of(grouping, scales));
  }

  private static RunRecord.Network network(String name) {
    List<String> names = List.of("last", "best");
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "--network is last or best; got \"" + name + "\"" + Nearest.hint(name, names));
    }
    return RunRecord.Network.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /* At a step while training, or in the end; null if some run has nothing yet to tell. */
  private static Scores scores(
      Grouping grouping, String group, Map<String, Scale> scales, double step) {
    double[][] byTask = new double[grouping.tasks().size()][];
    for (int i = 0; i < byTask.length; i++) {
      String task = grouping.tasks().get(i);
      byTask[i] =
          grouping.groups().get(group).get(task).stream()
              .mapToDouble(run -> Double.isInfinite(step) ? run.score() : run.at(step))
              .map(score -> scales.containsKey(task) ? scales.get(task).normalized(score) : score)
              .toArray();
      if (Arrays.stream(byTask[i]).anyMatch(Double::isNaN)) {
        return null;
      }
    }
    return new Scores(byTask);
  }

  private static double[] thresholds(Grouping grouping, Map<String, Scale> scales) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (String group : grouping.groups().keySet()) {
      for (double score : scores(grouping, group, scales, Double.POSITIVE_INFINITY).all()) {
        low = Math.min(low, score);
        high = Math.max(high, score);
      }
    }
    return even(low, low == high ? low + 1 : high, PROFILE_POINTS);
  }

  private static double[] even(double from, double to, int points) {
    double[] all = new double[points];
    Arrays.setAll(all, i -> from + (to - from) * i / (points - 1));
    return all;
  }

  /* Evenly up to the end: runs are not evaluated at the very same steps. */
  private static double[] steps(Grouping grouping) {
    double end = grouping.runs().stream().mapToDouble(RunRecord::reach).max().orElse(0);
    double[] steps = new double[CURVE_POINTS];
    Arrays.setAll(steps, i -> end * (i + 1) / CURVE_POINTS);
    return steps;
  }

  private static Points profile(Bootstrap bootstrap, Scores scores, double[] thresholds) {
    List<Interval> shares = new ArrayList<>();
    for (double threshold : thresholds) {
      shares.add(bootstrap.of(scores, some -> Aggregates.shareAbove(some, threshold)));
    }
    return new Points(thresholds, shares);
  }

  private static Points curve(
      Bootstrap bootstrap,
      Grouping grouping,
      String group,
      Map<String, Scale> scales,
      double[] steps) {
    double reach = grouping.runs(group).stream().mapToDouble(RunRecord::reach).min().orElse(0);
    List<Double> x = new ArrayList<>();
    List<Interval> y = new ArrayList<>();
    for (double step : steps) {
      Scores scores = step > reach ? null : scores(grouping, group, scales, step);
      if (scores != null) {
        x.add(step);
        y.add(bootstrap.of(scores, Aggregates::iqm));
      }
    }
    return new Points(x.stream().mapToDouble(Double::doubleValue).toArray(), y);
  }

  private static List<Improvement> improvements(Bootstrap bootstrap, List<Group> groups) {
    List<Improvement> improvements = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Scores one = new Scores(groups.get(i).scores());
        Scores other = new Scores(groups.get(j).scores());
        boolean better = Aggregates.probabilityOfImprovement(one, other) >= 0.5;
        Interval probability =
            bootstrap.of(
                better ? one : other, better ? other : one, Aggregates::probabilityOfImprovement);
        String first = groups.get(better ? i : j).name();
        improvements.add(new Improvement(first, groups.get(better ? j : i).name(), probability));
      }
    }
    return improvements;
  }
}
