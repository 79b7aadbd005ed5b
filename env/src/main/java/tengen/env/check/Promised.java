package tengen.env.check;

import java.util.Locale;

/**
 * Something that a world has promised, as {@link Inspection} looks at it; implemented by enums.
 *
 * @param <C> the checks that can look at it
 */
interface Promised<C> {

  /** The constant's name. */
  String name();

  /** Throws an AssertionError, or a {@link Doubt}, if the promise is broken. */
  void check(C checks);

  /** What to do if the promise is broken. */
  String cure();

  /** Whether others cannot be looked at where this one is broken. */
  boolean comesFirst();

  /**
   * Whether nothing can be said of this promise where another one, which comes first, is broken.
   */
  boolean mootWithout(Promised<C> other);

  /** Such as {@code "same seed same episode"}. */
  default String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
