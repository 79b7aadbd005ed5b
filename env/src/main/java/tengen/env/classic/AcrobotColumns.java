package tengen.env.classic;

import tengen.env.Rng;

/**
 * Acrobats: upper and lower angle, upper and lower speed. Sines and cosines of the angles are kept,
 * because observation, height and the first slope of the next step all need them; those of sums of
 * angles come from the addition theorems.
 */
final class AcrobotColumns extends ClassicColumns<int[]> {

  private static final double SECONDS = 0.2;
  private static final double GRAVITY = 9.8;
  static final double MAX_UPPER_SPEED = 4 * Math.PI;
  static final double MAX_LOWER_SPEED = 9 * Math.PI;

  static final int UPPER = 0;
  static final int LOWER = 1;
  static final int UPPER_SPEED = 2;
  static final int LOWER_SPEED = 3;

  private final double book;
  private final double[] upper = variable(UPPER);
  private final double[] lower = variable(LOWER);
  private final double[] upperSpeed = variable(UPPER_SPEED);
  private final double[] lowerSpeed = variable(LOWER_SPEED);
  private final double[] upperSine = variable(4);
  private final double[] upperCosine = variable(5);
  private final double[] lowerSine = variable(6);
  private final double[] lowerCosine = variable(7);

  /** Of the stage last computed. */
  private final double[] upperSlope = variable(8);

  private final double[] lowerSlope = variable(9);

  AcrobotColumns(int rows, Acrobot.Config config) {
    super(rows, 4, 6, config.maxSteps());
    book = config.bookOrNips().equals("book") ? 0.5 : 0;
  }

  @Override
  void start(int row, long seed) {
    upper[row] = (float) (0.2 * Rng.uniform(seed, 0) - 0.1);
    lower[row] = (float) (0.2 * Rng.uniform(seed, 1) - 0.1);
    upperSpeed[row] = (float) (0.2 * Rng.uniform(seed, 2) - 0.1);
    lowerSpeed[row] = (float) (0.2 * Rng.uniform(seed, 3) - 0.1);
  }

  @Override
  void derive(int row) {
    upperSine[row] = Math.sin(upper[row]);
    upperCosine[row] = Math.cos(upper[row]);
    lowerSine[row] = Math.sin(lower[row]);
    lowerCosine[row] = Math.cos(lower[row]);
  }

  @Override
  public void advance(int from, int to, int[] actions, Outcome out) {
    for (int row = from; row < to; row++) {
      move(row, actions[row] - 1);
      boolean high = height(row) > 1;
      out.reward()[row] = high ? 0 : -1;
      out.terminated()[row] = high;
      out.truncated()[row] = ++elapsed[row] >= maxSteps && !high;
      observe(row, out.observation());
    }
  }

  private double height(int row) {
    double straight =
        upperCosine[row] * lowerCosine[row] - upperSine[row] * lowerSine[row]; // cos(upper + lower)
    return -upperCosine[row] - straight;
  }

  /* One classic Runge-Kutta step: of each stage the speeds u and l, and their slopes. */
  private void move(int row, double torque) {
    double half = SECONDS / 2;
    double u = upper[row];
    double l = lower[row];
    double u1 = upperSpeed[row];
    double l1 = lowerSpeed[row];
    slope(row, upperSine[row], upperCosine[row], lowerSine[row], lowerCosine[row], u1, l1, torque);
    double uSlope1 = upperSlope[row];
    double lSlope1 = lowerSlope[row];
    double u2 = u1 + half * uSlope1;
    double l2 = l1 + half * lSlope1;
    slope(row, u + half * u1, l + half * l1, u2, l2, torque);
    double uSlope2 = upperSlope[row];
    double lSlope2 = lowerSlope[row];
    double u3 = u1 + half * uSlope2;
    double l3 = l1 + half * lSlope2;
    slope(row, u + half * u2, l + half * l2, u3, l3, torque);
    double uSlope3 = upperSlope[row];
    double lSlope3 = lowerSlope[row];
    double u4 = u1 + SECONDS * uSlope3;
    double l4 = l1 + SECONDS * lSlope3;
    slope(row, u + SECONDS * u3, l + SECONDS * l3, u4, l4, torque);
    upper[row] = wrapped(u + SECONDS / 6 * (u1 + 2 * u2 + 2 * u3 + u4));
    lower[row] = wrapped(l + SECONDS / 6 * (l1 + 2 * l2 + 2 * l3 + l4));
    double uRise = uSlope1 + 2 * uSlope2 + 2 * uSlope3 + upperSlope[row];
    double lRise = lSlope1 + 2 * lSlope2 + 2 * lSlope3 + lowerSlope[row];
    upperSpeed[row] = clipped(u1 + SECONDS / 6 * uRise, MAX_UPPER_SPEED);
    lowerSpeed[row] = clipped(l1 + SECONDS / 6 * lRise, MAX_LOWER_SPEED);
    derive(row);
  }

  private void slope(
      int row, double upper, double lower, double upperSpeed, double lowerSpeed, double torque) {
    slope(
        row,
        Math.sin(upper),
        Math.cos(upper),
        Math.sin(lower),
        Math.cos(lower),
        upperSpeed,
        lowerSpeed,
        torque);
  }

  /* Links of 1 kg, 1 m and 1 kg m², their centres of mass in the middle. */
  private void slope(
      int row,
      double upperSine,
      double upperCosine,
      double sine,
      double cosine,
      double upperSpeed,
      double lowerSpeed,
      double torque) {
    double upperInertia = 3.5 + cosine;
    double coupling = 1.25 + 0.5 * cosine;
    double lowerPull = 0.5 * GRAVITY * (upperSine * cosine + upperCosine * sine);
    double upperPull =
        -0.5 * lowerSpeed * lowerSpeed * sine
            - lowerSpeed * upperSpeed * sine
            + 1.5 * GRAVITY * upperSine
            + lowerPull;
    double turning =
        torque
            + coupling / upperInertia * upperPull
            - book * upperSpeed * upperSpeed * sine
            - lowerPull;
    double rise = turning / (1.25 - coupling * coupling / upperInertia);
    lowerSlope[row] = rise;
    upperSlope[row] = -(coupling * rise + upperPull) / upperInertia;
  }

  private static double clipped(double speed, double limit) {
    return Math.min(Math.max(speed, -limit), limit);
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

  @Override
  void observe(int row, float[] out) {
    int at = 6 * row;
    out[at] = (float) upperCosine[row];
    out[at + 1] = (float) upperSine[row];
    out[at + 2] = (float) lowerCosine[row];
    out[at + 3] = (float) lowerSine[row];
    out[at + 4] = (float) upperSpeed[row];
    out[at + 5] = (float) lowerSpeed[row];
  }
}
