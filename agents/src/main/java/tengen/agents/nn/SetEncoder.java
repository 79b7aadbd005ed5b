package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * Members in no order, such as neighbours on a road: each through the same {@link Dense}, then a
 * {@link Transformer} in which the absent ones are not seen (Leurent and Mercat 2019,
 * arXiv:1911.12250, put one such layer of attention into a policy). A member's first number is 1,
 * or 0 where there is none.
 *
 * @param members how many at most
 * @param each of a member's numbers
 */
record SetEncoder(int members, Dense each, Transformer transformer) implements Net {

  @Override
  public int in() {
    return members * each.in();
  }

  @Override
  public int out() {
    return transformer.width();
  }

  @Override
  public void declare(TensorList list) {
    each.declare(list);
    transformer.declare(list);
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray table = x.reshape(new Shape(x.getShape().get(0), members, each.in()));
    NDArray present = table.get(new NDIndex(":, :, 0"));
    return transformer.forward(tensors, each.forward(tensors, table), present);
  }
}
