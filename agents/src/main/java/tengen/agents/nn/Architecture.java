package tengen.agents.nn;

/**
 * The policy and value network: a residual tower (He et al. 2016; AlphaGo Zero, Silver et al. 2017)
 * with the global pooling and the heads of KataGo (Wu 2019, arXiv:1902.10565, section 3.3 and
 * appendix A). Normalisation and ReLU come after each convolution.
 */
final class Architecture {

  /** Gain of weights before a ReLU (He et al. 2015). */
  private static final double HE = Math.sqrt(2);

  /** Gain of a head's last weights: the first predictions are nearly uniform. */
  private static final double HEAD = 0.1;

  /** Every how many residual blocks one has a pooled bias. */
  private static final int POOL_EVERY = 3;

  private Architecture() {}

  /**
   * What a network answers.
   *
   * @param policy {@code [B, moves]} logits
   * @param wdl {@code [B, 3]} logits of win, draw and loss for the side to move
   * @param ownership {@code [B, H * W]} in [-1, 1], or null
   * @param score {@code [B, 1]} lead of the side to move in units of the score scale, or null
   */
  record Heads<T>(T policy, T wdl, T ownership, T score) {}

  static <T> Heads<T> build(PolicyValueSpec spec, Layers<T> layers, T planes) {
    T x = layers.relu(layers.convNorm(planes, "trunk.input", spec.channels(), 3));
    for (int i = 0; i < spec.blocks(); i++) {
      x = block(spec, layers, x, i);
    }
    T policy = policy(spec, layers, x);
    T value = layers.relu(layers.convNorm(x, "value.conv", spec.headChannels(), 1));
    T pooled = layers.poolMeans(value);
    int hidden = Math.max(32, spec.channels());
    T judged = layers.relu(layers.dense(pooled, "value.hidden", hidden, HE));
    return new Heads<>(
        policy,
        layers.dense(judged, "value.wdl", 3, HEAD),
        spec.ownership()
            ? layers.tanh(layers.flatten(layers.conv(value, "value.ownership", 1, HEAD)))
            : null,
        spec.score() ? layers.dense(judged, "value.score", 1, HEAD) : null);
  }

  private static <T> T block(PolicyValueSpec spec, Layers<T> layers, T x, int index) {
    String name = "trunk.blocks." + index;
    int channels = spec.channels();
    T inner;
    if (index % POOL_EVERY == POOL_EVERY - 1) {
      T features = layers.convNorm(x, name + ".pool", Math.max(4, channels / 4), 3);
      T pooled = layers.pool(layers.relu(features));
      inner = layers.convBiasNorm(x, pooled, name + ".conv1", channels, 3);
    } else {
      inner = layers.convNorm(x, name + ".conv1", channels, 3);
    }
    inner = layers.convNorm(layers.relu(inner), name + ".conv2", channels, 3);
    return layers.relu(layers.add(inner, x));
  }

  private static <T> T policy(PolicyValueSpec spec, Layers<T> layers, T x) {
    int channels = spec.headChannels();
    T pooled = layers.pool(layers.relu(layers.convNorm(x, "policy.pool", channels, 1)));
    T features = layers.relu(layers.convBiasNorm(x, pooled, "policy.conv", channels, 1));
    return switch (spec.policy()) {
      case COLUMNS -> layers.columns(features, "policy.columns", HEAD);
      case DENSE -> layers.dense(layers.flatten(features), "policy.dense", spec.moves(), HEAD);
      case POINTS -> points(layers, features);
      case POINTS_AND_PASS ->
          layers.concat(points(layers, features), layers.dense(pooled, "policy.pass", 1, HEAD));
    };
  }

  private static <T> T points(Layers<T> layers, T features) {
    return layers.flatten(layers.conv(features, "policy.points", 1, HEAD));
  }

  /** How large a board is, about 0 for 14 x 14, as a factor of pooled features. */
  static double boardSize(int height, int width) {
    return (Math.sqrt((double) height * width) - 14) / 10;
  }

  /** The square of {@link #boardSize}, less its mean over common boards. */
  static double boardSizeSquared(int height, int width) {
    double size = boardSize(height, width);
    return size * size - 0.1;
  }
}
