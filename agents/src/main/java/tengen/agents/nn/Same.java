package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers as they are.
 *
 * @param in how many
 */
record Same(int in) implements Net {

  @Override
  public int out() {
    return in;
  }

  @Override
  public boolean same() {
    return true;
  }

  @Override
  public void declare(TensorList list) {
    // nothing is learned
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    return x;
  }

  @Override
  public Net then(Net next) {
    return next.in() == in ? next : new Chain(this, next);
  }

  @Override
  public Optional<PlainNet> plain() {
    return Optional.of(
        new PlainNet() {
          @Override
          public void load(Weights from, float[] values) {
            // nothing is learned
          }

          @Override
          public void forward(float[] x, int at, float[] out, int to) {
            System.arraycopy(x, at, out, to, in);
          }
        });
  }
}
