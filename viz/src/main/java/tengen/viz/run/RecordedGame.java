package tengen.viz.run;

import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.go.GoState;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.Boards;

/**
 * A finished game, to be looked at move by move.
 *
 * @param players who made each move; null where the game says
 * @param black stones on the board at the start
 * @param white stones on the board at the start
 * @param result may be empty
 */
public record RecordedGame(
    Game game,
    int[] moves,
    int[] players,
    int[] black,
    int[] white,
    String first,
    String second,
    String result) {

  /** Whether it began on the empty board, each side moved when it was to, and no dice fell. */
  public boolean inTurn() {
    if (black.length + white.length > 0) {
      return false;
    }
    GameState state = game.start();
    for (int ply = 0; ply < moves.length; ply++) {
      int turn = state.currentPlayer();
      if (turn < 0 || (players != null && turn != players[ply])) {
        return false;
      }
      play(state, ply);
    }
    return true;
  }

  /**
   * The position after so many moves.
   *
   * @throws IllegalArgumentException if the game is shorter, or a move is illegal
   */
  public GameState position(int length) {
    if (length < 0 || length > moves.length) {
      throw new IllegalArgumentException(
          "there is no move " + length + ": the game has " + moves.length + " moves");
    }
    GameState state = game.start();
    if (state instanceof GoState go && black.length + white.length > 0) {
      go.setup(black, white, players.length == 0 ? 0 : players[0]);
    }
    for (int ply = 0; ply < length; ply++) {
      play(state, ply);
    }
    return state;
  }

  private void play(GameState state, int ply) {
    try {
      if (state instanceof GoState go && players != null && go.currentPlayer() != players[ply]) {
        go.playOutOfTurn(players[ply], moves[ply]);
      } else {
        state.play(moves[ply]);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalArgumentException("move " + (ply + 1) + ": " + e.getMessage(), e);
    }
  }

  /** The picture after so many moves. */
  public BoardFrame frame(GameState position, int length) {
    BoardFrame frame = Boards.frame(position, length == 0 ? -1 : moves[length - 1]);
    String caption = game.name() + " · move " + length + " of " + moves.length;
    if (length > 0) {
      caption += " · " + game.moveText(moves[length - 1]);
    }
    if (position instanceof GoState go) {
      caption += " · komi " + RunGames.number(go.komi());
    }
    return frame.with(new BoardFrame.Title(first, second, result, caption));
  }
}
