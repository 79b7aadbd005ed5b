package com.example;

import tengen.env.check.GameContract;
import tengen.env.game.Game;

class SticksTest extends GameContract {

  @Override
  protected Game game() {
    return new Sticks();
  }
}
