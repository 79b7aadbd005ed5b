package tengen.env.robot.planar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.dyn4j.dynamics.Body;
import org.dyn4j.dynamics.BodyFixture;
import org.dyn4j.geometry.Polygon;
import org.dyn4j.geometry.Vector2;
import org.dyn4j.world.World;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Rng;
import tengen.env.Snapshot;

/**
 * What the worlds of this package share: the course of an episode, sums of the reward's terms,
 * snapshots.
 *
 * <p>The engine keeps impulses of the last step to start from, which cannot be put back. So a
 * snapshot is the seed and the actions since the reset, and restoring plays them again: exact, and
 * as long as the episode so far.
 *
 * @param <A> the action
 */
abstract class PlanarWorld<A> implements Environment<A>, Measures, Heuristics<A>, PlanarView {

  /** Steps a second. */
  static final int RATE = 50;

  /** Of the engine, for each of ours: legs are light, and fly off at longer ones. */
  private static final int SUBSTEPS = 3;

  private static final int VELOCITY_ITERATIONS = 15;
  private static final int POSITION_ITERATIONS = 10;

  private final Record config;
  private final int maxSteps;
  private final List<String> terms;
  private final List<String> measures;
  final double[] earned;
  private final double[] sums;
  private final List<A> taken = new ArrayList<>();
  private long seed;
  private boolean begun;
  private boolean running;

  /** Draws of the present episode. */
  UniformRandomProvider random;

  /** The engine with the present episode's bodies. */
  World<Body> world;

  private record State(Record config, long seed, List<?> taken, boolean begun)
      implements Snapshot {}

  /**
   * @param terms of the reward, by name
   * @param more names of what {@link #told} tells
   */
  PlanarWorld(Record config, int maxSteps, List<String> terms, List<String> more) {
    this.config = config;
    this.maxSteps = maxSteps;
    this.terms = terms;
    earned = new double[terms.size()];
    sums = new double[terms.size()];
    List<String> names = new ArrayList<>(more);
    terms.forEach(term -> names.add("reward." + term));
    measures = List.copyOf(names);
  }

  /** Puts the bodies of a new episode into {@link #world}. */
  abstract void build();

  /** Acts on the bodies, before the engine's step. */
  abstract void act(A action);

  /**
   * Judges the state after the engine's step.
   *
   * @return whether it is final
   */
  abstract boolean judge(A action);

  /** What is observed now. */
  abstract float[] observe();

  /** Measures beside the terms of the reward, in the order of their names. */
  abstract void told(double[] out);

  @Override
  public final float[] reset(long seed) {
    this.seed = seed;
    random = Rng.stream(seed, "planar");
    world = new World<>();
    world.setGravity(0, -10);
    world.getSettings().setStepFrequency(1.0 / (SUBSTEPS * RATE));
    world.getSettings().setAtRestDetectionEnabled(false);
    world.getSettings().setVelocityConstraintSolverIterations(VELOCITY_ITERATIONS);
    world.getSettings().setPositionConstraintSolverIterations(POSITION_ITERATIONS);
    taken.clear();
    Arrays.fill(sums, 0);
    build();
    begun = true;
    running = true;
    return observe();
  }

  @Override
  public final Step step(A action) {
    Actions.require(actionSpace(), action, name());
    requireEpisode();
    boolean terminated = advance(action);
    boolean truncated = !terminated && taken.size() >= maxSteps;
    running = !terminated && !truncated;
    double reward = 0;
    for (double term : earned) {
      reward += term;
    }
    return new Step(observe(), reward, terminated, truncated);
  }

  private boolean advance(A action) {
    taken.add(Actions.copy(action));
    act(action);
    world.step(SUBSTEPS);
    Arrays.fill(earned, 0);
    boolean terminated = judge(action);
    for (int k = 0; k < sums.length; k++) {
      sums[k] += earned[k];
    }
    return terminated;
  }

  /** Throws unless an episode runs. */
  final void requireEpisode() {
    if (!running) {
      throw new IllegalStateException(
          "there is no episode of " + name() + " to go on with; call reset first");
    }
  }

  final String name() {
    return getClass().getSimpleName();
  }

  /** What the robot stands on, or falls to. */
  abstract Ground ground();

  /** The robot's middle part. */
  abstract Body hull();

  /** Places of flags, x and y in turn. */
  double[] flags() {
    return new double[0];
  }

  /** Power of the main engine and of the side engines for an action. */
  double[] engines(A action) {
    return new double[2];
  }

  @Override
  public final PlanarMoment moment() {
    if (!begun) {
      throw new IllegalStateException(
          "there is nothing of " + name() + " before its first episode; call reset");
    }
    Body hull = hull();
    List<double[]> parts = new ArrayList<>(parts(hull));
    for (Body body : world.getBodies()) {
      if (body != hull && body != ground().body) {
        parts.addAll(parts(body));
      }
    }
    double[] engines = taken.isEmpty() ? new double[2] : engines(taken.get(taken.size() - 1));
    Vector2 at = hull.getTransform().getTranslation();
    return new PlanarMoment(
        ground().line(),
        parts,
        at.x,
        at.y,
        hull.getTransform().getRotationAngle(),
        hull.getLinearVelocity().getMagnitude(),
        flags(),
        engines[0],
        engines[1]);
  }

  private static List<double[]> parts(Body body) {
    List<double[]> parts = new ArrayList<>();
    for (BodyFixture fixture : body.getFixtures()) {
      if (fixture.getShape() instanceof Polygon polygon) {
        Vector2[] corners = polygon.getVertices();
        double[] points = new double[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
          Vector2 corner = body.getTransform().getTransformed(corners[i]);
          points[2 * i] = corner.x;
          points[2 * i + 1] = corner.y;
        }
        parts.add(points);
      }
    }
    return parts;
  }

  /** Steps made in the present episode. */
  public final int elapsed() {
    return taken.size();
  }

  @Override
  public final Snapshot snapshot() {
    return new State(config, seed, List.copyOf(taken), begun);
  }

  @Override
  @SuppressWarnings("unchecked") // of an equal configuration, whose class it is
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || !state.config.equals(config)) {
      throw new IllegalArgumentException("not a snapshot of this " + name() + ": " + snapshot);
    }
    if (!state.begun) {
      begun = false;
      running = false;
      return;
    }
    reset(state.seed);
    boolean terminated = false;
    for (Object action : state.taken) {
      terminated = advance((A) action);
    }
    running = !terminated && taken.size() < maxSteps;
  }

  @Override
  public final List<String> measures() {
    return measures;
  }

  @Override
  public final void measures(double[] out) {
    if (out.length != measures.size()) {
      throw new IllegalArgumentException(
          "there are " + measures.size() + " measures; got room for " + out.length);
    }
    int others = measures.size() - terms.size();
    if (begun) {
      double[] more = new double[others];
      told(more);
      System.arraycopy(more, 0, out, 0, others);
    }
    System.arraycopy(sums, 0, out, others, sums.length);
  }

  /** Refuses a heuristic that is not there. */
  final void requireHeuristic(String heuristic) {
    if (!heuristics().contains(heuristic)) {
      throw new IllegalArgumentException(
          name()
              + " has no heuristic \""
              + heuristic
              + "\"; there is "
              + String.join(", ", heuristics()));
    }
    requireEpisode();
  }
}
