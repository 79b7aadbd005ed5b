package tengen.env.classic;

import java.util.List;
import java.util.Locale;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A pendulum to be swung up and held upright by a motor that is too weak to lift it at once:
 * Pendulum-v1 of Gymnasium.
 *
 * <p>The action is one number, the torque in [-2, 2] N m, clipped to that. The observation is
 * {@code [cosine, sine, angular speed]} of the angle from upright, in radians per second. The
 * reward is {@code -(angle² + 0.1 speed² + 0.001 torque²)} of the state acted in, with the angle in
 * [-pi, pi). An episode never terminates and is truncated after 200 steps of 0.05 s.
 */
public final class Pendulum implements Environment<float[]> {

  private static final double SECONDS = 0.05;
  private static final double MAX_SPEED = 8;
  private static final float MAX_TORQUE = 2;
  private static final double TURN = 2 * Math.PI;

  private static final Space.Box ACTIONS =
      new Space.Box(
          new float[] {-MAX_TORQUE},
          new float[] {MAX_TORQUE},
          List.of(new Space.Part("torque", 1)));
  private static final Space.Box OBSERVATIONS =
      Space.Box.of(new float[] {-1, -1, -(float) MAX_SPEED}, new float[] {1, 1, (float) MAX_SPEED});

  private final Config config;
  private double angle;
  private double speed;
  private int elapsed;
  private boolean running;

  /**
   * What can be chosen.
   *
   * @param g acceleration of gravity in m/s², in [0, 1000]
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(double g, int maxSteps) {

    /** Pendulum-v1. */
    public static final Config V1 = new Config(10, 200);

    /** Checks the ranges. */
    public Config {
      Require.inRange("g", g, 0, 1000);
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  private record State(double angle, double speed, int elapsed, boolean running)
      implements Snapshot {}

  /** Pendulum-v1. */
  public Pendulum() {
    this(Config.V1);
  }

  /** A variant. */
  public Pendulum(Config config) {
    this.config = config;
  }

  @Override
  public Space.Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space.Box actionSpace() {
    return ACTIONS;
  }

  @Override
  public float[] reset(long seed) {
    angle = Math.PI * (2 * Rng.uniform(seed, 0) - 1);
    speed = 2 * Rng.uniform(seed, 1) - 1;
    elapsed = 0;
    running = true;
    return observation();
  }

  /**
   * Acts once.
   *
   * @param action one finite number; the motor gives it clipped to [-2, 2] N m
   */
  @Override
  public Step step(float[] action) {
    float asked = Force.of("Pendulum", action);
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    float torque = Math.min(Math.max(asked, -MAX_TORQUE), MAX_TORQUE);
    double cost = cost(torque);
    move(torque);
    elapsed++;
    running = elapsed < config.maxSteps();
    return new Step(observation(), -cost, false, !running);
  }

  /* As Gymnasium, products of the torque are float and everything else is double. */
  private double cost(float torque) {
    double off = wrapped(angle);
    return off * off + 0.1 * (speed * speed) + 0.001f * (torque * torque);
  }

  private void move(float torque) {
    double acceleration = 3 * config.g() / 2 * Math.sin(angle) + 3 * torque;
    speed += acceleration * SECONDS;
    speed = Math.min(Math.max(speed, -MAX_SPEED), MAX_SPEED);
    angle += speed * SECONDS;
  }

  private static double wrapped(double angle) {
    double rest = (angle + Math.PI) % TURN;
    return (rest < 0 ? rest + TURN : rest) - Math.PI;
  }

  private float[] observation() {
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle), (float) speed};
  }

  @Override
  public Snapshot snapshot() {
    return new State(angle, speed, elapsed, running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of Pendulum: " + snapshot);
    }
    angle = state.angle;
    speed = state.speed;
    elapsed = state.elapsed;
    running = state.running;
  }

  /** Angle from upright in radians, counter-clockwise, whole turns included. */
  public double angle() {
    return angle;
  }

  /** Angular speed in radians per second, counter-clockwise. */
  public double angularSpeed() {
    return speed;
  }

  @Override
  public String toString() {
    return new Sketch(-1.1, 1.1, -1.1, 1.1, 23, 11)
        .line(0, 0, -Math.sin(angle), Math.cos(angle), '*')
        .put(0, 0, 'o')
        .caption(String.format(Locale.ROOT, "angle %.3f, speed %.3f", wrapped(angle), speed));
  }

  /** {@code [angle, speed]} in full precision, the angle not wrapped. */
  double[] state() {
    return new double[] {angle, speed};
  }

  /** Puts a recorded state in, as if that many steps had been made. */
  float[] state(double[] state, int steps) {
    restore(new State(state[0], state[1], steps, true));
    return observation();
  }
}
