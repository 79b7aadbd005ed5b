package tengen.env.robot.mujoco;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A planar robot with two legs: Walker2d-v5 (Erez, Tassa and Todorov 2011). Names and defaults are
 * Gymnasium's. It falls when its height or its angle leaves a range.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param forwardRewardWeight reward of a metre per second
 * @param ctrlCostWeight cost of the sum of the squared actions
 * @param healthyReward of a step in which it has not fallen
 * @param terminateWhenUnhealthy whether the episode ends with a fall
 * @param healthyZLow least height in metres
 * @param healthyZHigh greatest height in metres
 * @param healthyAngle greatest angle in radians, either way
 * @param resetNoiseScale how far from its own state the model starts
 * @param excludeCurrentPositionsFromObservation whether x is left out
 * @param maxSteps length at which an episode is truncated
 */
public record Walker2d(
    String model,
    int frameSkip,
    double forwardRewardWeight,
    double ctrlCostWeight,
    double healthyReward,
    boolean terminateWhenUnhealthy,
    double healthyZLow,
    double healthyZHigh,
    double healthyAngle,
    double resetNoiseScale,
    boolean excludeCurrentPositionsFromObservation,
    int maxSteps)
    implements Task {

  static final Walker2d V5 =
      new Walker2d("walker2d_v5.xml", 4, 1, 1e-3, 1, true, 0.8, 2, 1, 5e-3, true, 1000);

  private static final double FASTEST = 10;

  private static final Gait GAIT =
      Gait.ofTwoLegs(
          "walk",
          1.84,
          new double[][] {
            {0.31, -1.08, 0.61, -1.39, -0.09, -0.02, -0.4, 0},
            {0.22, 0.49, -0.62, -0.68, -0.13, -0.35, -2.65, -0.13},
            {0.16, -0.64, 0.95, -0.94, -0.16, -0.19, -1.23, -0.13}
          });

  /** Checks the ranges. */
  public Walker2d {
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
        double z = simulation.qpos.get(1);
        boolean healthy =
            z > healthyZLow && z < healthyZHigh && Math.abs(simulation.qpos.get(2)) < healthyAngle;
        terms[0] = forwardRewardWeight * speed;
        terms[1] = -ctrlCostWeight * Numbers.squares(action);
        terms[2] = healthy ? healthyReward : 0;
        return !healthy && terminateWhenUnhealthy;
      }
    };
  }
}
