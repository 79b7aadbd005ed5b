package tengen.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

/**
 * What search asks of a game, at the positions of random games.
 *
 * <pre>
 * java -cp bench/target/classes:$(cat bench/target/class-path.txt) org.openjdk.jmh.Main BoardBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BoardBenchmark {

  /** The game's name. */
  @Param({"tic-tac-toe", "connect-four", "go-9", "go-19"})
  public String game;

  private GameState start;
  private GameState state;
  private int[] moves;
  private float[] planes;
  private double[] returns;
  private tengen.env.game.Playout playout;
  private UniformRandomProvider random;

  /** A position a third of the way into a random game. */
  @Setup
  public void setup() {
    Game rules = Games.named(game);
    random = Rng.stream(1, "jmh.board");
    start = rules.start();
    moves = new int[rules.moves()];
    int plies = Math.min(5, rules.maxLength() / 3) + rules.moves() / 4;
    for (int i = 0; i < plies && !start.terminal(); i++) {
      start.play(moves[random.nextInt(Math.max(1, start.legalMoves(moves) - 1))]);
    }
    state = start.copy();
    int[] shape = rules.observationShape();
    planes = new float[shape[0] * shape[1] * shape[2]];
    playout = rules.playout();
    returns = new double[rules.players()];
  }

  /** A copy into an object that is there. */
  @Benchmark
  public GameState copyFrom() {
    state.copyFrom(start);
    return state;
  }

  /** All legal moves. */
  @Benchmark
  public int legalMoves() {
    return start.legalMoves(moves);
  }

  /** The network's input. */
  @Benchmark
  public float[] observe() {
    start.observe(Math.max(0, start.currentPlayer()), planes, 0);
    return planes;
  }

  /** A rollout to the end. */
  @Benchmark
  public double[] playout() {
    playout.run(start, random, returns);
    return returns;
  }
}
