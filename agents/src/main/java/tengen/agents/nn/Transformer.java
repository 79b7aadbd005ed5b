package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * Layers of attention, each followed by a network of its own for every member (Vaswani et al. 2017,
 * arXiv:1706.03762), normalised before and not after (Xiong et al. 2020, arXiv:2002.04745); at the
 * end the mean over the members that are present. The order of members makes no difference.
 *
 * @param width numbers of a member
 */
record Transformer(String name, int width, int heads, int layers, Activation activation) {

  private static final int[] MEMBERS = {1};

  void declare(TensorList list) {
    for (int layer = 0; layer < layers; layer++) {
      norm(layer, 1).declare(list);
      attention(layer).declare(list);
      norm(layer, 2).declare(list);
      wide(layer).declare(list);
      Dense.declare(list, name + "." + layer + ".linear2", 2 * width, width);
    }
    last().declare(list);
  }

  private LayerNorm norm(int layer, int number) {
    return new LayerNorm(name + "." + layer + ".norm" + number, width);
  }

  private SelfAttention attention(int layer) {
    return new SelfAttention(name + "." + layer + ".self_attn", width, heads);
  }

  private Dense wide(int layer) {
    return new Dense(name + "." + layer + ".linear1", width, 2 * width, activation);
  }

  private LayerNorm last() {
    return new LayerNorm(name + ".norm", width);
  }

  /**
   * On the engine.
   *
   * @param x {@code [B, members, width]}
   * @param present {@code [B, members]} 1, or 0 for members that are not there
   * @return {@code [B, width]}, zeros where no member is present
   */
  NDArray forward(Map<String, NDArray> tensors, NDArray x, NDArray present) {
    NDArray y = x;
    for (int layer = 0; layer < layers; layer++) {
      NDArray normal = norm(layer, 1).forward(tensors, y);
      y = y.add(attention(layer).forward(tensors, normal, present));
      NDArray hidden = wide(layer).forward(tensors, norm(layer, 2).forward(tensors, y));
      y = y.add(Dense.linear(tensors, name + "." + layer + ".linear2", hidden));
    }
    y = last().forward(tensors, y);
    NDArray one = Torch.scalar(x.getManager(), present, 1);
    NDArray shares = present.div(NDArrays.maximum(present.sum(MEMBERS, true), one));
    return y.mul(shares.reshape(new Shape(shares.getShape().get(0), shares.getShape().get(1), 1)))
        .sum(MEMBERS);
  }
}
