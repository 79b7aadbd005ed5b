package tengen.selfplay.run;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant by a misspelt name. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name nearest to the one given, if any is near: within a third of its letters (at
   * least two), or one that ends in it after a dot.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    String best = null;
    double least = Math.max(2, name.length() / 3.0);
    for (String each : known) {
      double distance = Math.min(edits(name, each), edits(last(name), last(each)) + 0.5);
      if (distance <= least && (best == null || distance < least)) {
        best = each;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** " (did you mean NAME?)", or nothing if no known name is near. */
  public static String hint(String name, Collection<String> known) {
    return of(name, known).map(near -> " (did you mean " + near + "?)").orElse("");
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  static int edits(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
