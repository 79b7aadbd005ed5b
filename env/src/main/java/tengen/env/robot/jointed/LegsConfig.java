package tengen.env.robot.jointed;

import tengen.env.Require;

/**
 * What can be chosen of a robot with legs.
 *
 * @param speed forward speed that earns the full reward [m/s], in [0.05, 10]
 * @param reach how far an action of 1 moves the target of a joint from where the robot stands
 *     [rad], in [0.01, 2]
 * @param friction of ground and feet, in [0, 5]
 * @param stepsPerAction steps of 5 ms that an action lasts, in [1, 40]
 * @param aliveReward for every step without a fall, in [0, 10]
 * @param effortWeight of the mean square of the motors' share of their strength, in [0, 10]
 * @param smoothWeight of the mean square of the change of the action, in [0, 10]
 * @param straightWeight of the sideways speed and of the turn, in [0, 10]; nothing in a plane
 * @param torqueLimit share of its strength above which a motor is overloaded, a cost, in [0, 1]
 * @param startNoise greatest deviation of a joint at the start [rad], in [0, 1]
 * @param massSpread all masses are multiplied by a number from 1 ± this, in [0, 0.9]
 * @param frictionSpread likewise the friction
 * @param strengthSpread likewise what motors can give
 * @param maxDelay actions come up to that many steps of 5 ms late, in [0, 20]
 * @param maxSteps length at which an episode is truncated, at least 1
 */
public record LegsConfig(
    double speed,
    double reach,
    double friction,
    int stepsPerAction,
    double aliveReward,
    double effortWeight,
    double smoothWeight,
    double straightWeight,
    double torqueLimit,
    double startNoise,
    double massSpread,
    double frictionSpread,
    double strengthSpread,
    int maxDelay,
    int maxSteps) {

  /** Checks the ranges. */
  public LegsConfig {
    Require.inRange("speed", speed, 0.05, 10);
    Require.inRange("reach", reach, 0.01, 2);
    Require.inRange("friction", friction, 0, 5);
    Require.inRange("stepsPerAction", stepsPerAction, 1, 40);
    Require.inRange("aliveReward", aliveReward, 0, 10);
    Require.inRange("effortWeight", effortWeight, 0, 10);
    Require.inRange("smoothWeight", smoothWeight, 0, 10);
    Require.inRange("straightWeight", straightWeight, 0, 10);
    Require.inRange("torqueLimit", torqueLimit, 0, 1);
    Require.inRange("startNoise", startNoise, 0, 1);
    Variation.check(massSpread, frictionSpread, strengthSpread, maxDelay);
    Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
  }

  static LegsConfig of(double speed, double reach, double aliveReward) {
    return new LegsConfig(
        speed, reach, 0.8, 5, aliveReward, 0.1, 0.02, 0.2, 0.9, 0.05, 0, 0, 0, 0, 1000);
  }

  Variation variation(long episode) {
    return Variation.draw(episode, massSpread, frictionSpread, strengthSpread, maxDelay);
  }
}
