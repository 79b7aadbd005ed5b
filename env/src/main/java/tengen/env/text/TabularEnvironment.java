package tengen.env.text;

import com.google.common.primitives.Bytes;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.PartKind;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A world that is wholly described by a {@link TransitionTable}. The observation is one number
 * named {@code state}, from 0 to the number of states less 1; a wrapper turns it into as many zeros
 * and a one for networks.
 */
public class TabularEnvironment implements Environment<Integer> {

  private final String name;
  private final TransitionTable table;
  private final int maxSteps;
  private final Space.Discrete actions;
  private final Space.Box observations;
  private RestorableUniformRandomProvider random;
  private int state;
  private int lastAction = -1;
  private double lastProbability = 1;
  private int elapsed;
  private boolean running;

  /** What a subclass remembers that the table does not know; 0 unless it says otherwise. */
  private int memory;

  private record State(
      String name,
      int states,
      int state,
      int lastAction,
      double lastProbability,
      int elapsed,
      boolean running,
      int memory,
      List<Byte> random)
      implements Snapshot {}

  /**
   * A world of one's own.
   *
   * @param name for messages and random streams
   * @param table what may happen
   * @param maxSteps length at which an episode is truncated, at least 1; {@link Integer#MAX_VALUE}
   *     for none
   */
  public TabularEnvironment(String name, TransitionTable table, int maxSteps) {
    this.name = name;
    this.table = table;
    this.maxSteps = Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    actions = new Space.Discrete(table.actions());
    observations =
        new Space.Box(
            new float[] {0},
            new float[] {table.states() - 1},
            List.of(new Space.Part(PartKind.INDEX, "state", 1)));
  }

  @Override
  public final Space.Box observationSpace() {
    return observations;
  }

  @Override
  public final Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public final float[] reset(long seed) {
    random = Rng.stream(seed, name);
    float[] first = start(table.drawStart(random));
    memory = remember(random);
    return first;
  }

  /** What a new episode remembers; it may be drawn. */
  int remember(UniformRandomProvider random) {
    return 0;
  }

  /** The state that follows, which is not that of the table where something is remembered. */
  int surprise(int before, int next, UniformRandomProvider random) {
    return next;
  }

  /** What is remembered. */
  final int memory() {
    return memory;
  }

  /** Remembers nothing any more. */
  final void forget() {
    memory = 0;
  }

  @Override
  public final Step step(Integer action) {
    check(action);
    return follow(action, table.draw(state, action, random));
  }

  private void check(Integer action) {
    if (!actions.contains(action)) {
      throw new IllegalArgumentException(
          "action of " + name + " must be in [0, " + (actions.n() - 1) + "]; got " + action);
    }
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
  }

  private Step follow(int action, int outcome) {
    int next = table.next(outcome);
    state = memory == 0 ? next : surprise(state, next, random);
    lastAction = action;
    lastProbability = table.probability(outcome);
    elapsed++;
    boolean terminated = table.terminated(outcome);
    boolean truncated = !terminated && elapsed >= maxSteps && maxSteps != Integer.MAX_VALUE;
    running = !terminated && !truncated;
    return new Step(new float[] {state}, table.reward(outcome), terminated, truncated);
  }

  @Override
  public final Snapshot snapshot() {
    List<Byte> stream = random == null ? List.of() : Bytes.asList(Rng.save(random));
    return new State(
        name, table.states(), state, lastAction, lastProbability, elapsed, running, memory, stream);
  }

  @Override
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State old)
        || !old.name.equals(name)
        || old.states != table.states()) {
      throw new IllegalArgumentException("not a snapshot of this " + name + ": " + snapshot);
    }
    state = old.state;
    lastAction = old.lastAction;
    lastProbability = old.lastProbability;
    elapsed = old.elapsed;
    running = old.running;
    memory = old.memory;
    random = null;
    if (!old.random.isEmpty()) {
      random = Rng.stream(0, name);
      Rng.restore(random, Bytes.toArray(old.random));
    }
  }

  /** What may happen in this world. */
  public final TransitionTable table() {
    return table;
  }

  /** The present state. */
  public final int state() {
    return state;
  }

  /** The action of the last step, -1 after a reset. */
  public final int lastAction() {
    return lastAction;
  }

  /** How likely the outcome of the last step was, 1 after a reset. */
  public final double lastProbability() {
    return lastProbability;
  }

  /** Number of steps since the reset. */
  public final int elapsed() {
    return elapsed;
  }

  @Override
  public String toString() {
    return name + ": state " + state + " of " + table.states() + " after " + elapsed + " steps";
  }

  /** Starts an episode in a recorded state. */
  final float[] start(int recorded) {
    state = recorded;
    lastAction = -1;
    lastProbability = 1;
    elapsed = 0;
    running = true;
    memory = 0;
    return new float[] {state};
  }

  /** Acts with a recorded outcome instead of a drawn one. */
  final Step step(int action, int outcome) {
    check(action);
    return follow(action, outcome);
  }
}
