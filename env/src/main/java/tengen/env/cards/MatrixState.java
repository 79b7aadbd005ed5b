package tengen.env.cards;

import tengen.env.Require;
import tengen.env.game.SimultaneousState;

/** A position of a {@link MatrixGame}: before or after the joint move. */
public final class MatrixState extends TableState implements SimultaneousState {

  private final MatrixGame game;

  /** The joint move, -1 before it. */
  private int played = -1;

  MatrixState(MatrixGame game) {
    super(game, SIMULTANEOUS);
    this.game = game;
  }

  /** What a player did; -1 before both have moved. */
  public int moveBy(int player) {
    return played < 0 ? -1 : moveOf(played, player);
  }

  @Override
  public int legalMoves(int player, int[] out) {
    Require.inRange("player", player, 0, 1);
    int count = played < 0 ? game.movesOf(player) : 0;
    for (int move = 0; move < count; move++) {
      out[move] = move;
    }
    return count;
  }

  @Override
  boolean allowed(int move) {
    return moveOf(move, 0) < game.movesOf(0) && moveOf(move, 1) < game.movesOf(1);
  }

  @Override
  void apply(int move) {
    played = move;
  }

  @Override
  int next() {
    return TERMINAL;
  }

  @Override
  void take(TableState other) {
    played = ((MatrixState) other).played;
  }

  @Override
  double utility(int who) {
    return game.payoff(who, moveOf(played, 0), moveOf(played, 1));
  }

  @Override
  public void observe(int player, float[] out, int at) {
    out[at] = played < 0 ? 1 : 0;
  }

  @Override
  public long hash() {
    return mix(played);
  }

  /** The moves, if they were made. */
  @Override
  public String toString() {
    return played < 0
        ? "nobody has moved\n"
        : game.moveText(moveOf(played, 0)) + ", " + game.moveText(moveOf(played, 1)) + "\n";
  }
}
