package tengen.env.robot.mujoco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * One of Gymnasium's robot tasks, version 5, simulated by MuJoCo (Todorov, Erez and Tassa 2012).
 * The same coordinates, speeds and actions give the same trajectory as in Python, bit for bit; only
 * the start of an episode is drawn from another generator.
 */
public final class MuJoCoEnvironment
    implements Environment<float[]>, Heuristics<float[]>, Measures, MuJoCoView {

  private final Task task;
  private final Simulation simulation;
  private final Task.Play play;
  private final Space.Box observations;
  private final Space.Box actions;
  private final List<String> measures;
  private final double[] terms;
  private double[] sums;
  private double start;

  /** Of the last step: what MuJoCo knows of places is of the state before its last one. */
  private double place;

  private int elapsed;
  private boolean running;
  private Shapes shapes;
  private Contacts contacts;

  private record State(
      Task task,
      double[] state,
      double[] sums,
      double start,
      double place,
      int elapsed,
      boolean running)
      implements Snapshot {}

  /**
   * A task.
   *
   * @throws IllegalStateException if MuJoCo or its models are not installed
   * @throws IllegalArgumentException if the model cannot be read or has another kind of robot
   */
  MuJoCoEnvironment(Task task) {
    this.task = task;
    simulation = new Simulation(task.file());
    play = task.in(simulation);
    observations = Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, play.width());
    float limit = (float) task.limit();
    actions = Space.Box.of(-limit, limit, simulation.nu);
    terms = new double[task.terms().size()];
    sums = new double[terms.length];
    List<String> names = new ArrayList<>(List.of("metres"));
    task.terms().forEach(term -> names.add("reward." + term));
    measures = List.copyOf(names);
  }

  @Override
  public Space.Box observationSpace() {
    return observations;
  }

  @Override
  public Space.Box actionSpace() {
    return actions;
  }

  @Override
  public float[] reset(long seed) {
    requireOpen();
    UniformRandomProvider random = Rng.stream(seed, "mujoco.start");
    simulation.reset();
    play.begin(random);
    simulation.forward();
    Arrays.fill(sums, 0);
    place = play.place();
    start = place;
    elapsed = 0;
    running = true;
    return observe();
  }

  private float[] observe() {
    float[] observation = new float[observations.width()];
    play.observe(observation);
    return observation;
  }

  private void requireOpen() {
    if (simulation.closed()) {
      throw new IllegalStateException(name() + " is closed; make a new one");
    }
  }

  /**
   * Acts once.
   *
   * @param action {@code [motors]} finite numbers; the motors give them clipped to {@link
   *     #actionSpace}
   */
  @Override
  public Step step(float[] action) {
    check(action);
    requireOpen();
    if (!running) {
      throw new IllegalStateException("there is no episode; call reset first");
    }
    double before = place;
    simulation.step(action, task.frameSkip());
    place = play.place();
    double seconds = simulation.timestep * task.frameSkip();
    boolean terminated = play.judge(action, (place - before) / seconds, terms);
    double reward = 0;
    for (int k = 0; k < terms.length; k++) {
      reward += terms[k];
      sums[k] += terms[k];
    }
    elapsed++;
    boolean truncated = !terminated && elapsed >= task.maxSteps();
    running = !terminated && !truncated;
    return new Step(observe(), reward, terminated, truncated);
  }

  private void check(float[] action) {
    boolean fits = action != null && action.length == simulation.nu;
    for (int i = 0; fits && i < action.length; i++) {
      fits = Float.isFinite(action[i]);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "action of "
              + name()
              + " must be "
              + simulation.nu
              + " finite numbers; got "
              + (action == null ? "" : action.length + ": ")
              + Arrays.toString(action));
    }
  }

  @Override
  public Snapshot snapshot() {
    requireOpen();
    return new State(task, simulation.save(), sums.clone(), start, place, elapsed, running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || !state.task.equals(task)) {
      throw new IllegalArgumentException("not a snapshot of this " + name() + ": " + snapshot);
    }
    requireOpen();
    simulation.load(state.state);
    sums = state.sums.clone();
    start = state.start;
    place = state.place;
    elapsed = state.elapsed;
    running = state.running;
  }

  @Override
  public List<String> measures() {
    return measures;
  }

  @Override
  public void measures(double[] out) {
    if (out.length != measures.size()) {
      throw new IllegalArgumentException(
          "there are " + measures.size() + " measures; got room for " + out.length);
    }
    out[0] = place - start;
    System.arraycopy(sums, 0, out, 1, sums.length);
  }

  @Override
  public List<String> heuristics() {
    return List.of(play.heuristic());
  }

  @Override
  public float[] advise(String heuristic) {
    if (!heuristic.equals(play.heuristic())) {
      throw new IllegalArgumentException(
          name() + " has no heuristic \"" + heuristic + "\"; it has " + play.heuristic());
    }
    requireOpen();
    if (!running) {
      throw new IllegalStateException("there is no episode; call reset first");
    }
    float[] action = new float[simulation.nu];
    simulation.locate();
    play.advise(elapsed * task.frameSkip() * simulation.timestep, action);
    return action;
  }

  private String name() {
    return task.getClass().getSimpleName();
  }

  /** For tests: puts the robot somewhere, as Gymnasium's {@code set_state} does. */
  float[] begin(double[] coordinates, double[] speeds) {
    reset(0);
    simulation.reset();
    simulation.qpos.duplicate().put(coordinates);
    simulation.qvel.duplicate().put(speeds);
    simulation.forward();
    place = play.place();
    start = place;
    return observe();
  }

  @Override
  public MuJoCoPose pose() {
    requireOpen();
    if (shapes == null) {
      shapes = new Shapes(simulation);
      contacts = new Contacts(simulation, shapes);
    }
    simulation.locate();
    return new MuJoCoPose(
        shapes.now(),
        contacts.now(),
        contacts.weight,
        shapes.ground,
        shapes.focus(),
        shapes.extent,
        task.flat(),
        shapes.travels,
        place - start,
        elapsed * task.frameSkip() * simulation.timestep);
  }

  /** Coordinates, then speeds. */
  public double[] state() {
    requireOpen();
    double[] state = new double[simulation.nq + simulation.nv];
    simulation.qpos.duplicate().get(state, 0, simulation.nq);
    simulation.qvel.duplicate().get(state, simulation.nq, simulation.nv);
    return state;
  }

  @Override
  public void close() {
    running = false;
    simulation.close();
  }

  @Override
  public String toString() {
    if (simulation.closed()) {
      return name() + ", closed";
    }
    simulation.locate();
    return Sketch.draw(simulation, task.flat() ? 1 : 2)
        + String.format(
            Locale.ROOT, "%s, step %d, %.2f m from its start%n", name(), elapsed, place - start);
  }
}
