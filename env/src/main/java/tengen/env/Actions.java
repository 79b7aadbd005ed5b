package tengen.env;

import java.util.Arrays;

/** What code that knows nothing of an action's type needs to do with actions. */
public final class Actions {

  private Actions() {}

  /**
   * Checks that an action is in its space.
   *
   * @param of whose action it is, for the message
   * @return the action
   * @throws IllegalArgumentException if it is not; names the action
   */
  public static <A> A require(Space<A> space, A action, String of) {
    if (space.contains(action)) {
      return action;
    }
    if (action instanceof float[] numbers
        && space instanceof Space.Box box
        && numbers.length != box.width()) {
      throw new IllegalArgumentException(
          "action of " + of + " must have " + box.width() + " numbers; got " + numbers.length);
    }
    if (action instanceof int[] numbers
        && space instanceof Space.MultiDiscrete several
        && numbers.length != several.width()) {
      throw new IllegalArgumentException(
          "action of " + of + " must have " + several.width() + " numbers; got " + numbers.length);
    }
    throw new IllegalArgumentException(
        "action of " + of + " must be in " + space + "; got " + text(action));
  }

  /** An equal action that shares no array with this one. */
  @SuppressWarnings("unchecked") // a clone has the type of its original
  public static <A> A copy(A action) {
    if (action instanceof float[] numbers) {
      return (A) numbers.clone();
    }
    if (action instanceof int[] numbers) {
      return (A) numbers.clone();
    }
    if (action instanceof boolean[] flags) {
      return (A) flags.clone();
    }
    return action;
  }

  /** The action as messages show it, arrays with their members; {@code "null"} for null. */
  public static String text(Object action) {
    String text = Arrays.deepToString(new Object[] {action});
    return text.substring(1, text.length() - 1);
  }
}
