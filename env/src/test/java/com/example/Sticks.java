package com.example;

import java.util.Arrays;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.TwoPlayerState;

/** Players take one, two or three of 21 sticks in turn; who takes the last one wins. */
public record Sticks(String name, int players, int moves, int maxLength) implements Game {
  static final int STICKS = 21;

  public Sticks() {
    this("sticks", 2, 3, STICKS);
  }

  @Override
  public int[] observationShape() {
    return new int[] {STICKS + 1, 1, 1};
  }

  @Override
  public GameState start() {
    return new Position(this);
  }

  private static final class Position extends TwoPlayerState {
    Position(Game game) {
      super(game, STICKS);
    }

    @Override
    protected boolean allowed(int move) {
      return move < cells[0];
    }

    @Override
    protected void apply(int move) {
      cells[0] -= move + 1;
      if (cells[0] == 0) win(currentPlayer());
    }

    @Override
    public void observe(int player, float[] out, int at) {
      Arrays.fill(out, at, at + STICKS + 1, 0);
      out[at + cells[0]] = 1;
    }
  }
}
