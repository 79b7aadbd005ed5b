package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Optional;

/**
 * For each whole number a 1 in the place of its value among zeros, so that a network takes no value
 * for larger than another.
 *
 * @param in how many numbers
 * @param low least value of all
 * @param values how many there are from there on: the places of each number
 */
record OneHot(int in, int low, int values) implements Net {

  @Override
  public int out() {
    return Math.multiplyExact(in, values);
  }

  @Override
  public void declare(TensorList list) {
    // nothing is learned
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    long rows = x.getShape().get(0);
    float[] each = new float[values];
    for (int i = 0; i < values; i++) {
      each[i] = low + i;
    }
    NDArray equal = x.reshape(new Shape(rows, in, 1)).eq(x.getManager().create(each));
    return equal.toType(DataType.FLOAT32, false).reshape(new Shape(rows, out()));
  }

  @Override
  public Optional<PlainNet> plain() {
    return Optional.of(
        new PlainNet() {
          @Override
          public void load(Weights from, float[] weights) {
            // nothing is learned
          }

          @Override
          public void forward(float[] x, int at, float[] out, int to) {
            java.util.Arrays.fill(out, to, to + out(), 0);
            for (int i = 0; i < in; i++) {
              int value = (int) x[at + i] - low;
              if (value >= 0 && value < values) {
                out[to + i * values + value] = 1;
              }
            }
          }
        });
  }
}
