package tengen.selfplay.compare;

import java.util.Arrays;

/**
 * What an algorithm has scored: a number for each run of each task.
 *
 * @param byTask {@code [tasks][runs]}; at least one run of each, their number may differ
 */
record Scores(double[][] byTask) {

  Scores {
    byTask = Arrays.stream(byTask).map(double[]::clone).toArray(double[][]::new);
    if (byTask.length == 0) {
      throw new IllegalArgumentException("scores have no task");
    }
    for (double[] runs : byTask) {
      if (runs.length == 0) {
        throw new IllegalArgumentException("scores of a task have no run");
      }
      for (double score : runs) {
        if (!Double.isFinite(score)) {
          throw new IllegalArgumentException("a score must be a number; got " + score);
        }
      }
    }
  }

  int tasks() {
    return byTask.length;
  }

  /** All of them, task by task. */
  double[] all() {
    return Arrays.stream(byTask).flatMapToDouble(Arrays::stream).toArray();
  }

  /** {@code [tasks]}: the mean of each task's runs. */
  double[] taskMeans() {
    return Arrays.stream(byTask)
        .mapToDouble(runs -> Arrays.stream(runs).average().orElse(0))
        .toArray();
  }

  @Override
  public double[][] byTask() {
    return Arrays.stream(byTask).map(double[]::clone).toArray(double[][]::new);
  }

  double[] runs(int task) {
    return byTask[task];
  }
}
