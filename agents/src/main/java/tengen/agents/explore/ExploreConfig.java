package tengen.agents.explore;

import ai.djl.Device;
import java.util.List;
import java.util.Objects;
import tengen.agents.Learner;
import tengen.env.Require;

/**
 * How a learner is made curious.
 *
 * @param kind of the bonus
 * @param weight of the bonus beside the reward
 * @param cell for counts: width of the cells that real numbers fall into; 0 where observations come
 *     back exactly
 * @param features for random networks: numbers of their output
 * @param hidden for random networks: sizes of the hidden layers; what learns has one more
 * @param learningRate for random networks: of Adam
 * @param steps for random networks: of each row between two updates
 * @param gamma for random networks: discount of the sum of bonuses whose deviation they are divided
 *     by
 */
public record ExploreConfig(
    Kind kind,
    double weight,
    double cell,
    int features,
    List<Integer> hidden,
    double learningRate,
    int steps,
    double gamma) {

  /** What is new. */
  public enum Kind {
    /** Nothing: no bonus. */
    NONE,
    /** What was seen seldom. */
    COUNTS,
    /** What a network cannot yet tell of a random one (RND). */
    RND
  }

  /** No bonus; the other numbers are those to begin with. */
  public static final ExploreConfig NONE =
      new ExploreConfig(Kind.NONE, 0.1, 0, 32, List.of(64), 1e-3, 32, 0.99);

  /** Checks the ranges. */
  public ExploreConfig {
    Objects.requireNonNull(kind, "kind");
    Require.inRange("weight", weight, 0, 1e6);
    Require.inRange("cell", cell, 0, 1e9);
    Require.inRange("features", features, 1, 1 << 16);
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("steps", steps, 1, 1 << 20);
    Require.inRange("gamma", gamma, 0, 1);
    hidden = List.copyOf(hidden);
  }

  /** The same with another bonus. */
  public ExploreConfig with(Kind other, double ofWeight) {
    return new ExploreConfig(other, ofWeight, cell, features, hidden, learningRate, steps, gamma);
  }

  /**
   * Makes a learner curious.
   *
   * @param inner learns from rewards and bonuses; closed with the result
   * @param rows environments that run side by side
   * @param width numbers of an observation
   * @return {@code inner} itself if there is no bonus
   */
  public <B> Learner<B> around(Learner<B> inner, int rows, int width, long seed, Device device) {
    return switch (kind) {
      case NONE -> inner;
      case COUNTS -> new Curious<>(inner, new Counts(cell), weight, rows);
      case RND -> new Curious<>(inner, new Rnd(this, rows, width, seed, device), weight, rows);
    };
  }
}
