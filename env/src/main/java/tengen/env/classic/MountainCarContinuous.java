package tengen.env.classic;

import java.util.List;
import tengen.env.Columns;
import tengen.env.Require;
import tengen.env.Space;

/**
 * The car between two hills with a force of choice: MountainCarContinuous-v0 of Gymnasium, after
 * Moore (1990, Efficient memory-based learning for robot control, University of Cambridge).
 *
 * <p>The action is one number, the force in [-1, 1]; beyond it the car feels the nearest bound but
 * pays for the force that was asked for. The observation is {@code [position, speed]} as that of
 * {@link MountainCar}. A step costs 0.1 times the force squared, reaching the goal pays 100. An
 * episode terminates at position 0.45 with at least the goal's speed and is truncated after 999
 * steps.
 */
public final class MountainCarContinuous extends ClassicWorld<float[], float[]>
    implements Columns.OfContinuous {

  private static final Space.Box ACTIONS =
      new Space.Box(new float[] {-1}, new float[] {1}, List.of(new Space.Part("force", 1)));

  private final Config config;

  /**
   * What can be chosen.
   *
   * @param goalVelocity speed with which the goal has to be reached, in [0, 0.07]
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(double goalVelocity, int maxSteps) {

    /** MountainCarContinuous-v0. */
    public static final Config V0 = new Config(0, 999);

    /** Checks the ranges. */
    public Config {
      Require.inRange("goalVelocity", goalVelocity, 0, Valley.MAX_SPEED);
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  /** MountainCarContinuous-v0. */
  public MountainCarContinuous() {
    this(Config.V0);
  }

  /** A variant. */
  public MountainCarContinuous(Config config) {
    super(new MountainCarContinuousColumns(1, config), Valley.OBSERVATIONS.width());
    this.config = config;
  }

  @Override
  public Space.Box observationSpace() {
    return Valley.OBSERVATIONS;
  }

  @Override
  public Space.Box actionSpace() {
    return ACTIONS;
  }

  /**
   * Acts once.
   *
   * @param action one finite number; the car feels it clipped to [-1, 1]
   */
  @Override
  public Step step(float[] action) {
    return super.step(action);
  }

  @Override
  float[] checked(float[] action) {
    return Force.checked("MountainCarContinuous", action);
  }

  @Override
  public Columns<float[]> columns(int rows) {
    return new MountainCarContinuousColumns(rows, config);
  }

  /** Position of the car, from -1.2 to 0.6; the goal is at 0.45. */
  public double position() {
    return variable(ValleyColumns.POSITION);
  }

  /** Speed of the car per step, positive to the right. */
  public double speed() {
    return variable(ValleyColumns.SPEED);
  }

  @Override
  public String toString() {
    return Valley.picture(position(), speed(), MountainCarContinuousColumns.GOAL);
  }
}
