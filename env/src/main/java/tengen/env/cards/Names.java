package tengen.env.cards;

/** Reads numbers at the end of a game's name. */
final class Names {

  private Names() {}

  /**
   * The number behind a prefix.
   *
   * @throws IllegalArgumentException if there is none; says what was expected
   */
  static int number(String name, String prefix, String what) {
    try {
      return Integer.parseInt(name.substring(prefix.length()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + name + "\" must end with " + what + ", such as \"" + prefix + "3\"", e);
    }
  }
}
