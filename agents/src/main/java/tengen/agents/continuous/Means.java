package tengen.agents.continuous;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tengen.agents.Report;
import tengen.agents.nn.DivergedException;

/** What is told of updates: means over a hundred, since one costs less than to write it down. */
final class Means {

  private static final int EVERY = 100;
  private static final String UPDATES = "updates";
  private static final String TOLD = "told";

  private final Map<String, double[]> sums = new TreeMap<>();
  private long updates;

  /** Updates when it was last asked for a report. */
  private long told;

  /**
   * Adds a number of this update.
   *
   * @throws DivergedException if it is not finite
   */
  void add(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new DivergedException(name + " of update " + updates);
    }
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  /** Ends an update. */
  void next() {
    updates++;
  }

  /** Updates so far. */
  long updates() {
    return updates;
  }

  /** Puts sums and counters among the numbers. */
  void save(Map<String, double[]> numbers) {
    numbers.put(UPDATES, new double[] {updates});
    if (told != updates) {
      numbers.put(TOLD, new double[] {told});
    }
    sums.forEach((name, sum) -> numbers.put(name, sum.clone()));
  }

  /** Puts back what {@link #save} kept. */
  void load(Map<String, double[]> numbers) {
    updates = (long) numbers.get(UPDATES)[0];
    told = numbers.containsKey(TOLD) ? (long) numbers.get(TOLD)[0] : updates;
    sums.clear();
    numbers.forEach(
        (name, sum) -> {
          if (name.startsWith("train/")) {
            sums.put(name, sum.clone());
          }
        });
  }

  /** Tells the means where a hundredth update has been made since it was last called. */
  void report(Consumer<Report> reports) {
    boolean due = updates / EVERY > told / EVERY;
    told = updates;
    if (due) {
      reports.accept(report());
      sums.values().forEach(sum -> sum[0] = sum[1] = 0);
    }
  }

  /** The means since the last report. */
  Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    sums.forEach(
        (name, sum) -> {
          if (sum[1] > 0) {
            values.put(name, sum[0] / sum[1]);
          }
        });
    values.put("train/n_updates", (double) updates);
    return new Report(values);
  }
}
