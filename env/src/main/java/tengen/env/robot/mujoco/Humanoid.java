package tengen.env.robot.mujoco;

import java.util.List;

/**
 * A robot with two arms and two legs that walks: Humanoid-v5 (Tassa, Erez and Todorov 2012). Names
 * and defaults are Gymnasium's. It falls when the height of its body leaves a range.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param forwardRewardWeight reward of a metre per second of the centre of mass
 * @param ctrlCostWeight cost of the sum of the squared actions
 * @param contactCostWeight cost of the sum of the squared forces of contacts
 * @param contactCostHigh bound of that cost
 * @param healthyReward of a step in which it has not fallen
 * @param terminateWhenUnhealthy whether the episode ends with a fall
 * @param healthyZLow least height in metres
 * @param healthyZHigh greatest height in metres
 * @param resetNoiseScale how far from its own state the model starts
 * @param excludeCurrentPositionsFromObservation whether x and y are left out
 * @param includeCinertInObservation whether inertias and masses are observed
 * @param includeCvelInObservation whether velocities of the bodies are observed
 * @param includeQfrcActuatorInObservation whether forces of the motors are observed
 * @param includeCfrcExtInObservation whether forces of contacts are observed
 * @param maxSteps length at which an episode is truncated
 */
public record Humanoid(
    String model,
    int frameSkip,
    double forwardRewardWeight,
    double ctrlCostWeight,
    double contactCostWeight,
    double contactCostHigh,
    double healthyReward,
    boolean terminateWhenUnhealthy,
    double healthyZLow,
    double healthyZHigh,
    double resetNoiseScale,
    boolean excludeCurrentPositionsFromObservation,
    boolean includeCinertInObservation,
    boolean includeCvelInObservation,
    boolean includeQfrcActuatorInObservation,
    boolean includeCfrcExtInObservation,
    int maxSteps)
    implements Task {

  static final Humanoid V5 =
      new Humanoid(
          "humanoid.xml",
          5,
          1.25,
          0.1,
          5e-7,
          10,
          5,
          true,
          1,
          2,
          1e-2,
          true,
          true,
          true,
          true,
          true,
          1000);

  private static final Gait GAIT =
      HumanoidPlay.gait(
          "walk",
          1.39,
          new double[][] {
            {0.18, 0.03, -0.13, 0.06, 0.15, 0.21, -0.34, -0.18},
            {0.09, -0.14, -0.32, 0.23, -0.03, -0.11, -0.24, 0.03},
            {-0.24, 0.04, -0.06, -0.31, 0.18, 0.05, 0.14, -0.08},
            {0.04, -0.03, -0.03, 0.29, 0.08, 0.11, -0.17, -0.07},
            {0.11, -0.16, 0.01, -0.16, 0.03, -0.03, -0.39, 0.35},
            {0.06, 0.05, 0.08, 0.32, 0.16, 0.15, -0.33, -0.06},
            {-0.14, 0.05, 0.49, 0.07, 0.06, -0.04, 0.26, -0.11},
            {-0.16, 0, -0.16, 0.13, 0.16, 0.2, 0.09, 0.05},
            {0.28, 0.3, -0.16, 0.35, 0.02, 0.29, -0.01, 0.06},
            {0.21, -0.33, -0.14, -0.22, 0.03, 0.43, 0.01, 0.21}
          });

  /** Checks the ranges. */
  public Humanoid {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return HumanoidPlay.LIMIT;
  }

  @Override
  public List<String> terms() {
    return List.of("survive", "forward", "ctrl", "contact");
  }

  @Override
  public Play in(Simulation simulation) {
    var seen =
        new HumanoidPlay.Seen(
            !excludeCurrentPositionsFromObservation,
            includeCinertInObservation,
            includeCvelInObservation,
            includeQfrcActuatorInObservation,
            includeCfrcExtInObservation);
    return new HumanoidPlay(simulation, seen, resetNoiseScale, GAIT) {
      @Override
      boolean judge(float[] action, double speed, double[] terms) {
        double z = simulation.qpos.get(2);
        boolean healthy = z > healthyZLow && z < healthyZHigh;
        terms[0] = healthy ? healthyReward : 0;
        terms[1] = forwardRewardWeight * speed;
        terms[2] = -ctrlCostWeight * Numbers.squares(simulation.ctrl);
        terms[3] = -Math.min(contactCostWeight * Numbers.squares(forces), contactCostHigh);
        return !healthy && terminateWhenUnhealthy;
      }
    };
  }
}
