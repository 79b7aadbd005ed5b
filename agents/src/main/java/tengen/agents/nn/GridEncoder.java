package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.List;
import java.util.Map;

/**
 * Cells {@code [columns, rows, numbers]} of whole numbers, such as MiniGrid's object, colour and
 * state: a cell is the sum of learned vectors of its numbers (Hui et al. 2020, arXiv:2007.12770),
 * then come convolutions.
 *
 * @param lows least value of each number of a cell
 * @param values how many each has from there on
 * @param embedding length of a vector
 */
record GridEncoder(
    String name,
    int columns,
    int rows,
    List<Integer> lows,
    List<Integer> values,
    int embedding,
    ConvolutionStack stack,
    Activation activation)
    implements Net {

  private static final int[] NUMBERS = {2};

  @Override
  public int in() {
    return columns * rows * values.size();
  }

  @Override
  public int out() {
    return stack.out(columns, rows);
  }

  @Override
  public void declare(TensorList list) {
    int all = values.stream().mapToInt(Integer::intValue).sum();
    list.declare(name + ".values", new Initial.Uniform(1), all, embedding);
    stack.declare(list, name, embedding, columns, rows);
  }

  /** What is added to each number of a cell to get its place in the table of vectors. */
  private float[] offsets() {
    float[] offsets = new float[values.size()];
    int before = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = before - lows.get(i);
      before += values.get(i);
    }
    return offsets;
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    long batch = x.getShape().get(0);
    NDArray places =
        x.reshape(new Shape(batch, (long) columns * rows, values.size()))
            .add(x.getManager().create(offsets()))
            .toType(DataType.INT64, false);
    NDArray cells =
        Embedding.embedding(places, tensors.get(name + ".values"), SparseFormat.DENSE)
            .singletonOrThrow()
            .sum(NUMBERS);
    NDArray picture = cells.transpose(0, 2, 1).reshape(new Shape(batch, embedding, columns, rows));
    return stack.forward(tensors, name, activation, picture);
  }
}
