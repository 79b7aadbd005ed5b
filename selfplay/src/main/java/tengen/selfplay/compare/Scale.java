package tengen.selfplay.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes returns of several environments comparable: 0 at one end, 1 at the other.
 *
 * @param given whether a user said so; else they are the worst and the best run that is compared
 */
public record Scale(double low, double high, boolean given) {

  /** Checks that there is something between the ends. */
  public Scale {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
      throw new IllegalArgumentException(
          "a range goes from a lower return to a higher one; got " + low + " to " + high);
    }
  }

  double normalized(double score) {
    return (score - low) / (high - low);
  }

  /**
   * Reads {@code ENV=LOW:HIGH}.
   *
   * @throws IllegalArgumentException if that is none
   */
  public static Map<String, Scale> parse(List<String> texts) {
    Map<String, Scale> scales = new LinkedHashMap<>();
    for (String text : texts) {
      String number = "-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?";
      if (!text.matches(".+=" + number + ":" + number)) {
        throw new IllegalArgumentException(
            "--range is ENV=LOW:HIGH, such as CartPole-v1=20:500; got \"" + text + "\"");
      }
      int equals = text.lastIndexOf('=');
      String[] ends = text.substring(equals + 1).split(":");
      scales.put(
          text.substring(0, equals),
          new Scale(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]), true));
    }
    return scales;
  }

  /** The scale of each task; none at all for a single task without one, which keeps its returns. */
  static Map<String, Scale> of(Grouping grouping, Map<String, Scale> given) {
    Map<String, Scale> scales = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>(given.keySet());
    for (String task : grouping.tasks()) {
      String world = task.split(" ", 2)[0];
      Scale said = given.getOrDefault(task, given.get(world));
      unknown.remove(task);
      unknown.remove(world);
      if (said != null) {
        scales.put(task, said);
      } else if (grouping.tasks().size() > 1) {
        scales.put(task, seen(grouping, task));
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "--range "
              + unknown.get(0)
              + ": there is no such environment among the runs ("
              + String.join(", ", grouping.tasks())
              + ")");
    }
    return scales;
  }

  private static Scale seen(Grouping grouping, String task) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (RunRecord run : grouping.runs()) {
      if (run.task().equals(task)) {
        low = Math.min(low, run.score());
        high = Math.max(high, run.score());
      }
    }
    return new Scale(low, low == high ? low + 1 : high, false);
  }
}
