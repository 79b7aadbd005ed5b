package tengen.agents.nn;

import java.util.List;
import tengen.env.Nearest;
import tengen.env.Space;

/**
 * The settings of {@link Encoders}.
 *
 * @param enabled whether each part of an observation is encoded by its kind; else all numbers go
 *     into the fully connected layers as they are
 * @param ignored names of parts that the network does not see
 */
public record EncoderConfig(boolean enabled, List<String> ignored) {

  /** Each part by its kind. */
  public static final EncoderConfig DEFAULT = new EncoderConfig(true, List.of());

  /** Checks the ranges. */
  public EncoderConfig {
    ignored = List.copyOf(ignored);
  }

  /** Whether all that is ignored is there, and something is left. */
  void checkParts(List<Space.Part> parts) {
    List<String> names = parts.stream().map(Space.Part::name).toList();
    for (String name : ignored) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "ignored names a part \""
                + name
                + "\" that the observation does not have"
                + Nearest.hint(name, names)
                + "; it has "
                + String.join(", ", names));
      }
    }
    if (ignored.containsAll(names)) {
      throw new IllegalArgumentException(
          "ignored names all parts of the observation; leave one of " + String.join(", ", names));
    }
  }
}
