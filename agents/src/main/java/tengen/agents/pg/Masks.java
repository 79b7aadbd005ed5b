package tengen.agents.pg;

import tengen.agents.dist.Distribution;
import tengen.agents.replay.Minibatch;

/** Forbids what an environment rules out (Huang and Ontañón 2020, arXiv:2006.14171). */
final class Masks {

  private Masks() {}

  /**
   * Forbids actions of rows.
   *
   * @param outputs {@code [rows, width]} that begin with the parameters of a distribution; changed
   * @param allowed {@code [rows, actions]} from {@code from} on
   */
  static void apply(
      Distribution<?> distribution,
      float[] outputs,
      int width,
      int rows,
      boolean[] allowed,
      int from) {
    for (int row = 0; row < rows; row++) {
      int at = from + row * distribution.parameters();
      distribution.mask(outputs, row * width, allowed, at);
    }
  }

  /**
   * Forbids what was forbidden when the steps were made; does nothing where there are no masks.
   *
   * @param outputs {@code [B, width]}
   */
  static void apply(Distribution<?> distribution, float[] outputs, int width, Minibatch steps) {
    if (steps.mask.length > 0) {
      apply(distribution, outputs, width, steps.size(), steps.mask, 0);
    }
  }
}
