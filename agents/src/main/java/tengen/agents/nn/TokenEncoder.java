package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.Map;

/**
 * A text: learned vectors of its words and of their places, added, then a {@link Transformer}. The
 * number 0 is no word.
 *
 * @param in longest text
 * @param words how many numbers there are, 0 included
 */
record TokenEncoder(int in, int words, Transformer transformer) implements Net {

  @Override
  public int out() {
    return transformer.width();
  }

  @Override
  public void declare(TensorList list) {
    list.declare(wordTable(), new Initial.Uniform(1), words, out());
    list.declare(placeTable(), new Initial.Uniform(1), in, out());
    transformer.declare(list);
  }

  private String wordTable() {
    return transformer.name() + ".words";
  }

  private String placeTable() {
    return transformer.name() + ".places";
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray whole = x.toType(DataType.INT64, false);
    NDArray vectors =
        Embedding.embedding(whole, tensors.get(wordTable()), SparseFormat.DENSE).singletonOrThrow();
    NDArray present = x.neq(0).toType(vectors.getDataType(), false);
    return transformer.forward(tensors, vectors.add(tensors.get(placeTable())), present);
  }
}
