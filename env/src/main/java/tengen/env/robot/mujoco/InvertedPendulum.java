package tengen.env.robot.mujoco;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A pole on a cart: InvertedPendulum-v5. Names and defaults are Gymnasium's. It terminates when the
 * pole leans by more than 0.2 rad.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param resetNoiseScale how far from its own state the model starts
 * @param maxSteps length at which an episode is truncated
 */
public record InvertedPendulum(String model, int frameSkip, double resetNoiseScale, int maxSteps)
    implements Task {

  static final InvertedPendulum V5 = new InvertedPendulum("inverted_pendulum.xml", 2, 0.01, 1000);

  private static final double STEEPEST = 0.2;

  private static final Gait GAIT =
      Gait.of("balance", 0, 1, new double[][] {{0, 0, 0, 6.28, 0.51, 0, 1.08, 0.21}});

  /** Checks the ranges. */
  public InvertedPendulum {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 3;
  }

  @Override
  public List<String> terms() {
    return List.of("survive");
  }

  @Override
  public Play in(Simulation simulation) {
    return new PlanarPlay(simulation, 0, Double.POSITIVE_INFINITY, limit(), GAIT) {
      @Override
      void begin(UniformRandomProvider random) {
        Numbers.uniform(simulation.qpos, resetNoiseScale, random);
        Numbers.uniform(simulation.qvel, resetNoiseScale, random);
      }

      @Override
      void trunk(double[] out) {
        out[0] = simulation.qpos.get(1);
        out[1] = simulation.qvel.get(1);
        out[2] = 0;
      }

      @Override
      boolean judge(float[] action, double speed, double[] terms) {
        double sum = Numbers.squares(simulation.qpos) + Numbers.squares(simulation.qvel);
        boolean up = Double.isFinite(sum) && Math.abs(simulation.qpos.get(1)) <= STEEPEST;
        terms[0] = up ? 1 : 0;
        return !up;
      }
    };
  }
}
