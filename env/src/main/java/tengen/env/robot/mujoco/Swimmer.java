package tengen.env.robot.mujoco;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A chain of three rods in a viscous fluid: Swimmer-v5 (Coulom 2002). Names and defaults are
 * Gymnasium's.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param forwardRewardWeight reward of a metre per second
 * @param ctrlCostWeight cost of the sum of the squared actions
 * @param resetNoiseScale how far from its own state the model starts
 * @param excludeCurrentPositionsFromObservation whether x and y are left out
 * @param maxSteps length at which an episode is truncated
 */
public record Swimmer(
    String model,
    int frameSkip,
    double forwardRewardWeight,
    double ctrlCostWeight,
    double resetNoiseScale,
    boolean excludeCurrentPositionsFromObservation,
    int maxSteps)
    implements Task {

  static final Swimmer V5 = new Swimmer("swimmer.xml", 4, 1, 1e-4, 0.1, true, 1000);

  private static final Gait GAIT =
      Gait.of(
          "swim",
          0.8,
          0,
          new double[][] {
            {-1.48, 1.05, -0.1, 1.06, -0.44, 0.49, 0.53, -0.08},
            {-0.26, 0.32, -0.09, -0.89, 0.12, 0.34, -1.13, -0.13}
          });

  /** Checks the ranges. */
  public Swimmer {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 1;
  }

  @Override
  public boolean flat() {
    return true;
  }

  @Override
  public List<String> terms() {
    return List.of("forward", "ctrl");
  }

  @Override
  public Play in(Simulation simulation) {
    int skipped = excludeCurrentPositionsFromObservation ? 2 : 0;
    return new PlanarPlay(simulation, skipped, Double.POSITIVE_INFINITY, limit(), GAIT) {
      @Override
      void begin(UniformRandomProvider random) {
        Numbers.uniform(simulation.qpos, resetNoiseScale, random);
        Numbers.uniform(simulation.qvel, resetNoiseScale, random);
      }

      @Override
      void trunk(double[] out) {
        out[0] = simulation.qpos.get(2);
        out[1] = 0;
        out[2] = 0;
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
