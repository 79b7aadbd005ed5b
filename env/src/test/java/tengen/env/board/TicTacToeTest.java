package tengen.env.board;

import tengen.env.check.GameContract;
import tengen.env.game.Game;

class TicTacToeTest extends GameContract {

  @Override
  protected Game game() {
    return new TicTacToe();
  }
}
