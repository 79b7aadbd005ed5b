package tengen.env.check;

import com.google.errorprone.annotations.FormatMethod;
import tengen.env.Actions;

/** Assertions of the contracts, without a test library: a sentence, and an AssertionError. */
final class Expect {

  private Expect() {}

  /** Something that ought to throw. */
  @FunctionalInterface
  interface Action {
    void run();
  }

  /** Fails with a sentence, formatted as {@link String#format} does, unless the condition holds. */
  @FormatMethod
  static void that(boolean condition, String sentence, Object... values) {
    if (!condition) {
      throw new AssertionError(String.format(sentence, values));
    }
  }

  /** An array whose members are made a text only if a sentence is. */
  static Object members(Object array) {
    return new Object() {
      @Override
      public String toString() {
        return Actions.text(array);
      }
    };
  }

  /** Fails unless the action throws an exception of that type; gives its message, never null. */
  static String thrown(Class<? extends RuntimeException> type, Action action, String what) {
    try {
      action.run();
    } catch (RuntimeException e) {
      if (type.isInstance(e)) {
        return String.valueOf(e.getMessage());
      }
      throw new AssertionError(what + " must throw " + type.getSimpleName() + "; threw " + e, e);
    }
    throw new AssertionError(what + " must throw " + type.getSimpleName() + "; threw nothing");
  }
}
