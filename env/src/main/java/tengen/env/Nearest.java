package tengen.env;

import java.util.Collection;
import java.util.Optional;

/** Finds what someone probably meant to type, for error messages. */
public final class Nearest {

  private Nearest() {}

  /**
   * The candidate with the fewest letters to insert, remove or replace.
   *
   * @return empty if more than half of the longer word would have to change
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int distance = distance(word, candidate);
      if (distance < least && 2 * distance <= Math.max(word.length(), candidate.length())) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code ; did you mean "x"?} for the end of an error message, or nothing. */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  /* Levenshtein's distance, one row at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
