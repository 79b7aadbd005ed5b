package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * An arm with seven joints that pushes a cylinder to a goal: Pusher-v5. Names and defaults are
 * Gymnasium's. It never terminates.
 *
 * @param model a file of Gymnasium's models, or a path
 * @param frameSkip steps of the simulation that an action lasts
 * @param rewardNearWeight cost of a metre between arm and cylinder
 * @param rewardDistWeight cost of a metre between cylinder and goal
 * @param rewardControlWeight cost of the sum of the squared actions
 * @param maxSteps length at which an episode is truncated
 */
public record Pusher(
    String model,
    int frameSkip,
    double rewardNearWeight,
    double rewardDistWeight,
    double rewardControlWeight,
    int maxSteps)
    implements Task {

  static final Pusher V5 = new Pusher("pusher_v5.xml", 5, 0.5, 1, 0.1, 100);

  private static final int JOINTS = 7;
  private static final double SPEED_NOISE = 0.005;

  /** The cylinder starts at least so far from the goal, in metres. */
  private static final double AWAY = 0.17;

  private static final double STIFFNESS = 5;
  private static final double BEHIND = 0.06;

  /** Checks the ranges. */
  public Pusher {
    Task.check(frameSkip, maxSteps);
  }

  @Override
  public double limit() {
    return 2;
  }

  @Override
  public boolean flat() {
    return true;
  }

  @Override
  public List<String> terms() {
    return List.of("dist", "ctrl", "near");
  }

  @Override
  public Play in(Simulation simulation) {
    return new Arm(simulation);
  }

  private final class Arm extends Play {

    private final DoubleBuffer places = simulation.bodies("xpos", 3);
    private final int tip = simulation.body("tips_arm");
    private final int object = simulation.body("object");
    private final int goal = simulation.body("goal");
    private final Pull pull = new Pull(simulation, tip, STIFFNESS, 0);

    Arm(Simulation simulation) {
      super(simulation);
    }

    @Override
    void begin(UniformRandomProvider random) {
      double x;
      double y;
      do {
        x = -0.3 * random.nextDouble();
        y = 0.2 * (2 * random.nextDouble() - 1);
      } while (Math.hypot(x, y) <= AWAY);
      int at = simulation.nq - 4;
      simulation.qpos.put(at, x).put(at + 1, y).put(at + 2, 0).put(at + 3, 0);
      Numbers.uniform(simulation.qvel, SPEED_NOISE, random);
      for (int i = 1; i <= 4; i++) {
        simulation.qvel.put(simulation.nv - i, 0);
      }
    }

    @Override
    String heuristic() {
      return "near";
    }

    /* Goes to where the cylinder could be pushed from, gently, since force costs; does not push. */
    @Override
    void advise(double seconds, float[] out) {
      double x = pull.place(goal, 0) - pull.place(object, 0);
      double y = pull.place(goal, 1) - pull.place(object, 1);
      double share = BEHIND / Math.max(1e-6, Math.hypot(x, y));
      pull.act(
          pull.place(object, 0) - share * x,
          pull.place(object, 1) - share * y,
          pull.place(object, 2),
          limit(),
          out);
    }

    @Override
    int width() {
      return 2 * JOINTS + 9;
    }

    @Override
    void observe(float[] out) {
      for (int joint = 0; joint < JOINTS; joint++) {
        out[joint] = (float) simulation.qpos.get(joint);
        out[JOINTS + joint] = (float) simulation.qvel.get(joint);
      }
      for (int k = 0; k < 3; k++) {
        out[2 * JOINTS + k] = (float) places.get(3 * tip + k);
        out[2 * JOINTS + 3 + k] = (float) places.get(3 * object + k);
        out[2 * JOINTS + 6 + k] = (float) places.get(3 * goal + k);
      }
    }

    @Override
    boolean judge(float[] action, double speed, double[] terms) {
      terms[0] = -rewardDistWeight * Numbers.distance(places, object, goal);
      terms[1] = -rewardControlWeight * Numbers.squares(action);
      terms[2] = -rewardNearWeight * Numbers.distance(places, object, tip);
      return false;
    }
  }
}
