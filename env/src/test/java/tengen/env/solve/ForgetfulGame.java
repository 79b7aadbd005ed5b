package tengen.env.solve;

import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;
import tengen.env.game.TwoPlayerState;

/**
 * Two players move twice each, and forget their first moves.
 *
 * @param sameMoves whether the first move leaves all later moves open
 */
record ForgetfulGame(boolean sameMoves) implements Game {

  @Override
  public String name() {
    return "forgetful";
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int moves() {
    return 2;
  }

  @Override
  public int maxLength() {
    return 4;
  }

  @Override
  public int[] observationShape() {
    return new int[] {1, 1, 1};
  }

  @Override
  public GameState start() {
    return new Position(this);
  }

  private static final class Position extends TwoPlayerState implements InformationState {

    private final boolean sameMoves;

    Position(ForgetfulGame game) {
      super(game, 0, 0);
      sameMoves = game.sameMoves();
    }

    @Override
    protected boolean allowed(int move) {
      return sameMoves || cells[0] == 0 || move == (cells[0] == 1 ? 0 : cells[1]);
    }

    @Override
    protected void apply(int move) {
      if (cells[0] == 0) {
        cells[1] = move;
      }
      cells[0]++;
      if (cells[0] == 4) {
        draw();
      }
    }

    @Override
    public String informationText(int player) {
      return Integer.toString(cells[0]);
    }

    @Override
    public long informationKey(int player) {
      return cells[0];
    }

    @Override
    public void observe(int player, float[] out, int at) {
      out[at] = cells[0];
    }
  }
}
