package tengen.agents.nn;

/** A number of a network in training is no longer finite. */
public final class DivergedException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /**
   * Says what is not finite, and the cure.
   *
   * @param what such as {@code "policy.0.weight"} or {@code "train/loss of update 12"}
   */
  public DivergedException(String what) {
    super(what + " is not finite: lower learningRate, or look at the rewards and observations");
  }

  /**
   * Looks for the cause where a network's outputs, or their gradient, may have gone bad.
   *
   * @throws DivergedException naming the tensor, if there is a bad number in it
   */
  static void check(Weights weights, float[] x, int count, float[] outputs, float[] gradient) {
    if (finite(outputs, outputs.length) && finite(gradient, gradient.length)) {
      return;
    }
    weights
        .named()
        .forEach(
            (name, tensor) -> {
              if (!finite(tensor.data(), tensor.data().length)) {
                throw new DivergedException(name);
              }
            });
    if (!finite(x, count)) {
      throw new DivergedException("an observation");
    }
    throw new DivergedException(
        finite(outputs, outputs.length) ? "the gradient of the loss" : "an output of the network");
  }

  /* The sum of finite numbers is finite in double precision, and any other number spoils it. */
  private static boolean finite(float[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return Double.isFinite(sum);
  }
}
