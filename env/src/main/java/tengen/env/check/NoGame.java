package tengen.env.check;

import tengen.env.game.Game;
import tengen.env.game.GameState;

/** A game that is no other game, to be refused by copyFrom. */
final class NoGame implements Game {

  @Override
  public String name() {
    return "no-game";
  }

  @Override
  public int players() {
    return 1;
  }

  @Override
  public int moves() {
    return 1;
  }

  @Override
  public int maxLength() {
    return 1;
  }

  @Override
  public int[] observationShape() {
    return new int[] {1, 1, 1};
  }

  @Override
  public GameState start() {
    return new Position();
  }

  /** Its only position, in which nothing can be done. */
  static final class Position implements GameState {

    @Override
    public Game game() {
      return new NoGame();
    }

    @Override
    public int currentPlayer() {
      return TERMINAL;
    }

    @Override
    public int legalMoves(int[] out) {
      return 0;
    }

    @Override
    public boolean legal(int move) {
      return false;
    }

    @Override
    public void play(int move) {
      throw new IllegalStateException("the game is over");
    }

    @Override
    public GameState copy() {
      return new Position();
    }

    @Override
    public void copyFrom(GameState other) {}

    @Override
    public int length() {
      return 0;
    }

    @Override
    public double returns(int player) {
      return 0;
    }

    @Override
    public void observe(int player, float[] out, int at) {
      out[at] = 0;
    }

    @Override
    public long hash() {
      return 0;
    }

    @Override
    public String toString() {
      return "no game\n";
    }
  }
}
