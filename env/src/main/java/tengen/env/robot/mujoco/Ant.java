package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A robot with four legs: Ant-v5 (Schulman et al. 2016). Names and defaults are Gymnasium's. It
 * falls when the height of its body leaves a range or its state is not finite.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param forwardRewardWeight reward of a metre per second
 * @param ctrlCostWeight cost of the sum of the squared actions
 * @param contactCostWeight cost of the sum of the squared, clipped forces of contacts
 * @param healthyReward of a step in which it has not fallen
 * @param mainBody number of the body whose speed counts
 * @param terminateWhenUnhealthy whether the episode ends with a fall
 * @param healthyZLow least height in metres
 * @param healthyZHigh greatest height in metres
 * @param contactForce bound at which forces of contacts are clipped, either way
 * @param resetNoiseScale how far from its own state the model starts
 * @param excludeCurrentPositionsFromObservation whether x and y are left out
 * @param includeCfrcExtInObservation whether forces of contacts are observed
 * @param maxSteps length at which an episode is truncated
 */
public record Ant(
    String model,
    int frameSkip,
    double forwardRewardWeight,
    double ctrlCostWeight,
    double contactCostWeight,
    double healthyReward,
    int mainBody,
    boolean terminateWhenUnhealthy,
    double healthyZLow,
    double healthyZHigh,
    double contactForce,
    double resetNoiseScale,
    boolean excludeCurrentPositionsFromObservation,
    boolean includeCfrcExtInObservation,
    int maxSteps)
    implements Task {

  static final Ant V5 =
      new Ant("ant.xml", 5, 1, 0.5, 5e-4, 1, 1, true, 0.2, 1, 1, 0.1, true, true, 1000);

  /** The first leg's motors are the last two of the joints. */
  private static final Gait GAIT =
      Gait.of(
          "walk",
          1.35,
          new int[] {6, 7, 0, 1, 2, 3, 4, 5},
          new double[][] {
            {-0.05, 0.01, -0.05, -0.18, -0.02, 0.03, -0.24, -0.19},
            {0.19, 0.12, 0.02, -0.12, 0.1, 0.02, -0.13, 0.05},
            {0.08, 0.08, -0.05, -0.01, -0.03, -0.23, -0.15, -0.06},
            {-0.09, 0.15, -0.09, 0.02, 0.07, 0.18, 0.04, 0},
            {-0.1, 0.18, -0.14, -0.04, 0.13, 0.08, -0.54, -0.17},
            {-0.19, 0.02, -0.21, -0.29, 0.02, -0.16, -0.22, -0.1},
            {0.12, -0.12, 0.04, 0.15, -0.02, -0.05, 0.02, -0.05},
            {0.15, 0.09, 0.26, -0.06, -0.07, -0.13, 0.13, -0.24}
          });

  /** Checks the ranges. */
  public Ant {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 1;
  }

  @Override
  public List<String> terms() {
    return List.of("forward", "ctrl", "contact", "survive");
  }

  @Override
  public Play in(Simulation simulation) {
    return new AntPlay(simulation);
  }

  private final class AntPlay extends Play {

    private final double[] trunk = new double[3];
    private final int skipped = excludeCurrentPositionsFromObservation ? 2 : 0;
    private final DoubleBuffer forces = simulation.bodies("cfrc_ext", 6);
    private final DoubleBuffer places = simulation.bodies("xpos", 3);

    AntPlay(Simulation simulation) {
      super(simulation);
    }

    @Override
    void begin(UniformRandomProvider random) {
      Numbers.uniform(simulation.qpos, resetNoiseScale, random);
      Numbers.gaussian(simulation.qvel, resetNoiseScale, random);
    }

    @Override
    String heuristic() {
      return GAIT.name();
    }

    @Override
    void advise(double seconds, float[] out) {
      double w = simulation.qpos.get(3);
      double x = simulation.qpos.get(4);
      double y = simulation.qpos.get(5);
      double z = simulation.qpos.get(6);
      trunk[0] = 2 * (w * z + x * y);
      trunk[1] = simulation.qvel.get(5);
      trunk[2] = 2 * (y * z + w * x);
      GAIT.act(seconds, simulation, trunk, limit(), out);
    }

    @Override
    int width() {
      int forced = includeCfrcExtInObservation ? forces.capacity() - 6 : 0;
      return simulation.nq - skipped + simulation.nv + forced;
    }

    @Override
    void observe(float[] out) {
      int at = Numbers.copy(simulation.qpos, skipped, out, 0);
      at = Numbers.copy(simulation.qvel, 0, out, at);
      if (includeCfrcExtInObservation) { // without those of the world
        Numbers.clipped(forces, 6, -contactForce, contactForce, out, at);
      }
    }

    @Override
    double place() {
      return places.get(3 * mainBody);
    }

    @Override
    boolean judge(float[] action, double speed, double[] terms) {
      boolean healthy = healthy();
      terms[0] = forwardRewardWeight * speed;
      terms[1] = -ctrlCostWeight * Numbers.squares(action);
      terms[2] = -contactCostWeight * Numbers.squares(forces, -contactForce, contactForce);
      terms[3] = healthy ? healthyReward : 0;
      return !healthy && terminateWhenUnhealthy;
    }

    private boolean healthy() {
      double z = simulation.qpos.get(2);
      double sum = Numbers.squares(simulation.qpos) + Numbers.squares(simulation.qvel);
      return Double.isFinite(sum) && z >= healthyZLow && z <= healthyZHigh;
    }
  }
}
