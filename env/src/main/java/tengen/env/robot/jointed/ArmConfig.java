package tengen.env.robot.jointed;

import tengen.env.Require;

/**
 * What can be chosen of an arm and its task.
 *
 * @param task what to do
 * @param control what an action moves
 * @param dense whether the reward is minus the distance to the goal [m], and not 0 at the goal and
 *     -1 elsewhere
 * @param tolerance how near to the goal counts [m], in [0.001, 0.5]
 * @param handStep how far an action of 1 shall move the hand [m], in [0.001, 0.2]
 * @param jointStep how far an action of 1 shall turn a joint [rad], in [0.001, 1]
 * @param spread of starts and goals around the middle of the table, to either side [m], in [0.05,
 *     0.18]
 * @param objectMass in kg, in [0.01, 5]
 * @param friction of all surfaces, in [0, 5]
 * @param stepsPerAction steps of 5 ms that an action lasts, in [1, 40]
 * @param torqueLimit share of its strength above which a motor is overloaded, a cost, in [0, 1]
 * @param massSpread all masses are multiplied by a number from 1 ± this, in [0, 0.9]
 * @param frictionSpread likewise the friction
 * @param strengthSpread likewise what motors can give
 * @param maxDelay actions come up to that many steps of 5 ms late, in [0, 20]
 * @param maxSteps length at which an episode is truncated, at least 1
 */
public record ArmConfig(
    Task task,
    Control control,
    boolean dense,
    double tolerance,
    double handStep,
    double jointStep,
    double spread,
    double objectMass,
    double friction,
    int stepsPerAction,
    double torqueLimit,
    double massSpread,
    double frictionSpread,
    double strengthSpread,
    int maxDelay,
    int maxSteps) {

  /** What an arm may be told to do. */
  public enum Task {
    /** The hand goes to a point. */
    REACH,
    /** A box is pushed along the table to a point, with closed fingers. */
    PUSH,
    /** A box is brought to a point on the table or above it. */
    PICK
  }

  /** What an action moves. */
  public enum Control {
    /** The hand along x, y, z; the arm follows, and the hand keeps looking down. */
    HAND,
    /** The five joints. */
    JOINTS
  }

  /** Checks the ranges. */
  public ArmConfig {
    Require.inRange("tolerance", tolerance, 0.001, 0.5);
    Require.inRange("handStep", handStep, 0.001, 0.2);
    Require.inRange("jointStep", jointStep, 0.001, 1);
    Require.inRange("spread", spread, 0.05, 0.18);
    Require.inRange("objectMass", objectMass, 0.01, 5);
    Require.inRange("friction", friction, 0, 5);
    Require.inRange("stepsPerAction", stepsPerAction, 1, 40);
    Require.inRange("torqueLimit", torqueLimit, 0, 1);
    Variation.check(massSpread, frictionSpread, strengthSpread, maxDelay);
    Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
  }

  static ArmConfig of(Task task, boolean dense) {
    return new ArmConfig(
        task, Control.HAND, dense, 0.05, 0.05, 0.15, 0.15, 0.2, 0.8, 8, 0.9, 0, 0, 0, 0, 50);
  }

  boolean hasObject() {
    return task != Task.REACH;
  }

  /** How many numbers an action has. */
  int width() {
    return (control == Control.HAND ? 3 : ArmBody.TURNS) + (task == Task.PICK ? 1 : 0);
  }

  Variation variation(long episode) {
    return Variation.draw(episode, massSpread, frictionSpread, strengthSpread, maxDelay);
  }
}
