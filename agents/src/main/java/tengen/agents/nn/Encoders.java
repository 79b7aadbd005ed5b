package tengen.agents.nn;

import java.util.ArrayList;
import java.util.List;
import tengen.env.PartKind;
import tengen.env.Space;

/** What stands between an observation and a learner's fully connected layers. */
public final class Encoders {

  private Encoders() {}

  /**
   * The encoder of an observation: one for each part by its kind, their outputs side by side. What
   * is numbers throughout stays as it is.
   *
   * @param name that the tensors' names begin with
   * @throws IllegalArgumentException if all parts are ignored, or one that is not there
   */
  public static Net of(Space.Box observations, EncoderConfig config, String name) {
    List<Space.Part> parts = observations.parts();
    config.checkParts(parts);
    boolean numbers = parts.stream().allMatch(part -> part.kind() == PartKind.NUMBERS);
    boolean whole = config.ignored().isEmpty();
    if (whole && (numbers || !config.enabled())) {
      return new Same(observations.width());
    }
    List<Beside.Slice> slices = new ArrayList<>();
    int at = 0;
    for (Space.Part part : parts) {
      if (!config.ignored().contains(part.name())) {
        slices.add(new Beside.Slice(at, encoder(observations, part, at, config)));
      }
      at += part.size();
    }
    return new Beside(observations.width(), slices);
  }

  private static Net encoder(Space.Box space, Space.Part part, int at, EncoderConfig config) {
    if (!config.enabled()) {
      return new Same(part.size());
    }
    return switch (part.kind()) {
      case INDEX -> oneHot(space, part, at);
      default -> new Same(part.size());
    };
  }

  private static Net oneHot(Space.Box space, Space.Part part, int at) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    float[] lows = space.low();
    float[] highs = space.high();
    for (int i = at; i < at + part.size(); i++) {
      low = Math.min(low, lows[i]);
      high = Math.max(high, highs[i]);
    }
    return new OneHot(part.size(), (int) low, (int) (high - low) + 1);
  }
}
