package tengen.env.check;

/** Something that is allowed and most often a mistake. */
final class Doubt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Doubt(String sentence) {
    super(sentence);
  }
}
