package tengen.selfplay.arena;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Analysis;

/** Every legal move with the same probability. */
final class RandomPlayer implements Player, Analyst {

  private record RandomSeat(UniformRandomProvider random) implements Seat {}

  private static final String STREAM = "player.random";

  private final int[] moves;
  private long seed;

  RandomPlayer(Game game) {
    moves = new int[game.choices()];
  }

  @Override
  public Seat sit(int side, long ofGame) {
    return new RandomSeat(Rng.stream(ofGame, STREAM));
  }

  @Override
  public void begin(long ofGame) {
    seed = ofGame;
  }

  /* The same position of the same game, the same move: one can go back and forth. */
  @Override
  public Analysis analyse(GameState position, int[] made, int[] players) {
    return Analysis.of(draw(position, Rng.stream(Rng.seed(seed, "ply", made.length), STREAM)));
  }

  private int draw(GameState position, UniformRandomProvider random) {
    return moves[random.nextInt(position.legalMoves(moves))];
  }

  @Override
  public double[] policy(GameState position) {
    int count = position.legalMoves(moves);
    double[] probabilities = new double[moves.length];
    for (int i = 0; i < count; i++) {
      probabilities[moves[i]] = 1.0 / count;
    }
    return probabilities;
  }

  @Override
  public void close() {}

  @Override
  public void choose(List<Turn> turns) {
    for (Turn turn : turns) {
      RandomSeat seat = (RandomSeat) turn.seat();
      turn.play(draw(turn.position(), seat.random));
    }
  }
}
