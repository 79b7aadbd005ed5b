package tengen.env.classic;

import tengen.env.Rng;

/** Cart-poles: position, speed, angle, angular speed. */
final class CartPoleColumns extends ClassicColumns<int[]> {

  private static final double GRAVITY = 9.8;
  private static final double POLE_MASS = 0.1;
  private static final double TOTAL_MASS = 1.0 + POLE_MASS;
  private static final double HALF_LENGTH = 0.5;
  private static final double POLE_MOMENT = POLE_MASS * HALF_LENGTH;
  private static final double FORCE = 10;
  private static final double SECONDS = 0.02;
  static final double MAX_X = 2.4;
  static final double MAX_ANGLE = 12 * 2 * Math.PI / 360;

  static final int X = 0;
  static final int SPEED = 1;
  static final int ANGLE = 2;
  static final int SPIN = 3;

  private final CartPole.Config config;
  private final double[] x = variable(X);
  private final double[] speed = variable(SPEED);
  private final double[] angle = variable(ANGLE);
  private final double[] spin = variable(SPIN);

  CartPoleColumns(int rows, CartPole.Config config) {
    super(rows, 4, 0, config.maxSteps());
    this.config = config;
  }

  @Override
  void start(int row, long seed) {
    x[row] = 0.1 * Rng.uniform(seed, 0) - 0.05;
    speed[row] = 0.1 * Rng.uniform(seed, 1) - 0.05;
    angle[row] = 0.1 * Rng.uniform(seed, 2) - 0.05;
    spin[row] = 0.1 * Rng.uniform(seed, 3) - 0.05;
  }

  @Override
  public void advance(int from, int to, int[] actions, Outcome out) {
    for (int row = from; row < to; row++) {
      move(row, actions[row]);
      boolean fallen = Math.abs(x[row]) > MAX_X || Math.abs(angle[row]) > MAX_ANGLE;
      out.reward()[row] = config.reward(fallen);
      out.terminated()[row] = fallen;
      out.truncated()[row] = ++elapsed[row] >= maxSteps && !fallen;
      observe(row, out.observation());
    }
  }

  private void move(int row, int action) {
    double force = action == 0 ? -FORCE : FORCE;
    double oldSpin = spin[row];
    double tilt = angle[row];
    boolean small = Math.abs(tilt) < SmallAngle.LIMIT; // always, but for states put in from outside
    double sine = small ? SmallAngle.sin(tilt) : Math.sin(tilt);
    double cosine = small ? SmallAngle.cos(tilt) : Math.cos(tilt);
    double push = (force + POLE_MOMENT * oldSpin * oldSpin * sine) / TOTAL_MASS;
    double angularAcceleration =
        (GRAVITY * sine - cosine * push)
            / (HALF_LENGTH * (4.0 / 3.0 - POLE_MASS * cosine * cosine / TOTAL_MASS));
    double acceleration = push - POLE_MOMENT * angularAcceleration * cosine / TOTAL_MASS;
    double newSpeed = speed[row] + SECONDS * acceleration;
    double newSpin = oldSpin + SECONDS * angularAcceleration;
    x[row] += SECONDS * (config.semiImplicit() ? newSpeed : speed[row]);
    angle[row] += SECONDS * (config.semiImplicit() ? newSpin : oldSpin);
    speed[row] = newSpeed;
    spin[row] = newSpin;
  }

  @Override
  void observe(int row, float[] out) {
    int at = 4 * row;
    out[at] = (float) x[row];
    out[at + 1] = (float) speed[row];
    out[at + 2] = (float) angle[row];
    out[at + 3] = (float) spin[row];
  }
}
