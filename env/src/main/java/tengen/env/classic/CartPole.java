package tengen.env.classic;

import java.util.List;
import java.util.Locale;
import tengen.env.ActionNames;
import tengen.env.Columns;
import tengen.env.Require;
import tengen.env.Space;

/**
 * A pole on a cart, to be kept upright by pushing the cart left (0) or right (1): CartPole-v1 of
 * Gymnasium, after Barto, Sutton and Anderson (1983, IEEE SMC-13:834).
 *
 * <p>The observation is {@code [x, x speed, angle, angular speed]} in metres, radians and seconds.
 * An episode terminates when the cart is more than 2.4 m from the middle or the pole more than 12
 * degrees from upright, and is truncated after 500 steps of 0.02 s.
 */
public final class CartPole extends ClassicWorld<Integer, int[]>
    implements Columns.OfDiscrete, ActionNames {

  private static final Space.Discrete ACTIONS = new Space.Discrete(2);

  private static final Space.Box OBSERVATIONS = observations();

  private final Config config;
  private final Push push = new Push("CartPole", ACTIONS);

  /**
   * What can be chosen.
   *
   * @param suttonBartoReward reward 0 a step and -1 for the fall, instead of 1 for every step
   * @param semiImplicit move with the new speeds (semi-implicit Euler) instead of the old ones
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(boolean suttonBartoReward, boolean semiImplicit, int maxSteps) {

    /** CartPole-v1. */
    public static final Config V1 = new Config(false, false, 500);

    /** Checks the length. */
    public Config {
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }

    /** What one step is paid for. */
    double reward(boolean fallen) {
      if (suttonBartoReward) {
        return fallen ? -1 : 0;
      }
      return 1;
    }
  }

  /** CartPole-v1. */
  public CartPole() {
    this(Config.V1);
  }

  /** A variant. */
  public CartPole(Config config) {
    super(new CartPoleColumns(1, config), OBSERVATIONS.width());
    this.config = config;
  }

  /* As Gymnasium: twice the limits, so that the observation of the fall is inside. */
  private static Space.Box observations() {
    float x = (float) (2 * CartPoleColumns.MAX_X);
    float angle = (float) (2 * CartPoleColumns.MAX_ANGLE);
    float any = Float.POSITIVE_INFINITY;
    return Space.Box.of(new float[] {-x, -any, -angle, -any}, new float[] {x, any, angle, any});
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
    return List.of("push left", "push right");
  }

  @Override
  int[] checked(Integer action) {
    return push.of(action);
  }

  @Override
  public Columns<int[]> columns(int rows) {
    return new CartPoleColumns(rows, config);
  }

  /** Position of the cart in metres, 0 in the middle. */
  public double x() {
    return variable(CartPoleColumns.X);
  }

  /** Angle of the pole in radians, 0 upright, positive to the right. */
  public double angle() {
    return variable(CartPoleColumns.ANGLE);
  }

  @Override
  public String toString() {
    double x = x();
    return new Sketch(-CartPoleColumns.MAX_X, CartPoleColumns.MAX_X, 0, 1, 49, 6)
        .line(x, 0, x + Math.sin(angle()), Math.cos(angle()), '*')
        .line(x - 0.2, 0, x + 0.2, 0, '=')
        .caption(
            String.format(
                Locale.ROOT,
                "x %.3f, speed %.3f, angle %.3f, angular speed %.3f",
                x,
                variable(CartPoleColumns.SPEED),
                angle(),
                variable(CartPoleColumns.SPIN)));
  }
}
