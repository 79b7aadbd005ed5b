package tengen.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.mcts.Evaluator;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.mcts.SearchResult;
import tengen.mcts.eval.UniformEvaluator;

/**
 * What a simulation costs besides its judgement, by rule and game.
 *
 * <pre>
 * java -cp bench/target/classes:$(cat bench/target/class-path.txt) org.openjdk.jmh.Main SearchBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SearchBenchmark {

  private static final int SIMULATIONS = 800;

  /** The game's name. */
  @Param({"tic-tac-toe", "connect-four", "go-9", "go-19"})
  public String game;

  /** The rule of the search. */
  @Param({"puct", "gumbel", "uct"})
  public String rule;

  private Game rules;
  private Search search;
  private Evaluator evaluator;

  /** A search that forgets its tree each time. */
  @Setup
  public void setup() {
    rules = Games.named(game);
    SearchConfig config =
        switch (rule) {
          case "puct" -> SearchConfig.puct();
          case "gumbel" -> SearchConfig.gumbel();
          default -> SearchConfig.uct();
        };
    search = new Search(rules, config.with().reuseTree(false).build(), Rng.stream(1, "jmh"));
    evaluator = new UniformEvaluator();
  }

  /** One simulation. */
  @Benchmark
  @OperationsPerInvocation(SIMULATIONS)
  public SearchResult simulation() {
    return search.run(rules.start(), SIMULATIONS, evaluator);
  }
}
