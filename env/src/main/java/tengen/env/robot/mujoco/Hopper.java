package tengen.env.robot.mujoco;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A planar robot with one leg: Hopper-v5 (Erez, Tassa and Todorov 2011). Names and defaults are
 * Gymnasium's. It falls when its height, its angle or another number of its state leaves a range.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param forwardRewardWeight reward of a metre per second
 * @param ctrlCostWeight cost of the sum of the squared actions
 * @param healthyReward of a step in which it has not fallen
 * @param terminateWhenUnhealthy whether the episode ends with a fall
 * @param healthyState bound of all numbers but x and height
 * @param healthyZ least height in metres
 * @param healthyAngle greatest angle in radians, either way
 * @param resetNoiseScale how far from its own state the model starts
 * @param excludeCurrentPositionsFromObservation whether x is left out
 * @param maxSteps length at which an episode is truncated
 */
public record Hopper(
    String model,
    int frameSkip,
    double forwardRewardWeight,
    double ctrlCostWeight,
    double healthyReward,
    boolean terminateWhenUnhealthy,
    double healthyState,
    double healthyZ,
    double healthyAngle,
    double resetNoiseScale,
    boolean excludeCurrentPositionsFromObservation,
    int maxSteps)
    implements Task {

  static final Hopper V5 =
      new Hopper("hopper.xml", 4, 1, 1e-3, 1, true, 100, 0.7, 0.2, 5e-3, true, 1000);

  private static final double FASTEST = 10;

  private static final Gait GAIT =
      Gait.of(
          "hop",
          1.92,
          0,
          new double[][] {
            {-0.19, 0.26, 0.06, -2.25, -0.59, -0.29, -0.03, -0.16},
            {1.53, -0.52, 1.3, -0.47, -0.19, -0.06, -0.87, -0.5},
            {0.87, 0.07, 0.23, 0.32, -0.58, -0.59, -1.46, -0.16}
          });

  /** Checks the ranges. */
  public Hopper {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 1;
  }

  @Override
  public List<String> terms() {
    return List.of("forward", "ctrl", "survive");
  }

  @Override
  public Play in(Simulation simulation) {
    int skipped = excludeCurrentPositionsFromObservation ? 1 : 0;
    return new PlanarPlay(simulation, skipped, FASTEST, limit(), GAIT) {
      @Override
      void begin(UniformRandomProvider random) {
        Numbers.uniform(simulation.qpos, resetNoiseScale, random);
        Numbers.uniform(simulation.qvel, resetNoiseScale, random);
      }

      @Override
      void trunk(double[] out) {
        out[0] = simulation.qpos.get(2);
        out[1] = simulation.qvel.get(2);
        out[2] = simulation.qvel.get(0);
      }

      @Override
      boolean judge(float[] action, double speed, double[] terms) {
        boolean healthy = healthy(simulation);
        terms[0] = forwardRewardWeight * speed;
        terms[1] = -ctrlCostWeight * Numbers.squares(action);
        terms[2] = healthy ? healthyReward : 0;
        return !healthy && terminateWhenUnhealthy;
      }
    };
  }

  private boolean healthy(Simulation simulation) {
    boolean healthy =
        simulation.qpos.get(1) > healthyZ && Math.abs(simulation.qpos.get(2)) < healthyAngle;
    for (int i = 2; i < simulation.nq; i++) {
      healthy &= Math.abs(simulation.qpos.get(i)) < healthyState;
    }
    for (int i = 0; i < simulation.nv; i++) {
      healthy &= Math.abs(simulation.qvel.get(i)) < healthyState;
    }
    return healthy;
  }
}
