package tengen.env.classic;

import java.util.Locale;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A pole on a cart, to be kept upright by pushing the cart left (0) or right (1): CartPole-v1 of
 * Gymnasium, after Barto, Sutton and Anderson (1983, IEEE SMC-13:834).
 *
 * <p>The observation is {@code [x, x speed, angle, angular speed]} in metres, radians and seconds.
 * An episode terminates when the cart is more than 2.4 m from the middle or the pole more than 12
 * degrees from upright, and is truncated after 500 steps of 0.02 s.
 */
public final class CartPole implements Environment<Integer> {

  /** Left or right. */
  public static final Space.Discrete ACTIONS = new Space.Discrete(2);

  /** Position, speed, angle, angular speed. */
  public static final Space.Box OBSERVATIONS = observations();

  private final Config config;
  private final CartPoleColumns pole;
  private int elapsed;
  private boolean running;

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
    public double reward(boolean fallen) {
      if (suttonBartoReward) {
        return fallen ? -1 : 0;
      }
      return 1;
    }
  }

  private record State(
      double x, double speed, double angle, double angularSpeed, int elapsed, boolean running)
      implements Snapshot {}

  /** CartPole-v1. */
  public CartPole() {
    this(Config.V1);
  }

  /** A variant. */
  public CartPole(Config config) {
    this.config = config;
    pole = new CartPoleColumns(1, config.semiImplicit());
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
  public float[] reset(long seed) {
    pole.begin(0, seed);
    elapsed = 0;
    running = true;
    return observation();
  }

  @Override
  public Step step(Integer action) {
    if (!ACTIONS.contains(action)) {
      throw new IllegalArgumentException("action of CartPole must be 0 or 1; got " + action);
    }
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    pole.move(0, action);
    elapsed++;
    boolean fallen = pole.fallen(0);
    boolean cut = !fallen && elapsed >= config.maxSteps();
    running = !fallen && !cut;
    return new Step(observation(), config.reward(fallen), fallen, cut);
  }

  private float[] observation() {
    float[] observation = new float[CartPoleColumns.WIDTH];
    pole.observe(0, observation, 0);
    return observation;
  }

  @Override
  public Snapshot snapshot() {
    return new State(x(), pole.speed[0], angle(), pole.angularSpeed[0], elapsed, running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of CartPole: " + snapshot);
    }
    pole.x[0] = state.x;
    pole.speed[0] = state.speed;
    pole.angle[0] = state.angle;
    pole.angularSpeed[0] = state.angularSpeed;
    elapsed = state.elapsed;
    running = state.running;
  }

  /** Position of the cart in metres, 0 in the middle. */
  public double x() {
    return pole.x[0];
  }

  /** Angle of the pole in radians, 0 upright, positive to the right. */
  public double angle() {
    return pole.angle[0];
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
                pole.speed[0],
                angle(),
                pole.angularSpeed[0]));
  }

  /** {@code [x, x speed, angle, angular speed]} in full precision. */
  double[] state() {
    return new double[] {x(), pole.speed[0], angle(), pole.angularSpeed[0]};
  }

  /** Puts a recorded state in, as if that many steps had been made. */
  float[] state(double[] state, int steps) {
    restore(new State(state[0], state[1], state[2], state[3], steps, true));
    return observation();
  }
}
