package tengen.env.classic;

import java.util.List;
import tengen.env.ActionNames;
import tengen.env.Columns;
import tengen.env.Require;
import tengen.env.Space;

/**
 * A car between two hills whose engine is too weak for the right one, so that it has to swing back
 * first: MountainCar-v0 of Gymnasium, after Moore (1990, Efficient memory-based learning for robot
 * control, University of Cambridge).
 *
 * <p>Actions push left (0), not at all (1) or right (2). The observation is {@code [position,
 * speed]} with the position in [-1.2, 0.6] and the speed, per step, in [-0.07, 0.07]. Every step
 * costs 1. An episode terminates at position 0.5 with at least the goal's speed and is truncated
 * after 200 steps.
 */
public final class MountainCar extends ClassicWorld<Integer, int[]>
    implements Columns.OfDiscrete, ActionNames {

  private static final Space.Discrete ACTIONS = new Space.Discrete(3);

  private final Config config;
  private final Push push = new Push("MountainCar", ACTIONS);

  /**
   * What can be chosen.
   *
   * @param goalVelocity speed with which the goal has to be reached, in [0, 0.07]
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(double goalVelocity, int maxSteps) {

    /** MountainCar-v0. */
    public static final Config V0 = new Config(0, 200);

    /** Checks the ranges. */
    public Config {
      Require.inRange("goalVelocity", goalVelocity, 0, Valley.MAX_SPEED);
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  /** MountainCar-v0. */
  public MountainCar() {
    this(Config.V0);
  }

  /** A variant. */
  public MountainCar(Config config) {
    super(new MountainCarColumns(1, config), Valley.OBSERVATIONS.width());
    this.config = config;
  }

  @Override
  public Space.Box observationSpace() {
    return Valley.OBSERVATIONS;
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public List<String> actionNames() {
    return List.of("push left", "coast", "push right");
  }

  @Override
  int[] checked(Integer action) {
    return push.of(action);
  }

  @Override
  public Columns<int[]> columns(int rows) {
    return new MountainCarColumns(rows, config);
  }

  /** Position of the car, from -1.2 to 0.6; the goal is at 0.5. */
  public double position() {
    return variable(ValleyColumns.POSITION);
  }

  /** Speed of the car per step, positive to the right. */
  public double speed() {
    return variable(ValleyColumns.SPEED);
  }

  @Override
  public String toString() {
    return Valley.picture(position(), speed(), MountainCarColumns.GOAL);
  }
}
