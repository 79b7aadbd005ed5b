package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.Map;

/**
 * Members that look at one another by several heads (Vaswani et al. 2017, arXiv:1706.03762, section
 * 3.2), its tensors named as those of PyTorch's {@code MultiheadAttention}.
 *
 * @param width numbers of a member, a multiple of {@code heads}
 */
record SelfAttention(String name, int width, int heads) {

  /** What is added to the scores of absent members, whose share then rounds to 0. */
  private static final double ABSENT = 1e9;

  void declare(TensorList list) {
    list.declare(name + ".in_proj_weight", new Initial.Uniform(width), 3L * width, width);
    list.declare(name + ".in_proj_bias", new Initial.Constant(0), 3L * width);
    list.declare(name + ".out_proj.weight", new Initial.Uniform(width), width, width);
    list.declare(name + ".out_proj.bias", new Initial.Constant(0), width);
  }

  /**
   * Equation 1 in each head.
   *
   * @param x {@code [B, members, width]}
   * @param present {@code [B, members]} 1, or 0 for members that nobody looks at; null for all
   * @return {@code [B, members, width]}
   */
  NDArray forward(Map<String, NDArray> tensors, NDArray x, NDArray present) {
    long rows = x.getShape().get(0);
    long members = x.getShape().get(1);
    NDArray all =
        Linear.linear(x, tensors.get(name + ".in_proj_weight"), tensors.get(name + ".in_proj_bias"))
            .singletonOrThrow();
    NDList parts = all.split(new long[] {width, 2L * width}, 2);
    NDArray query = byHead(parts.get(0), rows, members);
    NDArray key = byHead(parts.get(1), rows, members);
    NDArray value = byHead(parts.get(2), rows, members);
    NDArray scores =
        Torch.times(query.matMul(key.transpose(0, 1, 3, 2)), 1 / Math.sqrt((double) width / heads));
    if (present != null) {
      NDArray absent = Torch.times(present.sub(present.onesLike()), ABSENT);
      scores = scores.add(absent.reshape(new Shape(rows, 1, 1, members)));
    }
    NDArray seen = scores.softmax(-1).matMul(value);
    NDArray joined = seen.transpose(0, 2, 1, 3).reshape(new Shape(rows, members, width));
    return Dense.linear(tensors, name + ".out_proj", joined);
  }

  private NDArray byHead(NDArray x, long rows, long members) {
    return x.reshape(new Shape(rows, members, heads, width / heads)).transpose(0, 2, 1, 3);
  }
}
