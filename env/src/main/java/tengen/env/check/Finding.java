package tengen.env.check;

/**
 * What {@link EnvironmentCheck} found out about one promise.
 *
 * @param promise in a few words, such as {@code "same seed same episode"}
 * @param status what became of it
 * @param sentence what is wrong; empty if nothing is
 * @param cure what to do about it; empty if nothing is wrong
 */
public record Finding(String promise, Status status, String sentence, String cure) {

  /** What became of a promise. */
  public enum Status {
    /** It is kept. */
    OK,
    /** It is allowed and most often a mistake. */
    WARNING,
    /** It is broken. */
    PROBLEM,
    /** Nothing can be said before something else is repaired. */
    SKIPPED
  }
}
