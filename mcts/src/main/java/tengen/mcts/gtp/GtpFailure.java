package tengen.mcts.gtp;

/** A command that is answered with a question mark and this message. */
final class GtpFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  GtpFailure(String message) {
    super(message, null, false, false);
  }

  static GtpFailure syntax() {
    return new GtpFailure("syntax error");
  }
}
