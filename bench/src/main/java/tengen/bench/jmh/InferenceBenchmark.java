package tengen.bench.jmh;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tengen.agents.nn.Inference;
import tengen.agents.nn.InferenceNet;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;

/**
 * One batch through a residual tower, by engine and size of the batch.
 *
 * <pre>
 * java -cp bench/target/classes:$(cat bench/target/class-path.txt) org.openjdk.jmh.Main InferenceBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InferenceBenchmark {

  /** Positions. */
  @Param({"1", "8", "32", "128"})
  public int batch;

  /** What answers. */
  @Param public Inference.Engine engine;

  private Network network;
  private InferenceNet net;
  private float[] planes;
  private float[] logits;
  private float[] outcomes;

  /** A tower of 6 blocks with 64 channels, untrained. */
  @Setup
  public void setup() {
    PolicyValueSpec spec = new PolicyValueSpec("go-9", 17, 9, 9, 82, 6, 64, 32, false, false, 1);
    network = Network.create(spec, 1);
    net = Inference.of(network, engine);
    planes = new float[batch * spec.inputs()];
    logits = new float[batch * spec.moves()];
    outcomes = new float[batch * 3];
  }

  /** Frees the network. */
  @TearDown
  public void close() {
    net.close();
    network.close();
  }

  /** One batch. */
  @Benchmark
  public float[] forward() {
    net.forward(planes, batch, logits, outcomes);
    return logits;
  }
}
