package tengen.env.classic;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Rng;
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

  private static final double GRAVITY = 9.8;
  private static final double POLE_MASS = 0.1;
  private static final double TOTAL_MASS = 1.0 + POLE_MASS;
  private static final double HALF_LENGTH = 0.5;
  private static final double FORCE = 10;
  private static final double SECONDS = 0.02;
  private static final double MAX_X = 2.4;
  private static final double MAX_ANGLE = 12 * 2 * Math.PI / 360;

  private static final Space.Discrete ACTIONS = new Space.Discrete(2);
  private static final Space.Box OBSERVATIONS = observations();

  private final Config config;
  private double x;
  private double speed;
  private double angle;
  private double angularSpeed;
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
  }

  /* As Gymnasium: twice the limits, so that the observation of the fall is inside. */
  private static Space.Box observations() {
    float x = (float) (2 * MAX_X);
    float angle = (float) (2 * MAX_ANGLE);
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
    UniformRandomProvider random = Rng.stream(seed, "cartpole");
    x = start(random);
    speed = start(random);
    angle = start(random);
    angularSpeed = start(random);
    elapsed = 0;
    running = true;
    return observation();
  }

  private static double start(UniformRandomProvider random) {
    return 0.1 * random.nextDouble() - 0.05;
  }

  @Override
  public Step step(Integer action) {
    if (!ACTIONS.contains(action)) {
      throw new IllegalArgumentException("action of CartPole must be 0 or 1; got " + action);
    }
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    move(action == 1 ? FORCE : -FORCE);
    elapsed++;
    boolean fallen = Math.abs(x) > MAX_X || Math.abs(angle) > MAX_ANGLE;
    boolean cut = !fallen && elapsed >= config.maxSteps();
    running = !fallen && !cut;
    double reward = config.suttonBartoReward() ? (fallen ? -1 : 0) : 1;
    return new Step(observation(), reward, fallen, cut);
  }

  private void move(double force) {
    double sine = Math.sin(angle);
    double cosine = Math.cos(angle);
    double poleMoment = POLE_MASS * HALF_LENGTH;
    double push = (force + poleMoment * angularSpeed * angularSpeed * sine) / TOTAL_MASS;
    double angularAcceleration =
        (GRAVITY * sine - cosine * push)
            / (HALF_LENGTH * (4.0 / 3.0 - POLE_MASS * cosine * cosine / TOTAL_MASS));
    double acceleration = push - poleMoment * angularAcceleration * cosine / TOTAL_MASS;
    if (!config.semiImplicit()) {
      x += SECONDS * speed;
      angle += SECONDS * angularSpeed;
    }
    speed += SECONDS * acceleration;
    angularSpeed += SECONDS * angularAcceleration;
    if (config.semiImplicit()) {
      x += SECONDS * speed;
      angle += SECONDS * angularSpeed;
    }
  }

  private float[] observation() {
    return new float[] {(float) x, (float) speed, (float) angle, (float) angularSpeed};
  }

  @Override
  public Snapshot snapshot() {
    return new State(x, speed, angle, angularSpeed, elapsed, running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of CartPole: " + snapshot);
    }
    x = state.x;
    speed = state.speed;
    angle = state.angle;
    angularSpeed = state.angularSpeed;
    elapsed = state.elapsed;
    running = state.running;
  }

  /** Position of the cart in metres, 0 in the middle. */
  public double x() {
    return x;
  }

  /** Angle of the pole in radians, 0 upright, positive to the right. */
  public double angle() {
    return angle;
  }

  /** {@code [x, x speed, angle, angular speed]} in full precision. */
  double[] state() {
    return new double[] {x, speed, angle, angularSpeed};
  }

  /** Puts a recorded state in, as if that many steps had been made. */
  float[] state(double[] state, int steps) {
    restore(new State(state[0], state[1], state[2], state[3], steps, true));
    return observation();
  }
}
