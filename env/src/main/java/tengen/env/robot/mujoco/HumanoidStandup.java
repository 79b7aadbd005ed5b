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

  /** Checks the ranges. */
  public HumanoidStandup {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 0.4;
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
    return new HumanoidPlay(simulation, seen, resetNoiseScale) {
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
