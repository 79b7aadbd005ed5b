package tengen.selfplay.arena;

import tengen.env.game.GameState;

/** A question to a player: which move in this position? */
public final class Turn {

  static final int NOT_ANSWERED = -1;
  static final int RESIGNED = -2;
  static final int FAILED = -3;

  private final Player.Seat seat;
  private final GameState position;
  private int move = NOT_ANSWERED;
  private String reason = "";

  /**
   * A question.
   *
   * @param position in which the seat's side is to move
   */
  public Turn(Player.Seat seat, GameState position) {
    this.seat = seat;
    this.position = position;
  }

  /** Whose turn it is. */
  public Player.Seat seat() {
    return seat;
  }

  /** Borrowed, not to be modified. */
  public GameState position() {
    return position;
  }

  /** The move; the match checks whether it is legal. */
  public void play(int chosen) {
    move = chosen;
  }

  /** Gives up. */
  public void resign() {
    move = RESIGNED;
  }

  /**
   * The player cannot answer and loses.
   *
   * @param why in a few words, such as {@code "no answer within 30 s"}
   */
  public void fail(String why) {
    move = FAILED;
    reason = why;
  }

  /** The move, or one of the constants above. */
  int move() {
    return move;
  }

  /** Why the player failed. */
  String reason() {
    return reason;
  }
}
