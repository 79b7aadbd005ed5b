package tengen.selfplay.train;

import java.util.List;
import java.util.stream.Stream;
import tengen.env.Nearest;
import tengen.env.Space;

/** The algorithms by name. */
final class Algorithms {

  private static final List<Algorithm<?>> OWN =
      Stream.of(
              OnPolicyAlgorithms.ALL,
              ValueAlgorithms.ALL,
              TabularAlgorithms.ALL,
              ContinuousAlgorithms.ALL)
          .<Algorithm<?>>flatMap(List::stream)
          .toList();

  private Algorithms() {}

  private static List<Algorithm<?>> all() {
    return Stream.concat(OWN.stream(), ProvidedAlgorithms.find().stream()).toList();
  }

  /** Their names. */
  static List<String> names() {
    return all().stream().map(Algorithm::name).toList();
  }

  /** Their names that fit some actions. */
  static List<String> fitting(Space<?> actions) {
    return all().stream()
        .filter(algorithm -> algorithm.fits(actions))
        .<String>map(Algorithm::name)
        .toList();
  }

  /** The names of those that can learn while they act. */
  static List<String> overlapping() {
    return Stream.concat(ValueAlgorithms.OVERLAPPING.stream(), ContinuousAlgorithms.ALL.stream())
        .<String>map(Algorithm::name)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException naming the nearest, if there is none of this name
   */
  static Algorithm<?> named(String name) {
    for (Algorithm<?> algorithm : all()) {
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
            + String.join(", ", names())
            + rl4j(name));
  }

  /** Where the algorithms of RL4J are, for those who miss them. */
  private static String rl4j(String name) {
    return name.startsWith("rl4j")
        ? ". Those of RL4J, rl4j-dqn and rl4j-a2c, are built on Linux with x86-64 only, and the"
            + " launcher tengen puts them on the class path"
        : "";
  }
}
