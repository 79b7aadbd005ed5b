package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Networks side by side: each sees numbers of its own, and their outputs follow one another.
 *
 * @param in numbers of an input
 */
record Beside(int in, List<Slice> slices) implements Net {

  /**
   * One of them.
   *
   * @param from place of its first number in the input
   */
  record Slice(int from, Net net) {}

  Beside {
    slices = List.copyOf(slices);
  }

  @Override
  public int out() {
    return slices.stream().mapToInt(slice -> slice.net.out()).sum();
  }

  @Override
  public void declare(TensorList list) {
    slices.forEach(slice -> slice.net.declare(list));
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDList outputs = new NDList();
    for (Slice slice : slices) {
      int to = slice.from + slice.net.in();
      NDArray part = x.get(new NDIndex().addAllDim().addSliceDim(slice.from, to));
      outputs.add(slice.net.forward(tensors, part));
    }
    return outputs.size() == 1
        ? outputs.get(0)
        : outputs.get(0).getNDArrayInternal().concat(outputs.subNDList(1), 1);
  }

  @Override
  public Optional<PlainNet> plain() {
    List<PlainNet> all = new ArrayList<>();
    slices.forEach(slice -> slice.net.plain().ifPresent(all::add));
    return all.size() == slices.size() ? Optional.of(plain(all)) : Optional.empty();
  }

  private PlainNet plain(List<PlainNet> all) {
    return new PlainNet() {
      @Override
      public void load(Weights from, float[] values) {
        all.forEach(net -> net.load(from, values));
      }

      @Override
      public void forward(float[] x, int at, float[] out, int to) {
        int place = to;
        for (int i = 0; i < all.size(); i++) {
          all.get(i).forward(x, at + slices.get(i).from, out, place);
          place += slices.get(i).net.out();
        }
      }
    };
  }
}
