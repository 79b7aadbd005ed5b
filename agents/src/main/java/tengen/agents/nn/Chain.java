package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Optional;

/** One network behind another. */
record Chain(Net first, Net second) implements Net {

  Chain {
    if (first.out() != second.in()) {
      throw new IllegalArgumentException(
          "a network that puts out "
              + first.out()
              + " numbers cannot come before one that takes "
              + second.in());
    }
  }

  @Override
  public int in() {
    return first.in();
  }

  @Override
  public int out() {
    return second.out();
  }

  @Override
  public void declare(TensorList list) {
    first.declare(list);
    second.declare(list);
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    return second.forward(tensors, first.forward(tensors, x));
  }

  @Override
  public Optional<PlainNet> plain() {
    return first.plain().flatMap(one -> second.plain().map(two -> plain(one, two)));
  }

  private PlainNet plain(PlainNet one, PlainNet two) {
    float[] between = new float[first.out()];
    return new PlainNet() {
      @Override
      public void load(Weights from, float[] values) {
        one.load(from, values);
        two.load(from, values);
      }

      @Override
      public void forward(float[] x, int at, float[] out, int to) {
        one.forward(x, at, between, 0);
        two.forward(between, 0, out, to);
      }
    };
  }
}
