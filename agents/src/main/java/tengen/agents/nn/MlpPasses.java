package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@link MlpPass}es of some weights, made when they are needed and kept. */
final class MlpPasses implements AutoCloseable {

  /** Sizes of batches that are kept: learners use few. */
  private static final int KEPT = 8;

  /** Forwards alone and with the gradient have arrays of their own: one may be within the other. */
  private record Key(Mlps mlps, int rows, boolean learning) {}

  private final Weights weights;
  private final NDManager manager;
  private final Map<Key, MlpPass> passes = new LinkedHashMap<>(16, 0.75f, true);
  private Map<String, NDArray> tensors;
  private Map<String, NDArray> byTensors;

  MlpPasses(Weights weights) {
    this.weights = weights;
    manager = weights.manager().newSubManager();
  }

  /**
   * One of them.
   *
   * @param learning whether to go backwards too
   */
  MlpPass of(Mlps mlps, int rows, boolean learning) {
    Key key = new Key(mlps, rows, learning);
    MlpPass pass = passes.get(key);
    if (pass == null) {
      pass = create(key);
      passes.put(key, pass);
      if (passes.size() > KEPT) {
        Key oldest = passes.keySet().iterator().next();
        passes.remove(oldest).close();
      }
    }
    return pass;
  }

  private MlpPass create(Key key) {
    if (tensors == null) {
      tensors = weights.constants(manager);
    }
    if (key.learning && byTensors == null) {
      byTensors = weights.gradients(manager);
    }
    return new MlpPass(manager, key.mlps, key.rows, tensors, key.learning ? byTensors : null);
  }

  @Override
  public void close() {
    passes.values().forEach(MlpPass::close);
    manager.close();
  }
}
