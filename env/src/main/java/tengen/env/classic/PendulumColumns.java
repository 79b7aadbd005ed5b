package tengen.env.classic;

import tengen.env.Rng;

/** Pendulums: angle, angular speed; the sine of the angle is kept for the next step. */
final class PendulumColumns extends ClassicColumns<float[]> {

  private static final double SECONDS = 0.05;
  private static final double TURN = 2 * Math.PI;
  static final double MAX_SPEED = 8;
  static final float MAX_TORQUE = 2;

  static final int ANGLE = 0;
  static final int SPEED = 1;

  private final double gravity;
  private final double[] angle = variable(ANGLE);
  private final double[] speed = variable(SPEED);
  private final double[] sine = variable(2);

  PendulumColumns(int rows, Pendulum.Config config) {
    super(rows, 2, 1, config.maxSteps());
    gravity = config.g();
  }

  @Override
  void start(int row, long seed) {
    angle[row] = Math.PI * (2 * Rng.uniform(seed, 0) - 1);
    speed[row] = 2 * Rng.uniform(seed, 1) - 1;
  }

  @Override
  void derive(int row) {
    sine[row] = Math.sin(angle[row]);
  }

  @Override
  public void advance(int from, int to, float[] actions, Outcome out) {
    for (int row = from; row < to; row++) {
      float torque = Math.min(Math.max(actions[row], -MAX_TORQUE), MAX_TORQUE);
      out.reward()[row] = -cost(row, torque);
      out.terminated()[row] = false;
      out.truncated()[row] = ++elapsed[row] >= maxSteps;
      move(row, torque);
      observe(row, out.observation());
    }
  }

  /* As Gymnasium, products of the torque are float and everything else is double. */
  private double cost(int row, float torque) {
    double off = wrapped(angle[row]);
    return off * off + 0.1 * (speed[row] * speed[row]) + 0.001f * (torque * torque);
  }

  private void move(int row, float torque) {
    double acceleration = 3 * gravity / 2 * sine[row] + 3 * torque;
    double faster = speed[row] + acceleration * SECONDS;
    speed[row] = Math.min(Math.max(faster, -MAX_SPEED), MAX_SPEED);
    angle[row] += speed[row] * SECONDS;
    derive(row);
  }

  /** The same angle in [-pi, pi). */
  static double wrapped(double angle) {
    double rest = angle + Math.PI;
    if (rest < 0 || rest >= TURN) { // rare, and the remainder is slow
      rest %= TURN;
      rest = rest < 0 ? rest + TURN : rest;
    }
    return rest - Math.PI;
  }

  @Override
  void observe(int row, float[] out) {
    int at = 3 * row;
    out[at] = (float) Math.cos(angle[row]);
    out[at + 1] = (float) sine[row];
    out[at + 2] = (float) speed[row];
  }
}
