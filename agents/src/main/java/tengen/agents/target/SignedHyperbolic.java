package tengen.agents.target;

/**
 * Squashes returns so that large ones stay learnable: {@code h(x) = sign(x)(sqrt(|x| + 1) - 1) +
 * epsilon x} (Pohlen and others 2018, "Observe and look further", section 3.2 and proposition A.2).
 */
public final class SignedHyperbolic {

  private SignedHyperbolic() {}

  /**
   * {@code h(x)}.
   *
   * @param epsilon more than 0; the paper's is 0.01, R2D2's and RLax's 0.001
   */
  public static double squash(double x, double epsilon) {
    return Math.signum(x) * (Math.sqrt(Math.abs(x) + 1) - 1) + epsilon * x;
  }

  /** The number whose {@code h} this is. */
  public static double expand(double y, double epsilon) {
    double root = Math.sqrt(1 + 4 * epsilon * (Math.abs(y) + 1 + epsilon));
    double quotient = (root - 1) / (2 * epsilon);
    return Math.signum(y) * (quotient * quotient - 1);
  }
}
