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
    return new PlanarPlay(simulation, skipped, Double.POSITIVE_INFINITY) {
      @Override
      void begin(UniformRandomProvider random) {
        Numbers.uniform(simulation.qpos, resetNoiseScale, random);
        Numbers.gaussian(simulation.qvel, resetNoiseScale, random);
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
