package tengen.agents.track;

import tengen.env.io.ProtoWriter;

/**
 * A named value of an event file: the message {@code Summary.Value} of TensorFlow's {@code
 * summary.proto}, whose field numbers these are.
 */
final class Summary {

  private static final int BUCKETS = 30;
  private static final int DT_FLOAT = 1;
  private static final int DT_STRING = 7;
  private static final int RGBA = 4;

  private final ProtoWriter value;

  private Summary(ProtoWriter value) {
    this.value = value;
  }

  private static ProtoWriter tagged(String tag) {
    return new ProtoWriter().text(1, tag);
  }

  /** A number. */
  static Summary scalar(String tag, double value) {
    return new Summary(tagged(tag).float32(2, (float) value));
  }

  /**
   * How numbers are distributed, in thirty buckets of equal width.
   *
   * @param values at least one, all finite
   */
  static Summary histogram(String tag, float[] values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    for (float x : values) {
      min = Math.min(min, x);
      max = Math.max(max, x);
      sum += x;
      squares += (double) x * x;
    }
    int buckets = min == max ? 1 : BUCKETS;
    double[] counts = new double[buckets];
    double[] limits = new double[buckets];
    double width = (max - min) / buckets;
    for (int i = 0; i < buckets - 1; i++) {
      limits[i] = min + (i + 1) * width;
    }
    limits[buckets - 1] = max;
    for (float x : values) {
      int bucket = width == 0 ? 0 : (int) ((x - min) / width);
      counts[Math.min(bucket, buckets - 1)]++;
    }
    ProtoWriter histogram =
        new ProtoWriter()
            .float64(1, min)
            .float64(2, max)
            .float64(3, values.length)
            .float64(4, sum)
            .float64(5, squares)
            .float64s(6, limits)
            .float64s(7, counts);
    return new Summary(tagged(tag).message(5, histogram));
  }

  /** A picture in PNG. */
  static Summary image(String tag, byte[] png, int width, int height) {
    ProtoWriter image =
        new ProtoWriter().number(1, height).number(2, width).number(3, RGBA).bytes(4, png);
    return new Summary(tagged(tag).message(4, image));
  }

  /** A text, shown as Markdown. */
  static Summary text(String tag, String text) {
    ProtoWriter shape = new ProtoWriter().message(2, new ProtoWriter().number(1, 1));
    ProtoWriter tensor = new ProtoWriter().number(1, DT_STRING).message(2, shape).text(8, text);
    return new Summary(tagged(tag).message(8, tensor).message(9, metadata("text", new byte[0])));
  }

  /**
   * What a plugin of TensorBoard reads.
   *
   * @param content a message of the plugin's own
   */
  static Summary plugin(String tag, String plugin, ProtoWriter content) {
    ProtoWriter nothing =
        new ProtoWriter().number(1, DT_FLOAT).message(2, new ProtoWriter()).float32(5, 0);
    return new Summary(
        tagged(tag).message(8, nothing).message(9, metadata(plugin, content.toBytes())));
  }

  private static ProtoWriter metadata(String plugin, byte[] content) {
    return new ProtoWriter().message(1, new ProtoWriter().text(1, plugin).bytes(2, content));
  }

  /** The message {@code Summary}. */
  ProtoWriter toMessage() {
    return new ProtoWriter().message(1, value);
  }
}
