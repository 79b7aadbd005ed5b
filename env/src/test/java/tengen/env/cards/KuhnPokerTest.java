package tengen.env.cards;

import tengen.env.check.GameContract;
import tengen.env.game.Game;

class KuhnPokerTest extends GameContract {

  @Override
  protected Game game() {
    return new KuhnPoker();
  }
}
