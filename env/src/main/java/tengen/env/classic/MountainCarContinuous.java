package tengen.env.classic;

import java.util.List;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * The car between two hills with a force of choice: MountainCarContinuous-v0 of Gymnasium, after
 * Moore (1990, Efficient memory-based learning for robot control, University of Cambridge).
 *
 * <p>The action is one number, the force in [-1, 1]; beyond it the car feels the nearest bound but
 * pays for the force that was asked for. The observation is {@code [position, speed]} as that of
 * {@link MountainCar}. A step costs 0.1 times the force squared, reaching the goal pays 100. An
 * episode terminates at position 0.45 with at least the goal's speed and is truncated after 999
 * steps.
 */
public final class MountainCarContinuous implements Environment<float[]> {

  private static final double GOAL = 0.45;
  private static final double POWER = 0.0015;
  private static final Space.Box ACTIONS =
      new Space.Box(new float[] {-1}, new float[] {1}, List.of(new Space.Part("force", 1)));

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

    /** MountainCarContinuous-v0. */
    public static final Config V0 = new Config(0, 999);

    /** Checks the ranges. */
    public Config {
      Require.inRange("goalVelocity", goalVelocity, 0, Valley.MAX_SPEED);
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  private record State(double position, double speed, int elapsed, boolean running)
      implements Snapshot {}

  /** MountainCarContinuous-v0. */
  public MountainCarContinuous() {
    this(Config.V0);
  }

  /** A variant. */
  public MountainCarContinuous(Config config) {
    this.config = config;
  }

  @Override
  public Space.Box observationSpace() {
    return Valley.OBSERVATIONS;
  }

  @Override
  public Space.Box actionSpace() {
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

  /**
   * Acts once.
   *
   * @param action one finite number; the car feels it clipped to [-1, 1]
   */
  @Override
  public Step step(float[] action) {
    float force = Force.of("MountainCarContinuous", action);
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    boolean there = elapsed == 0 ? moveFirst(force) : move(force);
    elapsed++;
    boolean cut = !there && elapsed >= config.maxSteps();
    running = !there && !cut;
    double cost = (double) force * force * 0.1;
    return new Step(observation(), (there ? 100 : 0) - cost, there, cut);
  }

  /* Gymnasium's start is double and what follows it float, with the roundings of that. */
  private boolean moveFirst(float force) {
    double newSpeed = speed + push(force, Math.cos(3 * position));
    newSpeed = Math.min(Math.max(newSpeed, -Valley.MAX_SPEED), Valley.MAX_SPEED);
    double place = Math.min(Math.max(position + newSpeed, Valley.LEFT), Valley.RIGHT);
    if (place == Valley.LEFT && newSpeed < 0) {
      newSpeed = 0;
    }
    position = (float) place;
    speed = (float) newSpeed;
    return place >= GOAL && newSpeed >= config.goalVelocity();
  }

  private boolean move(float force) {
    float limit = (float) Valley.MAX_SPEED;
    float phase = 3 * (float) position;
    float newSpeed = (float) speed + (float) push(force, Math.cos(phase));
    newSpeed = Math.min(Math.max(newSpeed, -limit), limit);
    float place = (float) position + newSpeed;
    place = Math.min(Math.max(place, (float) Valley.LEFT), (float) Valley.RIGHT);
    if (place == (float) Valley.LEFT && newSpeed < 0) {
      newSpeed = 0;
    }
    position = place;
    speed = newSpeed;
    return place >= (float) GOAL && newSpeed >= (float) config.goalVelocity();
  }

  /* Gymnasium's bounds are double: a force that was clipped is not rounded to float. */
  private static double push(float force, double cosine) {
    double pull = Valley.GRAVITY * cosine;
    if (Math.abs(force) > 1) {
      return Math.signum(force) * POWER - pull;
    }
    return force * (float) POWER - (float) pull;
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
      throw new IllegalArgumentException("not a snapshot of MountainCarContinuous: " + snapshot);
    }
    position = state.position;
    speed = state.speed;
    elapsed = state.elapsed;
    running = state.running;
  }

  /** Position of the car, from -1.2 to 0.6; the goal is at 0.45. */
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
