package tengen.agents.nn;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers on ONNX Runtime on the CPU. By default one thread, the caller's, does all the work, so
 * that workers do not fight for cores.
 */
public final class OnnxInference implements InferenceNet {

  private final PolicyValueSpec spec;
  private final List<Onnx.Output> heads;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private boolean closed;
  private FloatBuffer input = FloatBuffer.allocate(0);
  private final Map<String, FloatBuffer> outputs = new HashMap<>();

  /** Copies the weights of a network. */
  public OnnxInference(Network network) {
    this(network, 1);
  }

  /**
   * Copies the weights of a network.
   *
   * @param threads that work on one batch, the caller's included
   */
  public OnnxInference(Network network, int threads) {
    spec = network.spec();
    heads = Onnx.outputs(spec);
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(Onnx.encode(network), options);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refused the network: " + e.getMessage(), e);
    }
  }

  @Override
  public PolicyValueSpec spec() {
    return spec;
  }

  @Override
  public void forward(
      float[] planes, int n, float[] logits, float[] wdl, float[] ownership, float[] score) {
    InferenceChecks.check(spec, planes, n, logits, wdl, ownership, score);
    reserve(n);
    int size = n * spec.inputs();
    input.clear().put(planes, 0, size).flip();
    var wanted = new HashMap<String, OnnxTensor>();
    long[] shape = {n, spec.planes(), spec.height(), spec.width()};
    try (var tensor = OnnxTensor.createTensor(environment, input, shape)) {
      for (Onnx.Output head : heads) {
        FloatBuffer buffer = outputs.get(head.name()).clear().limit(n * head.size());
        wanted.put(
            head.name(), OnnxTensor.createTensor(environment, buffer, new long[] {n, head.size()}));
      }
      session.run(Map.of(Onnx.PLANES, tensor), Set.of(), wanted).close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    } finally {
      wanted.values().forEach(OnnxTensor::close);
    }
    copy(Onnx.POLICY, logits, n * spec.moves());
    copy(Onnx.WDL, wdl, n * 3);
    copy(Onnx.OWNERSHIP, ownership, n * spec.area());
    copy(Onnx.SCORE, score, n);
  }

  private void copy(String head, float[] to, int size) {
    if (to != null) {
      outputs.get(head).clear().get(to, 0, size);
    }
  }

  private void reserve(int n) {
    if (input.capacity() < n * spec.inputs()) {
      input = direct(n * spec.inputs());
      heads.forEach(head -> outputs.put(head.name(), direct(n * head.size())));
    }
  }

  private static FloatBuffer direct(int size) {
    return ByteBuffer.allocateDirect(4 * size).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
