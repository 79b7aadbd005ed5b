package tengen.selfplay.train;

import java.util.Locale;
import java.util.Map;

/** What a world measures, for people to read. */
public final class Measured {

  private Measured() {}

  /**
   * A table after a heading, or nothing where nothing is measured.
   *
   * @param measures see {@link tengen.agents.Evaluation#measures}
   */
  public static String text(Map<String, Double> measures) {
    if (measures.isEmpty()) {
      return "";
    }
    int width = measures.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder("\n\nMean over the episodes:");
    measures.forEach(
        (name, mean) ->
            text.append(String.format(Locale.ROOT, "%n  %-" + width + "s  %.4g", name, mean)));
    return text.toString();
  }
}
