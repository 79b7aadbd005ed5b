package tengen.selfplay.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tengen.selfplay.compare.Comparison.Group;

/** A comparison as text: a table for terminals, Markdown for documents. */
final class ComparisonText {

  private ComparisonText() {}

  /** For terminals. */
  static String plain(Comparison comparison) {
    List<List<String>> rows = rows(comparison);
    int[] widths = new int[rows.get(0).size()];
    rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length())));
    StringBuilder text = new StringBuilder(head(comparison)).append("\n\n");
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        text.append(String.format(Locale.ROOT, "%-" + (widths[i] + 2) + "s", row.get(i)));
      }
      text.append('\n');
    }
    improvements(comparison).forEach(line -> text.append('\n').append(line));
    text.append(comparison.improvements().isEmpty() ? "" : "\n");
    comparison.cautions().forEach(line -> text.append("\ncaution: ").append(line));
    return text.toString();
  }

  /** For documents, beside the pictures. */
  static String markdown(Comparison comparison, Iterable<String> pictures) {
    List<List<String>> rows = rows(comparison);
    StringBuilder text = new StringBuilder("# Comparison by " + comparison.by() + "\n\n");
    text.append(head(comparison)).append("\n\n");
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---".repeat(rows.get(0).size())).append("|\n");
      }
    }
    List<String> improvements = improvements(comparison);
    text.append(improvements.isEmpty() ? "" : "\n");
    improvements.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append(comparison.cautions().isEmpty() ? "" : "\n**Cautions**\n\n");
    comparison.cautions().forEach(line -> text.append("- ").append(line).append('\n'));
    text.append('\n');
    pictures.forEach(name -> text.append("![](").append(name).append(")\n"));
    return text.append(
            "\nIntervals hold 95 % of a stratified bootstrap over the runs; names and definitions")
        .append(" are those of Agarwal et al. 2021.\n")
        .toString();
  }

  private static String head(Comparison comparison) {
    String tasks = String.join(", ", comparison.tasks());
    if (comparison.scales().isEmpty()) {
      return "Returns on " + tasks + ", of fresh episodes after training.";
    }
    List<String> scales = new ArrayList<>();
    for (Map.Entry<String, Scale> scale : comparison.scales().entrySet()) {
      String low = Double.toString(scale.getValue().low());
      scales.add(scale.getKey() + " " + low + " to " + scale.getValue().high());
    }
    return "Scores, 0 to 1, for returns on " + String.join("; ", scales) + ".";
  }

  private static List<List<String>> rows(Comparison comparison) {
    boolean gap = !comparison.scales().isEmpty();
    List<List<String>> rows = new ArrayList<>();
    List<String> titles =
        new ArrayList<>(List.of(comparison.by(), "runs", "IQM", "median", "mean"));
    if (gap) {
      titles.add("optimality gap");
    }
    rows.add(titles);
    for (Group group : comparison.groups()) {
      List<String> row = new ArrayList<>();
      row.add(group.name());
      row.add(Integer.toString(group.runs()));
      row.add(text(group.iqm()));
      row.add(text(group.median()));
      row.add(text(group.mean()));
      if (gap) {
        row.add(text(group.optimalityGap()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> improvements(Comparison comparison) {
    return comparison.improvements().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "P(%s > %s) = %s%s",
                    one.better(),
                    one.other(),
                    text(one.probability()),
                    one.significant() ? "" : ", which chance may explain"))
        .toList();
  }

  private static String text(Interval interval) {
    double size = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
    String format = size < 10 ? "%.3f (%.3f to %.3f)" : "%.1f (%.1f to %.1f)";
    return String.format(Locale.ROOT, format, interval.value(), interval.low(), interval.high());
  }
}
