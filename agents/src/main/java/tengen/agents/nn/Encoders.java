package tengen.agents.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.PartKind;
import tengen.env.Space;

/** What stands between an observation and a learner's fully connected layers. */
public final class Encoders {

  private final Space.Box space;
  private final EncoderConfig config;
  private final String name;
  private final float[] low;
  private final float[] high;

  private Encoders(Space.Box space, EncoderConfig config, String name) {
    this.space = space;
    this.config = config;
    this.name = name;
    low = space.low();
    high = space.high();
  }

  /**
   * The encoder of an observation: one for each part by its kind, see {@link PartKind}, their
   * outputs side by side, and a layer that joins them where there are several and one of them
   * learns. What is numbers throughout stays as it is.
   *
   * @param name that the tensors' names begin with
   * @throws IllegalArgumentException if all parts are ignored, or one that is not there
   */
  public static Net of(Space.Box observations, EncoderConfig config, String name) {
    config.checkParts(observations.parts());
    return new Encoders(observations, config, name).all();
  }

  /**
   * As {@link #of(Space.Box, EncoderConfig, String)}, for observations that more numbers follow,
   * such as actions: these stay as they are and come after the encoder's outputs.
   *
   * @param more how many follow
   */
  public static Net of(Space.Box observations, int more, EncoderConfig config, String name) {
    Net encoder = of(observations, config, name);
    int in = encoder.in() + more;
    if (encoder.same()) {
      return new Same(in);
    }
    return more == 0
        ? encoder
        : new Beside(
            in, List.of(new Beside.Slice(0, encoder), new Beside.Slice(in - more, new Same(more))));
  }

  private Net all() {
    boolean numbers = space.parts().stream().allMatch(part -> part.kind() == PartKind.NUMBERS);
    if (config.ignored().isEmpty() && (numbers || !config.enabled())) {
      return new Same(space.width());
    }
    List<Beside.Slice> slices = new ArrayList<>();
    boolean learns = false;
    int at = 0;
    for (Space.Part part : space.parts()) {
      if (!config.ignored().contains(part.name())) {
        Net net = config.enabled() ? frames(part, at) : new Same(part.size());
        slices.add(new Beside.Slice(at, net));
        learns |= net.plain().isEmpty();
      }
      at += part.size();
    }
    Net beside = new Beside(space.width(), slices);
    return learns && slices.size() > 1 && config.fusion() > 0
        ? beside.then(
            new Dense(name + ".fusion", beside.out(), config.fusion(), config.activation()))
        : beside;
  }

  private Net frames(Space.Part part, int at) {
    int[] shape = part.shape();
    int sizes = part.kind().sizes();
    if (sizes > 0 && shape.length > sizes) {
      int[] single = Arrays.copyOfRange(shape, 1, shape.length);
      return new EachFrame(shape[0], encoder(part, single, at));
    }
    return encoder(part, shape, at);
  }

  private Net encoder(Space.Part part, int[] shape, int at) {
    String own = name + "." + part.name();
    return switch (part.kind()) {
      case NUMBERS -> new Same(part.size());
      case INDEX ->
          new OneHot(part.size(), (int) least(at, part.size(), 1), values(at, part.size(), 1));
      case IMAGE -> image(own, shape, at, part.size());
      case GRID -> grid(own, shape, at, part.size());
      case TOKENS -> new TokenEncoder(shape[0], (int) greatest(at, part.size(), 1) + 1, mind(own));
      case SET -> {
        int width = config.attention().width();
        Dense each = new Dense(own + ".each", shape[1], width, config.activation());
        yield new SetEncoder(shape[0], each, mind(own));
      }
    };
  }

  private Net image(String own, int[] shape, int at, int size) {
    float dark = least(at, size, 1);
    float light = greatest(at, size, 1);
    boolean bounded = Float.isFinite(dark) && Float.isFinite(light) && light > dark;
    return new ImageEncoder(
        own,
        shape[0],
        shape[1],
        shape[2],
        bounded ? dark : 0,
        bounded ? light : 1,
        config.image(),
        config.activation());
  }

  private Net grid(String own, int[] shape, int at, int size) {
    List<Integer> lows = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int number = 0; number < shape[2]; number++) {
      lows.add((int) least(at + number, size, shape[2]));
      values.add(values(at + number, size, shape[2]));
    }
    return new GridEncoder(
        own,
        shape[0],
        shape[1],
        lows,
        values,
        config.embedding(),
        config.grid(),
        config.activation());
  }

  private Transformer mind(String own) {
    EncoderConfig.Attention attention = config.attention();
    return new Transformer(
        own, attention.width(), attention.heads(), attention.layers(), config.activation());
  }

  /** Least lower bound of every so many numbers of a part. */
  private float least(int from, int size, int stride) {
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i < size; i += stride) {
      least = Math.min(least, low[from + i]);
    }
    return least;
  }

  private float greatest(int from, int size, int stride) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i += stride) {
      greatest = Math.max(greatest, high[from + i]);
    }
    return greatest;
  }

  private int values(int from, int size, int stride) {
    return (int) (greatest(from, size, stride) - least(from, size, stride)) + 1;
  }
}
