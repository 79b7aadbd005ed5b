package tengen.env.robot.mujoco;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * What one of Gymnasium's tasks adds to MuJoCo's simulation: where it starts, what is observed and
 * what is paid for. A record whose components are its settings.
 */
interface Task {

  /** Name of a file of Gymnasium's models, or the path of another one. */
  String model();

  /** Steps of the simulation that an action lasts. */
  int frameSkip();

  /** Length at which an episode is truncated. */
  int maxSteps();

  /** Actions are in [-limit, limit], the range of the model's motors. */
  double limit();

  /** Terms of the reward, in the order of {@link Play#judge}. */
  List<String> terms();

  /** Whether the robot lies in a plane that is best seen from above. */
  default boolean flat() {
    return false;
  }

  /** Begins to use a simulation. */
  Play in(Simulation simulation);

  /** Checks what all tasks have. */
  static void check(int frameSkip, int maxSteps) {
    Require.inRange("frameSkip", frameSkip, 1, 1000);
    Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
  }

  /**
   * The model's file.
   *
   * @throws IllegalStateException if it is one of Gymnasium's, and Gymnasium is not installed
   */
  default Path file() {
    if (model().contains("/") || model().contains("\\")) {
      return Path.of(model());
    }
    Path models = Installation.find().map(Installation::models).orElse(null);
    if (models == null) {
      throw new IllegalStateException(
          "the model "
              + model()
              + " comes with Gymnasium, which is not here; "
              + Installation.CURE);
    }
    return models.resolve(model());
  }

  /** A task in one simulation. */
  abstract class Play {

    final Simulation simulation;

    Play(Simulation simulation) {
      this.simulation = simulation;
    }

    /** Moves the model from its own state, at rest, to where an episode begins. */
    abstract void begin(UniformRandomProvider random);

    /** Name of the heuristic. */
    abstract String heuristic();

    /**
     * What the heuristic does now.
     *
     * @param seconds since the start
     * @param out {@code [motors]} filled
     */
    abstract void advise(double seconds, float[] out);

    /** Numbers of an observation. */
    abstract int width();

    /** Fills an observation. */
    abstract void observe(float[] out);

    /** How far the robot has come, in metres; its speed is what most tasks pay for. */
    double place() {
      return simulation.qpos.get(0);
    }

    /**
     * Judges a step.
     *
     * @param action that was taken
     * @param speed change of {@link #place} per second
     * @param terms filled with what the step earned for each term
     * @return whether the state reached is final
     */
    abstract boolean judge(float[] action, double speed, double[] terms);
  }
}
