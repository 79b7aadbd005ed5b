package tengen.env.robot.mujoco;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A planar runner with two legs: HalfCheetah-v5 (Wawrzynski 2009). Names and defaults are
 * Gymnasium's.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param forwardRewardWeight reward of a metre per second
 * @param ctrlCostWeight cost of the sum of the squared actions
 * @param resetNoiseScale how far from its own state the model starts
 * @param excludeCurrentPositionsFromObservation whether x is left out
 * @param maxSteps length at which an episode is truncated
 */
public record HalfCheetah(
    String model,
    int frameSkip,
    double forwardRewardWeight,
    double ctrlCostWeight,
    double resetNoiseScale,
    boolean excludeCurrentPositionsFromObservation,
    int maxSteps)
    implements Task {

  static final HalfCheetah V5 = new HalfCheetah("half_cheetah.xml", 5, 1, 0.1, 0.1, true, 1000);

  private static final Gait GAIT =
      Gait.of(
          "run",
          1.84,
          0,
          new double[][] {
            {0.17, -0.15, -0.16, -0.97, -0.3, 0.19, -0.85, -0.07},
            {-2.3, 0.33, 0.05, -0.56, 0.08, -0.27, -1.08, -0.1},
            {0.16, 0.75, -0.35, 0.46, -0.28, 0.07, 0.22, -0.01},
            {0, -1.42, 0, 0.15, 0.06, -0.1, 0.3, -0.01},
            {0.77, -1.56, -1.24, 0.8, -0.13, -0.24, 0, 0.07},
            {-0.69, 0.06, -0.92, -0.86, 0.16, -0.23, 1.91, -0.25}
          });

  /** Checks the ranges. */
  public HalfCheetah {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 1;
  }

  @Override
  public List<String> terms() {
    return List.of("forward", "ctrl");
  }

  @Override
  public Play in(Simulation simulation) {
    int skipped = excludeCurrentPositionsFromObservation ? 1 : 0;
    return new PlanarPlay(simulation, skipped, Double.POSITIVE_INFINITY, limit(), GAIT) {
      @Override
      void begin(UniformRandomProvider random) {
        Numbers.uniform(simulation.qpos, resetNoiseScale, random);
        Numbers.gaussian(simulation.qvel, resetNoiseScale, random);
      }

      @Override
      void trunk(double[] out) {
        out[0] = simulation.qpos.get(2);
        out[1] = simulation.qvel.get(2);
        out[2] = simulation.qvel.get(0);
      }

      @Override
      boolean judge(float[] action, double speed, double[] terms) {
        terms[0] = forwardRewardWeight * speed;
        terms[1] = -ctrlCostWeight * Numbers.squares(action);
        return false;
      }
    };
  }
}
