package tengen.selfplay.arena;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Game;

/** Every legal move with the same probability. */
final class RandomPlayer implements Player {

  private record RandomSeat(UniformRandomProvider random) implements Seat {}

  private final int[] moves;

  RandomPlayer(Game game) {
    moves = new int[game.moves()];
  }

  @Override
  public Seat sit(int side, long seed) {
    return new RandomSeat(Rng.stream(seed, "player.random"));
  }

  @Override
  public void choose(List<Turn> turns) {
    for (Turn turn : turns) {
      RandomSeat seat = (RandomSeat) turn.seat();
      turn.play(moves[seat.random.nextInt(turn.position().legalMoves(moves))]);
    }
  }
}
