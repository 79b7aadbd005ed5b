package tengen.selfplay.arena;

import java.util.Arrays;
import java.util.List;
import tengen.env.game.GameState;
import tengen.mcts.Analysis;

/** A player that moves and tells nothing; it is told of all moves, and again if some are undone. */
final class PlayerAnalyst implements Analyst {

  private final Player player;
  private Player.Seat seat;
  private int side;
  private long seed;
  private int[] told = {};

  PlayerAnalyst(Player player) {
    this.player = player;
  }

  @Override
  public void begin(long newSeed) {
    leave();
    seed = newSeed;
  }

  @Override
  public Analysis analyse(GameState position, int[] moves, int[] players) {
    tell(position.currentPlayer(), moves, players);
    Turn turn = new Turn(seat, position);
    player.choose(List.of(turn));
    if (turn.move() == Turn.FAILED) {
      throw new IllegalStateException(turn.reason());
    }
    return Analysis.of(turn.move() == Turn.RESIGNED ? Analysis.RESIGN : turn.move());
  }

  private void tell(int toMove, int[] moves, int[] players) {
    boolean goesOn =
        seat != null
            && side == toMove
            && told.length <= moves.length
            && Arrays.equals(told, Arrays.copyOf(moves, told.length));
    if (!goesOn) {
      leave();
      side = toMove;
      seat = player.sit(side, seed);
    }
    for (int i = told.length; i < moves.length; i++) {
      seat.played(players[i], moves[i]);
    }
    told = moves;
  }

  private void leave() {
    if (seat != null) {
      seat.close();
      seat = null;
    }
    told = new int[0];
  }

  @Override
  public void close() {
    leave();
    player.close();
  }
}
