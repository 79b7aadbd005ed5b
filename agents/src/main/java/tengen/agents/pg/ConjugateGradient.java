package tengen.agents.pg;

import java.util.function.UnaryOperator;

/**
 * Solves {@code H x = b} for a symmetric positive definite matrix that is known by its products
 * only (Hestenes and Stiefel 1952). Vectors are floats, as weights are; sums are doubles.
 */
final class ConjugateGradient {

  /** Squared length of what is left below which the solution counts as found. */
  private static final double ENOUGH = 1e-10;

  private ConjugateGradient() {}

  /**
   * Solves from 0.
   *
   * @param product {@code v -> H v}
   * @param b the right side
   * @param steps at most
   */
  static float[] solve(UnaryOperator<float[]> product, float[] b, int steps) {
    float[] x = new float[b.length];
    float[] left = b.clone();
    float[] direction = b.clone();
    double length = dot(left, left);
    for (int step = 0; step < steps && length >= ENOUGH; step++) {
      float[] image = product.apply(direction);
      double along = length / dot(direction, image);
      add(x, along, direction);
      add(left, -along, image);
      double next = dot(left, left);
      double turn = next / length;
      for (int i = 0; i < direction.length; i++) {
        direction[i] = (float) (left[i] + turn * direction[i]);
      }
      length = next;
    }
    return x;
  }

  static double dot(float[] x, float[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (double) x[i] * y[i];
    }
    return sum;
  }

  /** {@code to += factor * x}. */
  static void add(float[] to, double factor, float[] x) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) (to[i] + factor * x[i]);
    }
  }
}
