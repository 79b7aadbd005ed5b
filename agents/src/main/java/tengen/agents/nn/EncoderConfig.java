package tengen.agents.nn;

import java.util.List;
import tengen.env.Nearest;
import tengen.env.Require;
import tengen.env.Space;

/**
 * The settings of {@link Encoders}.
 *
 * @param enabled whether each part of an observation is encoded by its kind; else all numbers go
 *     into the fully connected layers as they are
 * @param ignored names of parts that the network does not see
 * @param image convolutions over pictures
 * @param grid convolutions over cells
 * @param embedding length of the vectors that stand for the numbers of a cell
 * @param attention for texts and sets
 * @param fusion size of the layer that joins several parts; 0 for none
 * @param activation within encoders, and after the fusion
 */
public record EncoderConfig(
    boolean enabled,
    List<String> ignored,
    ConvolutionStack image,
    ConvolutionStack grid,
    int embedding,
    Attention attention,
    int fusion,
    Activation activation) {

  /**
   * A transformer.
   *
   * @param width numbers of a word or member, a multiple of {@code heads}
   * @param heads that look each for something else
   * @param layers one behind the other; 0 leaves the mean of what words or members are by
   *     themselves
   */
  public record Attention(int width, int heads, int layers) {

    /** Checks the ranges. */
    public Attention {
      Require.inRange("attention width", width, 1, 1 << 16);
      Require.inRange("attention heads", heads, 1, width);
      Require.inRange("attention layers", layers, 0, 100);
      if (width % heads != 0) {
        throw new IllegalArgumentException(
            "attention width must be a multiple of heads; got " + width + " and " + heads);
      }
    }
  }

  /** Each part by its kind. */
  public static final EncoderConfig DEFAULT =
      new EncoderConfig(
          true,
          List.of(),
          new ConvolutionStack(List.of(16, 32, 32), 3, 2, Pooling.NONE),
          new ConvolutionStack(List.of(16, 32, 64), 2, 1, Pooling.MAX),
          8,
          new Attention(32, 2, 1),
          64,
          Activation.RELU);

  /** Checks the ranges. */
  public EncoderConfig {
    ignored = List.copyOf(ignored);
    Require.inRange("embedding", embedding, 1, 1 << 16);
    Require.inRange("fusion", fusion, 0, 1 << 20);
  }

  /** These without some parts. */
  public EncoderConfig without(List<String> parts) {
    return new EncoderConfig(enabled, parts, image, grid, embedding, attention, fusion, activation);
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
