package tengen.env.classic;

import java.util.List;
import java.util.Locale;
import tengen.env.Columns;
import tengen.env.Require;
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
public final class Pendulum extends ClassicWorld<float[], float[]> implements Columns.OfContinuous {

  private static final Space.Box ACTIONS =
      new Space.Box(
          new float[] {-PendulumColumns.MAX_TORQUE},
          new float[] {PendulumColumns.MAX_TORQUE},
          List.of(new Space.Part("torque", 1)));
  private static final Space.Box OBSERVATIONS =
      Space.Box.of(
          new float[] {-1, -1, -(float) PendulumColumns.MAX_SPEED},
          new float[] {1, 1, (float) PendulumColumns.MAX_SPEED});

  private final Config config;

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

  /** Pendulum-v1. */
  public Pendulum() {
    this(Config.V1);
  }

  /** A variant. */
  public Pendulum(Config config) {
    super(new PendulumColumns(1, config), OBSERVATIONS.width());
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

  /**
   * Acts once.
   *
   * @param action one finite number; the motor gives it clipped to [-2, 2] N m
   */
  @Override
  public Step step(float[] action) {
    return super.step(action);
  }

  @Override
  float[] checked(float[] action) {
    return Force.checked("Pendulum", action);
  }

  @Override
  public Columns<float[]> columns(int rows) {
    return new PendulumColumns(rows, config);
  }

  /** Angle from upright in radians, counter-clockwise, whole turns included. */
  public double angle() {
    return variable(PendulumColumns.ANGLE);
  }

  /** Angular speed in radians per second, counter-clockwise. */
  public double angularSpeed() {
    return variable(PendulumColumns.SPEED);
  }

  @Override
  public String toString() {
    double angle = angle();
    return new Sketch(-1.1, 1.1, -1.1, 1.1, 23, 11)
        .line(0, 0, -Math.sin(angle), Math.cos(angle), '*')
        .put(0, 0, 'o')
        .caption(
            String.format(
                Locale.ROOT,
                "angle %.3f, speed %.3f",
                PendulumColumns.wrapped(angle),
                angularSpeed()));
  }
}
