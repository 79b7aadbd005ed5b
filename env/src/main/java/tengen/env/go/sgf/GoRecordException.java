package tengen.env.go.sgf;

/** A record that reads well but cannot be used, for example for an illegal move. */
public final class GoRecordException extends Exception {

  private static final long serialVersionUID = 1;

  private final int move;

  /**
   * What is wrong.
   *
   * @param move number of the move, from 1; 0 if it is about the whole game
   */
  public GoRecordException(int move, String message) {
    super(message);
    this.move = move;
  }

  /** Number of the move, from 1; 0 if it is about the whole game. */
  public int move() {
    return move;
  }
}
