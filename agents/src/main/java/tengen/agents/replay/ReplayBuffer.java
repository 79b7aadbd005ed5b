package tengen.agents.replay;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.vector.StepBatch;

/**
 * Experience replay (Lin 1992; Mnih and others 2015): the latest steps of one or several
 * environments, drawn uniformly with replacement. Prioritised drawing is {@link PrioritizedReplay},
 * goals in hindsight {@link HindsightReplay}, whole sequences {@link #sample(SequenceBatch,
 * UniformRandomProvider)}.
 *
 * <p>Each row of environments has a ring of its own. Every observation is stored once: as that of
 * its step and as the next one of the step before. The final observation of an episode takes a
 * place too, so that a full buffer holds one step less for each ending in it.
 *
 * <p>Lock-step use: {@link #begin(float[])} once with the first observations, then {@link
 * #add(int[], StepBatch)} after every step. Not safe for use by several threads at once.
 */
public final class ReplayBuffer {

  private final Ring ring;
  private int steps;
  private Watcher watcher;

  /** Learns which entries steps start from. */
  interface Watcher {

    /** A step starts from the entry now. */
    void added(int entry);

    /** The entry is overwritten. */
    void removed(int entry);
  }

  /**
   * An empty buffer; all of its memory is taken now.
   *
   * @param fields what a step consists of
   * @param capacity observations of all rows together, at least two for each
   * @param rows environments that fill it, at least 1
   * @param bytes whether observations are whole numbers in 0 … 255, which take a quarter of the
   *     memory
   * @throws IllegalArgumentException if a number is outside its range, or if the heap has no room:
   *     the message says how many bytes are needed and available
   */
  public ReplayBuffer(Fields fields, int capacity, int rows, boolean bytes) {
    ring = new Ring(fields, capacity, rows, bytes);
  }

  Ring ring() {
    return ring;
  }

  void watch(Watcher newWatcher) {
    watcher = newWatcher;
  }

  /** What a step consists of. */
  public Fields fields() {
    return ring.fields;
  }

  /** How many environments fill it. */
  public int rows() {
    return ring.rows;
  }

  /** How many steps can be drawn. */
  public int size() {
    return steps;
  }

  /** Whether it has taken the first observations. */
  public boolean begun() {
    return ring.written[0] > 0;
  }

  /** How many observations it has room for. */
  public int capacity() {
    return ring.entries();
  }

  /**
   * Begins an episode in every row.
   *
   * @param observations {@code [rows, observation]}
   */
  public void begin(float[] observations) {
    for (int row = 0; row < ring.rows; row++) {
      begin(row, observations, row * ring.fields.observation());
    }
  }

  /**
   * Begins an episode in a row. One that has not ended is cut: its last step still knows what it
   * reached.
   *
   * @param from holds the first observation from {@code at} on
   */
  public void begin(int row, float[] from, int at) {
    observe(row, from, at);
    ring.open[row] = true;
  }

  /**
   * Adds a step of every row, and the first observations of the episodes that begin.
   *
   * @param actions {@code [rows, action]} taken on the observations before
   * @param after what followed; its rows are the buffer's
   * @throws IllegalStateException before {@link #begin(float[])}
   */
  public void add(int[] actions, StepBatch after) {
    for (int row = 0; row < ring.rows; row++) {
      int entry = acting(row);
      int width = ring.fields.action();
      System.arraycopy(actions, row * width, ring.discrete, entry * width, width);
      add(row, after);
    }
  }

  /** As the method above, for real actions. */
  public void add(float[] actions, StepBatch after) {
    for (int row = 0; row < ring.rows; row++) {
      int entry = acting(row);
      int width = ring.fields.action();
      System.arraycopy(actions, row * width, ring.continuous, entry * width, width);
      add(row, after);
    }
  }

  private void add(int row, StepBatch after) {
    int at = row * after.width;
    boolean ended = after.ended(row);
    float[] next = ended ? after.finalObservation : after.observation;
    finish(row, after.reward[row], after.terminated[row], after.truncated[row], next, at);
    if (ended) {
      begin(row, after.observation, at);
    }
  }

  /**
   * Adds a step of one row. After the end of an episode the row waits for {@link #begin(int,
   * float[], int)}.
   *
   * @param action whole numbers
   * @param terminated the state reached was final
   * @param truncated the episode was cut
   * @param from holds what the step reached from {@code at} on: the final observation of an episode
   *     that ended
   * @throws IllegalStateException if no episode has begun in this row
   */
  public void add(
      int row,
      int[] action,
      double reward,
      boolean terminated,
      boolean truncated,
      float[] from,
      int at) {
    int width = ring.fields.action();
    System.arraycopy(action, 0, ring.discrete, acting(row) * width, width);
    finish(row, reward, terminated, truncated, from, at);
  }

  /** As the method above, for real actions. */
  public void add(
      int row,
      float[] action,
      double reward,
      boolean terminated,
      boolean truncated,
      float[] from,
      int at) {
    int width = ring.fields.action();
    System.arraycopy(action, 0, ring.continuous, acting(row) * width, width);
    finish(row, reward, terminated, truncated, from, at);
  }

  private int acting(int row) {
    if (!ring.open[row]) {
      throw new IllegalStateException("row " + row + " needs begin() before a step is added");
    }
    return ring.newest(row);
  }

  private void finish(
      int row, double reward, boolean terminated, boolean truncated, float[] from, int at) {
    int entry = ring.newest(row);
    int flags = Ring.STEP;
    flags |= terminated ? Ring.TERMINATED : 0;
    flags |= truncated ? Ring.TRUNCATED : 0;
    observe(row, from, at);
    ring.reward[entry] = (float) reward;
    ring.flags[entry] = (byte) flags;
    ring.open[row] = !terminated && !truncated;
    steps++;
    if (watcher != null) {
      watcher.added(entry);
    }
  }

  private void observe(int row, float[] from, int at) {
    int entry = ring.entry(row, ring.written[row]);
    ring.observations.put(entry, from, at);
    if (ring.isStep(entry)) {
      steps--;
      if (watcher != null) {
        watcher.removed(entry);
      }
    }
    ring.flags[entry] = 0;
    ring.allowAll(entry);
    ring.written[row]++;
  }

  /**
   * Says which actions the newest observation of a row allows; without it, all. It is the next mask
   * of the step that led there.
   *
   * @param from holds the mask from {@code at} on
   */
  public void mask(int row, boolean[] from, int at) {
    ring.setMask(ring.newest(row), from, at);
  }

  /**
   * Stores the network's recurrent state before the newest observation of a row.
   *
   * @param from holds the state from {@code at} on
   */
  public void state(int row, float[] from, int at) {
    ring.states.put(ring.newest(row), from, at);
  }

  /**
   * Draws steps uniformly, with replacement.
   *
   * @param batch filled; its weights are left alone
   * @param view how many steps each looks ahead
   * @throws IllegalStateException if nothing is in the buffer
   */
  public void sample(Batch batch, NStep view, UniformRandomProvider random) {
    drawInto(batch.index, random);
    gather(batch, view);
  }

  private void drawInto(int[] index, UniformRandomProvider random) {
    if (steps == 0) {
      throw new IllegalStateException("nothing can be drawn from an empty replay");
    }
    ring.draw(index, random);
  }

  /**
   * Copies the steps whose entries are in {@code batch.index}. Looking ahead ends with the episode
   * and with the newest observation, and counts the steps made.
   *
   * @param batch filled; its indices and weights are left alone
   * @throws IllegalArgumentException if no step starts from one of the entries
   */
  public void gather(Batch batch, NStep view) {
    batch.gather(ring, view);
  }

  /**
   * Draws sequences for recurrent learners: the first step that is learned from is drawn uniformly,
   * so that every step is learned from equally often.
   *
   * @param batch filled
   * @throws IllegalStateException if nothing is in the buffer
   */
  public void sample(SequenceBatch batch, UniformRandomProvider random) {
    drawInto(batch.index, random);
    batch.gather(ring);
  }

  /** Forgets everything; for those that read it from files. */
  void clear() {
    if (watcher != null) {
      for (int entry = 0; entry < ring.entries(); entry++) {
        watcher.removed(entry);
      }
    }
    Arrays.fill(ring.flags, (byte) 0);
    Arrays.fill(ring.written, 0);
    Arrays.fill(ring.open, false);
    recount();
  }

  /** Counts the steps after the ring was read from files. */
  void recount() {
    steps = ring.steps();
  }
}
