package tengen.env.cards;

import tengen.env.check.GameContract;
import tengen.env.game.Game;

class LiarsDiceTest extends GameContract {

  @Override
  protected Game game() {
    return new LiarsDice();
  }
}
