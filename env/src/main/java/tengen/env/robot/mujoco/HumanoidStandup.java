package tengen.env.robot.mujoco;

import java.util.List;

/**
 * The humanoid, lying, that is to stand up: HumanoidStandup-v5 (Tassa, Erez and Todorov 2012).
 * Names and defaults are Gymnasium's. It never terminates.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param uphCostWeight of the reward for height; has no effect in Gymnasium's v5, and none here
 * @param ctrlCostWeight cost of the sum of the squared actions
 * @param impactCostWeight cost of the sum of the squared forces of contacts
 * @param impactCostHigh bound of that cost
 * @param resetNoiseScale how far from its own state the model starts
 * @param excludeCurrentPositionsFromObservation whether x and y are left out
 * @param includeCinertInObservation whether inertias and masses are observed
 * @param includeCvelInObservation whether velocities of the bodies are observed
 * @param includeQfrcActuatorInObservation whether forces of the motors are observed
 * @param includeCfrcExtInObservation whether forces of contacts are observed
 * @param maxSteps length at which an episode is truncated
 */
public record HumanoidStandup(
    String model,
    int frameSkip,
    double uphCostWeight,
    double ctrlCostWeight,
    double impactCostWeight,
    double impactCostHigh,
    double resetNoiseScale,
    boolean excludeCurrentPositionsFromObservation,
    boolean includeCinertInObservation,
    boolean includeCvelInObservation,
    boolean includeQfrcActuatorInObservation,
    boolean includeCfrcExtInObservation,
    int maxSteps)
    implements Task {

  static final HumanoidStandup V5 =
      new HumanoidStandup(
          "humanoidstandup.xml", 5, 1, 0.1, 0.5e-6, 10, 1e-2, true, true, true, true, true, 1000);

  private static final Gait GAIT =
      HumanoidPlay.gait(
          "rise",
          1.46,
          new double[][] {
            {0.41, 0, 0.13, 0.02, 0.08, 0.05, 0.11, -0.06},
            {-0.17, 0.23, -0.1, -0.25, -0.05, -0.09, 0.32, 0},
            {-0.04, 0.08, -0.12, -0.04, -0.16, -0.06, 0.3, 0},
            {-0.08, -0.51, 0.03, -0.22, 0.06, 0.06, 0.26, -0.05},
            {-0.2, 0, 0.02, 0.19, 0.08, 0, 0.32, -0.01},
            {-0.1, -0.05, -0.22, -0.11, -0.06, -0.03, 0.45, 0.04},
            {0.06, -0.19, 0.01, 0.17, 0.14, 0.05, -0.21, -0.09},
            {-0.07, 0.04, -0.05, -0.17, -0.06, 0.03, -0.15, -0.03},
            {-0.01, 0, -0.05, -0.01, -0.04, -0.09, -0.31, -0.07},
            {0.28, 0.25, 0, 0.1, -0.04, -0.07, 0.11, -0.03}
          });

  /** Checks the ranges. */
  public HumanoidStandup {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return HumanoidPlay.LIMIT;
  }

  @Override
  public List<String> terms() {
    return List.of("linup", "quadctrl", "impact", "one");
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
        terms[0] = simulation.qpos.get(2) / simulation.timestep;
        terms[1] = -ctrlCostWeight * Numbers.squares(simulation.ctrl);
        terms[2] = -Math.min(impactCostWeight * Numbers.squares(forces), impactCostHigh);
        terms[3] = 1;
        return false;
      }
    };
  }
}
