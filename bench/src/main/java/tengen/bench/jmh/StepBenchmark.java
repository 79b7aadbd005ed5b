package tengen.bench.jmh;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** A step of 1024 environments; {@code -prof gc} shows what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class StepBenchmark {

  private static final int ROWS = 1024;

  /** Which environment. */
  @Param({
    "CartPole-v1",
    "MountainCar-v0",
    "MountainCarContinuous-v0",
    "Acrobot-v1",
    "Pendulum-v1",
    "MiniGrid-Empty-8x8-v0"
  })
  public String id;

  private VectorEnvironment<int[]> discrete;
  private VectorEnvironment<float[]> continuous;
  private int[] choices;
  private float[] numbers;

  /** Begins every row and draws actions, which then stay the same. */
  @Setup
  public void begin() {
    UniformRandomProvider random = Rng.stream(1, "jmh.actions");
    if (Environments.make(id).actionSpace() instanceof Space.Discrete space) {
      discrete = VectorEnvironments.discrete(id, ROWS, 1, Map.of());
      choices = new int[ROWS];
      for (int row = 0; row < ROWS; row++) {
        choices[row] = random.nextInt(space.n());
      }
      discrete.reset(1);
    } else {
      continuous = VectorEnvironments.continuous(id, ROWS, 1, Map.of());
      numbers = new float[ROWS];
      for (int row = 0; row < ROWS; row++) {
        numbers[row] = 2 * random.nextFloat() - 1;
      }
      continuous.reset(1);
    }
  }

  /** One step of every row. */
  @Benchmark
  public StepBatch step() {
    return discrete != null ? discrete.step(choices) : continuous.step(numbers);
  }
}
