package tengen.env.classic;

import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A car between two hills whose engine is too weak for the right one, so that it has to swing back
 * first: MountainCar-v0 of Gymnasium, after Moore (1990, Efficient memory-based learning for robot
 * control, University of Cambridge).
 *
 * <p>Actions push left (0), not at all (1) or right (2). The observation is {@code [position,
 * speed]} with the position in [-1.2, 0.6] and the speed, per step, in [-0.07, 0.07]. Every step
 * costs 1. An episode terminates at position 0.5 with at least the goal's speed and is truncated
 * after 200 steps.
 */
public final class MountainCar implements Environment<Integer> {

  private static final double GOAL = 0.5;
  private static final double FORCE = 0.001;
  private static final Space.Discrete ACTIONS = new Space.Discrete(3);

  private final Config config;
  private double position;
  private double speed;
  private int elapsed;
  private boolean running;

  /**
   * What can be chosen.
   *
   * @param goalVelocity speed with which the goal has to be reached, in [0, 0.07]
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(double goalVelocity, int maxSteps) {

    /** MountainCar-v0. */
    public static final Config V0 = new Config(0, 200);

    /** Checks the ranges. */
    public Config {
      Require.inRange("goalVelocity", goalVelocity, 0, Valley.MAX_SPEED);
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  private record State(double position, double speed, int elapsed, boolean running)
      implements Snapshot {}

  /** MountainCar-v0. */
  public MountainCar() {
    this(Config.V0);
  }

  /** A variant. */
  public MountainCar(Config config) {
    this.config = config;
  }

  @Override
  public Space.Box observationSpace() {
    return Valley.OBSERVATIONS;
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public float[] reset(long seed) {
    position = Valley.start(seed);
    speed = 0;
    elapsed = 0;
    running = true;
    return observation();
  }

  @Override
  public Step step(Integer action) {
    if (!ACTIONS.contains(action)) {
      throw new IllegalArgumentException("action of MountainCar must be 0, 1 or 2; got " + action);
    }
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    move(action - 1);
    elapsed++;
    boolean there = position >= GOAL && speed >= config.goalVelocity();
    boolean cut = !there && elapsed >= config.maxSteps();
    running = !there && !cut;
    return new Step(observation(), -1, there, cut);
  }

  private void move(int direction) {
    speed += direction * FORCE - Math.cos(3 * position) * Valley.GRAVITY;
    speed = Math.min(Math.max(speed, -Valley.MAX_SPEED), Valley.MAX_SPEED);
    position = Math.min(Math.max(position + speed, Valley.LEFT), Valley.RIGHT);
    if (position == Valley.LEFT && speed < 0) {
      speed = 0;
    }
  }

  private float[] observation() {
    return new float[] {(float) position, (float) speed};
  }

  @Override
  public Snapshot snapshot() {
    return new State(position, speed, elapsed, running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of MountainCar: " + snapshot);
    }
    position = state.position;
    speed = state.speed;
    elapsed = state.elapsed;
    running = state.running;
  }

  /** Position of the car, from -1.2 to 0.6; the goal is at 0.5. */
  public double position() {
    return position;
  }

  /** Speed of the car per step, positive to the right. */
  public double speed() {
    return speed;
  }

  @Override
  public String toString() {
    return Valley.picture(position, speed, GOAL);
  }

  /** {@code [position, speed]} in full precision. */
  double[] state() {
    return new double[] {position, speed};
  }

  /** Puts a recorded state in, as if that many steps had been made. */
  float[] state(double[] state, int steps) {
    restore(new State(state[0], state[1], steps, true));
    return observation();
  }
}
