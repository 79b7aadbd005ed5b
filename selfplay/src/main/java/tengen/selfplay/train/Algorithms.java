package tengen.selfplay.train;

import java.util.List;
import java.util.stream.Stream;
import tengen.env.Nearest;
import tengen.env.Space;

/** The algorithms by name. */
final class Algorithms {

  static final List<Algorithm<?>> ALL =
      Stream.of(OnPolicyAlgorithms.ALL, ValueAlgorithms.ALL, ContinuousAlgorithms.ALL)
          .<Algorithm<?>>flatMap(List::stream)
          .toList();

  private Algorithms() {}

  /** Their names. */
  static List<String> names() {
    return ALL.stream().map(Algorithm::name).toList();
  }

  /** Their names that fit some actions. */
  static List<String> fitting(Space<?> actions) {
    return ALL.stream()
        .filter(algorithm -> algorithm.fits(actions))
        .<String>map(Algorithm::name)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException naming the nearest, if there is none of this name
   */
  static Algorithm<?> named(String name) {
    for (Algorithm<?> algorithm : ALL) {
      if (algorithm.name().equals(name)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(
        "there is no algorithm \""
            + name
            + "\""
            + Nearest.hint(name, names())
            + "; --algorithm can be "
            + String.join(", ", names()));
  }
}
