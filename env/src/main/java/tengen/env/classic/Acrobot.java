package tengen.env.classic;

import java.util.List;
import java.util.Locale;
import tengen.env.ActionNames;
import tengen.env.Columns;
import tengen.env.Require;
import tengen.env.Space;

/**
 * Two links that hang from a fixed joint, with a motor only between them, to be swung up until the
 * tip is one link above the joint: Acrobot-v1 of Gymnasium, after Sutton (1996, Generalization in
 * reinforcement learning, NIPS 8) and Sutton and Barto (1998, Reinforcement Learning, first
 * edition, section 11.3).
 *
 * <p>Actions are torques of -1 (0), 0 (1) and +1 N m (2). The observation is {@code [cosine, sine
 * of the upper angle, cosine, sine of the lower angle, both angular speeds]}; the upper angle is 0
 * hanging down, the lower one 0 when the links are in line. A step costs 1, the one that reaches
 * the height nothing. An episode terminates there and is truncated after 500 steps of 0.2 s.
 */
public final class Acrobot extends ClassicWorld<Integer, int[]>
    implements Columns.OfDiscrete, ActionNames {

  private static final Space.Discrete ACTIONS = new Space.Discrete(3);
  private static final Space.Box OBSERVATIONS = observations();

  private final Config config;
  private final Push push = new Push("Acrobot", ACTIONS);

  /**
   * What can be chosen.
   *
   * @param bookOrNips whose equations of motion: {@code "book"}, Sutton and Barto's, or {@code
   *     "nips"}, those of the paper, which lack a term
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(String bookOrNips, int maxSteps) {

    /** Acrobot-v1. */
    public static final Config V1 = new Config("book", 500);

    /** Checks the name and the length. */
    public Config {
      if (!"book".equals(bookOrNips) && !"nips".equals(bookOrNips)) {
        throw new IllegalArgumentException("bookOrNips must be book or nips; got " + bookOrNips);
      }
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  /** Acrobot-v1. */
  public Acrobot() {
    this(Config.V1);
  }

  /** A variant. */
  public Acrobot(Config config) {
    super(new AcrobotColumns(1, config), OBSERVATIONS.width());
    this.config = config;
  }

  private static Space.Box observations() {
    float upper = (float) AcrobotColumns.MAX_UPPER_SPEED;
    float lower = (float) AcrobotColumns.MAX_LOWER_SPEED;
    return Space.Box.of(
        new float[] {-1, -1, -1, -1, -upper, -lower}, new float[] {1, 1, 1, 1, upper, lower});
  }

  @Override
  public Space.Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public List<String> actionNames() {
    return List.of("turn left", "coast", "turn right");
  }

  @Override
  int[] checked(Integer action) {
    return push.of(action);
  }

  @Override
  public Columns<int[]> columns(int rows) {
    return new AcrobotColumns(rows, config);
  }

  /** Angle of the upper link in radians, 0 hanging down, in [-pi, pi]. */
  public double upperAngle() {
    return variable(AcrobotColumns.UPPER);
  }

  /** Angle of the lower link relative to the upper one in radians, in [-pi, pi]. */
  public double lowerAngle() {
    return variable(AcrobotColumns.LOWER);
  }

  /** Height of the tip above the fixed joint in metres, from -2 to 2; the goal is above 1. */
  public double height() {
    return -Math.cos(upperAngle()) - Math.cos(upperAngle() + lowerAngle());
  }

  @Override
  public String toString() {
    double x = Math.sin(upperAngle());
    double y = -Math.cos(upperAngle());
    return new Sketch(-2.2, 2.2, -2.2, 2.2, 45, 21)
        .line(-2, 1, 2, 1, '-')
        .line(0, 0, x, y, '*')
        .line(x, y, x + Math.sin(upperAngle() + lowerAngle()), height(), '+')
        .put(0, 0, 'o')
        .caption(
            String.format(
                Locale.ROOT,
                "angles %.3f %.3f, speeds %.3f %.3f, height %.3f",
                upperAngle(),
                lowerAngle(),
                variable(AcrobotColumns.UPPER_SPEED),
                variable(AcrobotColumns.LOWER_SPEED),
                height()));
  }
}
