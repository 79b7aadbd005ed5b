package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Two poles, one on the other, on a cart: InvertedDoublePendulum-v5. Names and defaults are
 * Gymnasium's. It terminates when the tip is not above 1 m.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param healthyReward of a step in which the tip is high
 * @param resetNoiseScale how far from its own state the model starts
 * @param maxSteps length at which an episode is truncated
 */
public record InvertedDoublePendulum(
    String model, int frameSkip, double healthyReward, double resetNoiseScale, int maxSteps)
    implements Task {

  static final InvertedDoublePendulum V5 =
      new InvertedDoublePendulum("inverted_double_pendulum.xml", 5, 10, 0.1, 1000);

  private static final double FASTEST = 10;

  /**
   * Answers to coordinates, then speeds: the linear-quadratic regulator of the model about its
   * upright state, with weights 1, 10, 10, 0.1, 0.1, 0.1 and 1 for the action.
   */
  private static final double[] GAINS = {-0.21, -1.81, -5.57, -0.31, -0.9, -0.85};

  /** Checks the ranges. */
  public InvertedDoublePendulum {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 1;
  }

  @Override
  public List<String> terms() {
    return List.of("survive", "distance", "velocity");
  }

  @Override
  public Play in(Simulation simulation) {
    return new Poles(simulation);
  }

  private final class Poles extends Play {

    private final DoubleBuffer tip = simulation.array("site_xpos", 3);
    private final DoubleBuffer forces = simulation.array("qfrc_constraint", 1);

    Poles(Simulation simulation) {
      super(simulation);
    }

    @Override
    void begin(UniformRandomProvider random) {
      Numbers.uniform(simulation.qpos, resetNoiseScale, random);
      Numbers.gaussian(simulation.qvel, resetNoiseScale, random);
    }

    @Override
    String heuristic() {
      return "balance";
    }

    @Override
    void advise(double seconds, float[] out) {
      double sum = 0;
      for (int i = 0; i < simulation.nq; i++) {
        sum +=
            GAINS[i] * simulation.qpos.get(i) + GAINS[simulation.nq + i] * simulation.qvel.get(i);
      }
      out[0] = (float) Math.max(-limit(), Math.min(limit(), sum));
    }

    @Override
    int width() {
      return 2 * simulation.nq - 1 + simulation.nv + 1;
    }

    @Override
    void observe(float[] out) {
      int joints = simulation.nq - 1;
      out[0] = (float) simulation.qpos.get(0);
      for (int i = 0; i < joints; i++) {
        out[1 + i] = (float) Math.sin(simulation.qpos.get(1 + i));
        out[1 + joints + i] = (float) Math.cos(simulation.qpos.get(1 + i));
      }
      int at = Numbers.clipped(simulation.qvel, 0, -FASTEST, FASTEST, out, 1 + 2 * joints);
      Numbers.clipped(forces, 0, -FASTEST, FASTEST, out, at);
    }

    @Override
    boolean judge(float[] action, double speed, double[] terms) {
      double x = tip.get(0);
      double y = tip.get(2);
      double v1 = simulation.qvel.get(1);
      double v2 = simulation.qvel.get(2);
      boolean fallen = y <= 1;
      terms[0] = fallen ? 0 : healthyReward;
      terms[1] = -(0.01 * x * x + (y - 2) * (y - 2));
      terms[2] = -(1e-3 * v1 * v1 + 5e-3 * v2 * v2);
      return fallen;
    }
  }
}
