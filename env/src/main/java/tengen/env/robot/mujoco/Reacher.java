package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * An arm with two joints that reaches for a target in the plane: Reacher-v5. Names and defaults are
 * Gymnasium's. It never terminates.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param rewardDistWeight cost of a metre between fingertip and target
 * @param rewardControlWeight cost of the sum of the squared actions
 * @param maxSteps length at which an episode is truncated
 */
public record Reacher(
    String model, int frameSkip, double rewardDistWeight, double rewardControlWeight, int maxSteps)
    implements Task {

  static final Reacher V5 = new Reacher("reacher.xml", 2, 1, 1, 50);

  private static final double NOISE = 0.1;
  private static final double SPEED_NOISE = 0.005;
  private static final double REACH = 0.2;
  private static final double STIFFNESS = 20;
  private static final double DAMPING = 0.08;

  /** Checks the ranges. */
  public Reacher {
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
    return List.of("dist", "ctrl");
  }

  @Override
  public Play in(Simulation simulation) {
    return new Arm(simulation);
  }

  private final class Arm extends Play {

    private final DoubleBuffer places = simulation.bodies("xpos", 3);
    private final int fingertip = simulation.body("fingertip");
    private final int target = simulation.body("target");
    private final Pull pull = new Pull(simulation, fingertip, STIFFNESS, DAMPING);

    Arm(Simulation simulation) {
      super(simulation);
    }

    @Override
    void begin(UniformRandomProvider random) {
      Numbers.uniform(simulation.qpos, NOISE, random);
      double x;
      double y;
      do {
        x = REACH * (2 * random.nextDouble() - 1);
        y = REACH * (2 * random.nextDouble() - 1);
      } while (Math.hypot(x, y) >= REACH);
      simulation.qpos.put(simulation.nq - 2, x).put(simulation.nq - 1, y);
      Numbers.uniform(simulation.qvel, SPEED_NOISE, random);
      simulation.qvel.put(simulation.nv - 2, 0).put(simulation.nv - 1, 0);
    }

    @Override
    String heuristic() {
      return "reach";
    }

    /* Pulls the fingertip to the target. */
    @Override
    void advise(double seconds, float[] out) {
      pull.act(pull.place(target, 0), pull.place(target, 1), pull.place(target, 2), limit(), out);
    }

    @Override
    int width() {
      return 10;
    }

    @Override
    void observe(float[] out) {
      for (int joint = 0; joint < 2; joint++) {
        out[joint] = (float) Math.cos(simulation.qpos.get(joint));
        out[2 + joint] = (float) Math.sin(simulation.qpos.get(joint));
        out[4 + joint] = (float) simulation.qpos.get(2 + joint);
        out[6 + joint] = (float) simulation.qvel.get(joint);
        out[8 + joint] =
            (float) (places.get(3 * fingertip + joint) - places.get(3 * target + joint));
      }
    }

    @Override
    boolean judge(float[] action, double speed, double[] terms) {
      terms[0] = -rewardDistWeight * Numbers.distance(places, fingertip, target);
      terms[1] = -rewardControlWeight * Numbers.squares(action);
      return false;
    }
  }
}
