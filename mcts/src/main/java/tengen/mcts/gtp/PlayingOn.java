package tengen.mcts.gtp;

import java.util.function.Function;
import tengen.env.go.GoState;
import tengen.mcts.SearchResult;

/**
 * Plays a game on after its end to see who lives. Nobody passes as long as there is a move that
 * fills no eye: the winner of a game would, and leave open what is asked.
 */
final class PlayingOn {

  private final Function<GoState, SearchResult> thinking;

  PlayingOn(Function<GoState, SearchResult> thinking) {
    this.thinking = thinking;
  }

  /**
   * Plays to the end.
   *
   * @param board not over; played on itself
   * @return the board
   */
  GoState end(GoState board) {
    int area = board.size() * board.size();
    Eyes eyes = new Eyes(board.size());
    int passes = 0;
    for (int moves = 0; moves < area && passes < 2; moves++) {
      int move = best(board, eyes);
      passes = move == area ? passes + 1 : 0;
      if (passes < 2) {
        board.play(move);
      }
    }
    return board;
  }

  /** The most visited move, then the one with the greatest prior; a pass if none makes sense. */
  private int best(GoState board, Eyes eyes) {
    SearchResult result = thinking.apply(board);
    int best = board.size() * board.size();
    double most = -1;
    for (int i = 0; i < result.moves().length; i++) {
      int move = result.moves()[i];
      double weight = result.visits()[i] + result.prior()[i];
      if (move < board.size() * board.size() && weight > most && !eyes.isEye(board, move)) {
        best = move;
        most = weight;
      }
    }
    return best;
  }
}
