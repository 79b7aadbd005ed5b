package tengen.env.check;

/** A recorded value and ours differ. Ends the case. */
final class Mismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final String field;
  final String expected;
  final String got;

  Mismatch(String field, String expected, String got) {
    super(field + ": expected " + expected + " got " + got, null, false, false);
    this.field = field;
    this.expected = expected;
    this.got = got;
  }
}
