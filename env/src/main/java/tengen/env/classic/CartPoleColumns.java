package tengen.env.classic;

import tengen.env.Rng;

/**
 * The states of many cart-poles, one array a variable: the physics of {@link CartPole}, written so
 * that a loop over rows neither allocates nor boxes. Rows are independent of one another.
 */
public final class CartPoleColumns {

  private static final double GRAVITY = 9.8;
  private static final double POLE_MASS = 0.1;
  private static final double TOTAL_MASS = 1.0 + POLE_MASS;
  private static final double HALF_LENGTH = 0.5;
  private static final double POLE_MOMENT = POLE_MASS * HALF_LENGTH;
  private static final double FORCE = 10;
  private static final double SECONDS = 0.02;
  static final double MAX_X = 2.4;
  static final double MAX_ANGLE = 12 * 2 * Math.PI / 360;

  /** Numbers of one observation. */
  public static final int WIDTH = 4;

  private final boolean semiImplicit;
  final double[] x;
  final double[] speed;
  final double[] angle;
  final double[] angularSpeed;

  /**
   * Rows at rest, all upright in the middle.
   *
   * @param semiImplicit move with the new speeds instead of the old ones
   */
  public CartPoleColumns(int rows, boolean semiImplicit) {
    this.semiImplicit = semiImplicit;
    x = new double[rows];
    speed = new double[rows];
    angle = new double[rows];
    angularSpeed = new double[rows];
  }

  /** Puts a row at the start of the episode of a seed. */
  public void begin(int row, long seed) {
    x[row] = 0.1 * Rng.uniform(seed, 0) - 0.05;
    speed[row] = 0.1 * Rng.uniform(seed, 1) - 0.05;
    angle[row] = 0.1 * Rng.uniform(seed, 2) - 0.05;
    angularSpeed[row] = 0.1 * Rng.uniform(seed, 3) - 0.05;
  }

  /**
   * Moves a row by one step.
   *
   * @param action 0 pushes left, anything else right
   */
  public void move(int row, int action) {
    double force = action == 0 ? -FORCE : FORCE;
    double spin = angularSpeed[row];
    double sine = Math.sin(angle[row]);
    double cosine = Math.cos(angle[row]);
    double push = (force + POLE_MOMENT * spin * spin * sine) / TOTAL_MASS;
    double angularAcceleration =
        (GRAVITY * sine - cosine * push)
            / (HALF_LENGTH * (4.0 / 3.0 - POLE_MASS * cosine * cosine / TOTAL_MASS));
    double acceleration = push - POLE_MOMENT * angularAcceleration * cosine / TOTAL_MASS;
    double newSpeed = speed[row] + SECONDS * acceleration;
    double newSpin = spin + SECONDS * angularAcceleration;
    x[row] += SECONDS * (semiImplicit ? newSpeed : speed[row]);
    angle[row] += SECONDS * (semiImplicit ? newSpin : spin);
    speed[row] = newSpeed;
    angularSpeed[row] = newSpin;
  }

  /** Whether the cart or the pole of a row is outside its limits. */
  public boolean fallen(int row) {
    return Math.abs(x[row]) > MAX_X || Math.abs(angle[row]) > MAX_ANGLE;
  }

  /** Writes the observation of a row, {@link #WIDTH} numbers from {@code at} on. */
  public void observe(int row, float[] out, int at) {
    out[at] = (float) x[row];
    out[at + 1] = (float) speed[row];
    out[at + 2] = (float) angle[row];
    out[at + 3] = (float) angularSpeed[row];
  }

  /** The states of all rows, variable by variable. */
  public double[][] save() {
    return new double[][] {x.clone(), speed.clone(), angle.clone(), angularSpeed.clone()};
  }

  /** Puts back what {@link #save} gave. */
  public void load(double[][] saved) {
    double[][] columns = {x, speed, angle, angularSpeed};
    for (int i = 0; i < columns.length; i++) {
      System.arraycopy(saved[i], 0, columns[i], 0, x.length);
    }
  }
}
