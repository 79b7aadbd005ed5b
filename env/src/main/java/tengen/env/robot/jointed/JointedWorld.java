package tengen.env.robot.jointed;

import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Ledger;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * What worlds on the physics engine have in common: an episode is a scene that is built anew, and
 * the actions in it. The engine keeps state that cannot be read, so a snapshot is the seed and the
 * actions since the reset, and restoring plays them again: exact, in a time that is linear in the
 * length of the episode.
 */
abstract class JointedWorld
    implements Environment<float[]>, Heuristics<float[]>, Measures, CostSource, RobotView {

  /** Length of a step of the simulation [s]. */
  static final double STEP = 0.005;

  private static final Cleaner CLEANER = Cleaner.create();

  private final Space.Box actions;
  private final Space.Box observations;
  private final Room room = new Room();
  private final Cleaner.Cleanable cleaning = CLEANER.register(this, room::clear);
  private final ActionLog log;
  private final Ledger ledger;
  private boolean begun;
  private boolean running;
  private long seed;

  /* Closed by whoever comes first: the next reset, close, or the collector. */
  private static final class Room {
    private Scene scene;

    synchronized void clear() {
      if (scene != null) {
        scene.close();
        scene = null;
      }
    }

    synchronized void enter(Scene next) {
      clear();
      scene = next;
    }
  }

  JointedWorld(Space.Box actions, Space.Box observations, Ledger ledger) {
    this.actions = actions;
    this.observations = observations;
    this.ledger = ledger;
    log = new ActionLog(actions.width());
  }

  /** Builds the scene of an episode. */
  abstract Scene build(long episode);

  /** Lets the last action of the log act and books reward and costs. */
  abstract void act();

  /** Whether the state is final. */
  abstract boolean terminated();

  /** Whether the episode is cut here, if it is not over. */
  abstract boolean truncated();

  /** Writes the observation; it is clipped to the space afterwards. */
  abstract void observe(float[] out);

  /** The robot as it stands; there has been a reset. */
  abstract RobotPose describe();

  @Override
  public final Optional<RobotPose> pose() {
    return begun ? Optional.of(describe()) : Optional.empty();
  }

  /**
   * Forces of contacts of a robot, {@code [3 * links]} [N]; the engine knows none before a step.
   */
  final double[] contacts(Articulation robot) {
    return steps() == 0 ? new double[3 * (robot.joints() + 1)] : robot.contacts();
  }

  /** What a heuristic does now. */
  abstract float[] advise(int heuristic);

  @Override
  public final Space.Box observationSpace() {
    return observations;
  }

  @Override
  public final Space.Box actionSpace() {
    return actions;
  }

  @Override
  public final float[] reset(long seed) {
    begin(seed);
    return observation();
  }

  private void begin(long ofEpisode) {
    room.clear();
    seed = ofEpisode;
    log.clear();
    ledger.clear();
    room.enter(build(seed));
    begun = true;
    running = true;
  }

  private float[] observation() {
    float[] result = new float[observations.width()];
    observe(result);
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.max(-LIMIT, Math.min(LIMIT, result[i]));
    }
    return result;
  }

  /** Bound of every number of an observation. */
  static final float LIMIT = 10;

  /**
   * Acts once.
   *
   * @param action finite numbers; what exceeds [-1, 1] is clipped
   */
  @Override
  public final Step step(float[] action) {
    check(action);
    requireRunning();
    play(action);
    boolean terminated = terminated();
    return new Step(observation(), ledger.reward(), terminated, !running && !terminated);
  }

  private void play(float[] action) {
    log.add(action);
    ledger.begin();
    act();
    running = !terminated() && !truncated();
  }

  private void check(float[] action) {
    boolean good = action != null && action.length == actions.width();
    for (int i = 0; good && i < action.length; i++) {
      good = Float.isFinite(action[i]);
    }
    if (!good) {
      throw new IllegalArgumentException(
          "an action of "
              + getClass().getSimpleName()
              + " is "
              + actions.width()
              + " finite numbers; got "
              + (action == null ? 0 : action.length)
              + ": "
              + Arrays.toString(action));
    }
  }

  private void requireRunning() {
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
  }

  /** The actions of this episode. */
  final ActionLog log() {
    return log;
  }

  final Ledger ledger() {
    return ledger;
  }

  /** Whether there has been a reset. */
  final boolean begun() {
    return begun;
  }

  /** Steps of this episode so far. */
  public final int steps() {
    return log.size();
  }

  @Override
  public final double cost() {
    return ledger.cost();
  }

  @Override
  public final List<String> measures() {
    return ledger.names();
  }

  @Override
  public final void measures(double[] out) {
    ledger.read(out);
  }

  @Override
  public final float[] advise(String heuristic) {
    int index = heuristics().indexOf(heuristic);
    if (index < 0) {
      throw new IllegalArgumentException(
          "there is no heuristic \"" + heuristic + "\" (there are " + heuristics() + ")");
    }
    requireRunning();
    return advise(index);
  }

  private record State(
      Class<?> kind, boolean begun, boolean running, long seed, ActionLog.Prefix log)
      implements Snapshot {}

  @Override
  public final Snapshot snapshot() {
    return new State(getClass(), begun, running, seed, log.prefix());
  }

  @Override
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.kind != getClass()) {
      throw new IllegalArgumentException(
          "not a snapshot of " + getClass().getSimpleName() + ": " + snapshot);
    }
    if (state.begun) {
      begin(state.seed);
      float[] action = new float[actions.width()];
      for (int t = 0; t < state.log.size(); t++) {
        System.arraycopy(state.log.actions(), t * action.length, action, 0, action.length);
        play(action);
      }
    } else {
      room.clear();
      ledger.clear();
      log.clear();
    }
    begun = state.begun;
    running = state.running;
  }

  @Override
  public final void close() {
    cleaning.clean();
    begun = false;
    running = false;
  }
}
