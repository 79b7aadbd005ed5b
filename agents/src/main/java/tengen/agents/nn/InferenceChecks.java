package tengen.agents.nn;

/** Checks of the arrays given to an {@link InferenceNet}. */
final class InferenceChecks {

  private InferenceChecks() {}

  static void check(
      PolicyValueSpec spec,
      float[] planes,
      int n,
      float[] logits,
      float[] wdl,
      float[] ownership,
      float[] score) {
    if (n < 1) {
      throw new IllegalArgumentException("n must be at least 1; got " + n);
    }
    atLeast("planes", planes, n * spec.inputs());
    atLeast("logits", logits, n * spec.moves());
    atLeast("wdl", wdl, n * 3);
    if (ownership != null) {
      present("ownership", spec.ownership());
      atLeast("ownership", ownership, n * spec.area());
    }
    if (score != null) {
      present("score", spec.score());
      atLeast("score", score, n);
    }
  }

  private static void atLeast(String name, float[] array, int length) {
    if (array.length < length) {
      throw new IllegalArgumentException(
          name + " must hold at least " + length + " numbers; got " + array.length);
    }
  }

  private static void present(String head, boolean there) {
    if (!there) {
      throw new IllegalArgumentException("the network has no " + head + " head");
    }
  }
}
