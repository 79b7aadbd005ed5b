package tengen.mcts.gtp;

/** An engine that does not do what the protocol says. The message names the command. */
public final class GtpException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Kind {
    /** The engine could not be started. */
    START,
    /** No answer in time. */
    TIMEOUT,
    /** The engine's process ended. */
    CRASH,
    /** An answer that is not of the protocol. */
    GARBAGE,
    /** The engine refused a command; it can be used further. */
    REFUSED,
    /** A move that is none or that the rules forbid. */
    ILLEGAL,
    /** The client was closed, or ended the engine after an earlier error. */
    CLOSED
  }

  private final Kind kind;
  private final String command;
  private final String received;

  GtpException(Kind kind, String command, String received, String message) {
    super(message);
    this.kind = kind;
    this.command = command;
    this.received = received;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The command that was sent. */
  public String command() {
    return command;
  }

  /** What came from the engine, shortened; empty if nothing came. */
  public String received() {
    return received;
  }
}
