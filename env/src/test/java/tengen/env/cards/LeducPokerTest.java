package tengen.env.cards;

import tengen.env.check.GameContract;
import tengen.env.game.Game;

class LeducPokerTest extends GameContract {

  @Override
  protected Game game() {
    return new LeducPoker();
  }
}
