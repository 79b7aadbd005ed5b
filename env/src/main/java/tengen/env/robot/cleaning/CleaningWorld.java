package tengen.env.robot.cleaning;

import java.util.List;
import tengen.env.Actions;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.env.Space;

/** What {@link CleaningRobot} and {@link CleaningRobotContinuous} share: all but the actions. */
abstract class CleaningWorld<A>
    implements Environment<A>, Heuristics<A>, Measures, CostSource, CleaningView {

  final Robot robot;
  final Pilot pilot;
  private final Senses senses;
  private boolean running;

  CleaningWorld(CleaningConfig config) {
    robot = new Robot(config);
    pilot = new Pilot(robot);
    senses = new Senses(robot);
  }

  /** Drives for a step. */
  abstract void drive(A action);

  @Override
  public final Space.Box observationSpace() {
    return senses.space();
  }

  @Override
  public final float[] reset(long seed) {
    running = false;
    robot.reset(seed);
    running = true;
    return senses.observe();
  }

  @Override
  public final Step step(A action) {
    Actions.require(actionSpace(), action, "a cleaning robot");
    requireRunning();
    drive(action);
    boolean terminated = robot.terminated();
    boolean truncated = !terminated && robot.elapsed >= robot.config.maxSteps();
    running = !terminated && !truncated;
    return new Step(senses.observe(), robot.ledger.reward(), terminated, truncated);
  }

  private void requireRunning() {
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
  }

  @Override
  public final double cost() {
    return robot.ledger.cost();
  }

  @Override
  public final List<String> measures() {
    return Terms.NAMES;
  }

  @Override
  public final void measures(double[] out) {
    robot.ledger.read(out);
  }

  @Override
  public final List<String> heuristics() {
    return Pilot.NAMES;
  }

  @Override
  public final A advise(String heuristic) {
    Pilot.check(heuristic);
    requireRunning();
    return advice(heuristic);
  }

  /** What the rules would do. */
  abstract A advice(String heuristic);

  private record State(
      CleaningConfig config, Class<?> kind, Robot.Saved robot, boolean begun, boolean running)
      implements Snapshot {}

  @Override
  public final Snapshot snapshot() {
    boolean begun = robot.flat != null;
    Robot.Saved saved = begun ? robot.save() : null;
    return new State(robot.config, getClass(), saved, begun, running);
  }

  @Override
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State old)
        || old.kind != getClass()
        || !old.config.equals(robot.config)) {
      throw new IllegalArgumentException("not a snapshot of this cleaning robot: " + snapshot);
    }
    if (old.begun) {
      robot.restore(old.robot);
    }
    running = old.running;
  }

  @Override
  public final CleaningMoment moment() {
    if (robot.flat == null) {
      throw new IllegalStateException("there is no flat before the first episode; call reset");
    }
    return CleaningMoment.of(robot);
  }

  /** Share of the floor that is clean, in [0, 1]; 0 before the first episode. */
  public final double coverage() {
    return robot.ledger.get(Terms.COVERAGE);
  }

  /** Seconds of full power that are left in the battery. */
  public final double battery() {
    return robot.battery();
  }

  /** The flat as text, and figures. */
  @Override
  public final String toString() {
    return robot.flat == null
        ? "a cleaning robot before its first episode"
        : FlatPicture.text(robot);
  }
}
