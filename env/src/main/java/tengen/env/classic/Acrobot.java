package tengen.env.classic;

import java.util.Locale;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Snapshot;
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
public final class Acrobot implements Environment<Integer> {

  private static final double SECONDS = 0.2;
  private static final double GRAVITY = 9.8;
  private static final double MAX_UPPER_SPEED = 4 * Math.PI;
  private static final double MAX_LOWER_SPEED = 9 * Math.PI;

  private static final Space.Discrete ACTIONS = new Space.Discrete(3);
  private static final Space.Box OBSERVATIONS = observations();

  private final Config config;
  private final boolean book;
  private final double[] state = new double[4];
  private final double[][] slopes = new double[4][4];
  private final double[] between = new double[4];
  private int elapsed;
  private boolean running;

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

  private record State(
      double upper,
      double lower,
      double upperSpeed,
      double lowerSpeed,
      int elapsed,
      boolean running)
      implements Snapshot {}

  /** Acrobot-v1. */
  public Acrobot() {
    this(Config.V1);
  }

  /** A variant. */
  public Acrobot(Config config) {
    this.config = config;
    book = config.bookOrNips().equals("book");
  }

  private static Space.Box observations() {
    float upper = (float) MAX_UPPER_SPEED;
    float lower = (float) MAX_LOWER_SPEED;
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
  public float[] reset(long seed) {
    for (int i = 0; i < state.length; i++) {
      state[i] = (float) (0.2 * Rng.uniform(seed, i) - 0.1);
    }
    elapsed = 0;
    running = true;
    return observation();
  }

  @Override
  public Step step(Integer action) {
    if (!ACTIONS.contains(action)) {
      throw new IllegalArgumentException("action of Acrobot must be 0, 1 or 2; got " + action);
    }
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    move(action - 1);
    elapsed++;
    boolean high = height() > 1;
    boolean cut = !high && elapsed >= config.maxSteps();
    running = !high && !cut;
    return new Step(observation(), high ? 0 : -1, high, cut);
  }

  /* One classic Runge-Kutta step. */
  private void move(double torque) {
    slope(state, torque, slopes[0]);
    slope(along(slopes[0], SECONDS / 2), torque, slopes[1]);
    slope(along(slopes[1], SECONDS / 2), torque, slopes[2]);
    slope(along(slopes[2], SECONDS), torque, slopes[3]);
    for (int i = 0; i < state.length; i++) {
      double sum = slopes[0][i] + 2 * slopes[1][i] + 2 * slopes[2][i] + slopes[3][i];
      state[i] += SECONDS / 6 * sum;
    }
    state[0] = wrapped(state[0]);
    state[1] = wrapped(state[1]);
    state[2] = Math.min(Math.max(state[2], -MAX_UPPER_SPEED), MAX_UPPER_SPEED);
    state[3] = Math.min(Math.max(state[3], -MAX_LOWER_SPEED), MAX_LOWER_SPEED);
  }

  private double[] along(double[] slope, double seconds) {
    for (int i = 0; i < state.length; i++) {
      between[i] = state[i] + seconds * slope[i];
    }
    return between;
  }

  /* Links of 1 kg, 1 m and 1 kg m², their centres of mass in the middle. */
  private void slope(double[] at, double torque, double[] out) {
    double sine = Math.sin(at[1]);
    double cosine = Math.cos(at[1]);
    double upperInertia = 3.5 + cosine;
    double coupling = 1.25 + 0.5 * cosine;
    double lowerPull = 0.5 * GRAVITY * Math.cos(at[0] + at[1] - Math.PI / 2);
    double upperPull =
        -0.5 * at[3] * at[3] * sine
            - at[3] * at[2] * sine
            + 1.5 * GRAVITY * Math.cos(at[0] - Math.PI / 2)
            + lowerPull;
    double turning = torque + coupling / upperInertia * upperPull - lowerPull;
    if (book) {
      turning -= 0.5 * at[2] * at[2] * sine;
    }
    out[0] = at[2];
    out[1] = at[3];
    out[3] = turning / (1.25 - coupling * coupling / upperInertia);
    out[2] = -(coupling * out[3] + upperPull) / upperInertia;
  }

  private static double wrapped(double angle) {
    double result = angle;
    while (result > Math.PI) {
      result -= 2 * Math.PI;
    }
    while (result < -Math.PI) {
      result += 2 * Math.PI;
    }
    return result;
  }

  private float[] observation() {
    return new float[] {
      (float) Math.cos(state[0]),
      (float) Math.sin(state[0]),
      (float) Math.cos(state[1]),
      (float) Math.sin(state[1]),
      (float) state[2],
      (float) state[3]
    };
  }

  @Override
  public Snapshot snapshot() {
    return new State(state[0], state[1], state[2], state[3], elapsed, running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State old)) {
      throw new IllegalArgumentException("not a snapshot of Acrobot: " + snapshot);
    }
    state[0] = old.upper;
    state[1] = old.lower;
    state[2] = old.upperSpeed;
    state[3] = old.lowerSpeed;
    elapsed = old.elapsed;
    running = old.running;
  }

  /** Angle of the upper link in radians, 0 hanging down, in [-pi, pi]. */
  public double upperAngle() {
    return state[0];
  }

  /** Angle of the lower link relative to the upper one in radians, in [-pi, pi]. */
  public double lowerAngle() {
    return state[1];
  }

  /** Height of the tip above the fixed joint in metres, from -2 to 2; the goal is above 1. */
  public double height() {
    return -Math.cos(state[0]) - Math.cos(state[0] + state[1]);
  }

  @Override
  public String toString() {
    double x = Math.sin(state[0]);
    double y = -Math.cos(state[0]);
    return new Sketch(-2.2, 2.2, -2.2, 2.2, 45, 21)
        .line(-2, 1, 2, 1, '-')
        .line(0, 0, x, y, '*')
        .line(x, y, x + Math.sin(state[0] + state[1]), height(), '+')
        .put(0, 0, 'o')
        .caption(
            String.format(
                Locale.ROOT,
                "angles %.3f %.3f, speeds %.3f %.3f, height %.3f",
                state[0],
                state[1],
                state[2],
                state[3],
                height()));
  }

  /** {@code [upper angle, lower angle, upper speed, lower speed]} in full precision. */
  double[] state() {
    return state.clone();
  }

  /** Puts a recorded state in, as if that many steps had been made. */
  float[] state(double[] recorded, int steps) {
    restore(new State(recorded[0], recorded[1], recorded[2], recorded[3], steps, true));
    return observation();
  }
}
