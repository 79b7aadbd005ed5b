package tengen.agents.target;

import com.fasterxml.jackson.databind.JsonNode;
import tengen.env.check.Case;
import tengen.env.check.Trace;

/** Replays {@code math/statistics.json.gz}: running moments, explained variance. */
public final class StatisticsReplay extends Recorded {

  private static final double TOLERANCE = 1e-9;

  /** For the service loader. */
  public StatisticsReplay() {
    super("statistics.json.gz");
  }

  @Override
  void replay(Entry entry, Case check) {
    switch (entry.kind()) {
      case "running_mean_std" -> running(entry, check);
      case "explained_variance" -> {
        double[] returns = entry.in("y_true");
        double got = ExplainedVariance.of(entry.in("y_pred"), returns, returns.length);
        check.near("outputs.value", entry.output("value"), got, TOLERANCE);
      }
      default -> check.needs(false, "no " + entry.kind());
    }
  }

  private static void running(Entry entry, Case check) {
    JsonNode after = entry.outputs("after_each");
    RunningMeanStd running = null;
    int step = 0;
    for (JsonNode batch : entry.inputs("batches")) {
      check.at(step);
      if (running == null) {
        running = new RunningMeanStd(batch.get(0).size());
      }
      running.update(flat(batch).toArray(), batch.size());
      JsonNode expected = after.get(step++);
      check.near("mean", Trace.doubles(expected, "mean"), running.moments().mean(), TOLERANCE);
      check.near("var", Trace.doubles(expected, "var"), running.moments().variance(), TOLERANCE);
      check.near("count", Trace.field(expected, "count").asDouble(), running.count(), TOLERANCE);
    }
  }
}
