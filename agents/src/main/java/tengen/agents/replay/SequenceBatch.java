package tengen.agents.replay;

import java.util.Arrays;
import tengen.env.Require;

/**
 * Sequences for recurrent learners, time first. A sequence lies within one episode. It begins up to
 * {@code burnIn} steps before the first step that is learned from (fewer where the episode begins
 * later): these only warm the network's state up (Kapturowski and others 2019, "R2D2", section 3).
 * With no burn-in and no stored state this is the zero start of DRQN (Hausknecht and Stone 2015).
 *
 * <p>Sequences that are shorter than the arrays are filled up with zeros, where {@link #learn} is
 * false.
 */
public final class SequenceBatch {

  /** How many sequences. */
  public final int size;

  /** Most steps before those that are learned from. */
  public final int burnIn;

  /** Steps of the arrays: burn-in and those that are learned from. */
  public final int time;

  /** {@code [size]} Entries of the first step that is learned from. */
  public final int[] index;

  /** {@code [time + 1, size, observation]} After the last step of a sequence: what it reached. */
  public final float[] observation;

  /** {@code [time, size, action]} Whole actions; null where actions are real. */
  public final int[] discrete;

  /** {@code [time, size, action]} Real actions; null where actions are whole. */
  public final float[] continuous;

  /** {@code [time, size]} */
  public final float[] reward;

  /** {@code [time, size]} The state reached was final. */
  public final boolean[] terminated;

  /** {@code [time + 1, size, mask]} Allowed actions; of length 0 without masks. */
  public final boolean[] mask;

  /** {@code [time, size]} Whether the step is learned from: neither burn-in nor filling. */
  public final boolean[] learn;

  /** {@code [size]} Steps of each sequence, burn-in included. */
  public final int[] steps;

  /**
   * {@code [size, state]} Stored state before the first observation; of length 0 without states.
   */
  public final float[] state;

  private final int length;
  private final Fields fields;

  /**
   * Arrays of zeros.
   *
   * @param fields those of the buffer
   * @param size at least 1
   * @param burnIn steps before, at least 0
   * @param length most steps that are learned from, at least 1
   */
  public SequenceBatch(Fields fields, int size, int burnIn, int length) {
    this.fields = fields;
    this.size = Require.inRange("size", size, 1, Integer.MAX_VALUE);
    this.burnIn = Require.inRange("burnIn", burnIn, 0, Integer.MAX_VALUE / 2);
    this.length = Require.inRange("length", length, 1, Integer.MAX_VALUE / 2);
    time = burnIn + length;
    int all = Math.multiplyExact(time, size);
    index = new int[size];
    observation = new float[Math.multiplyExact(all + size, fields.observation())];
    discrete = fields.discrete() ? new int[Math.multiplyExact(all, fields.action())] : null;
    continuous = fields.discrete() ? null : new float[Math.multiplyExact(all, fields.action())];
    reward = new float[all];
    terminated = new boolean[all];
    mask = new boolean[Math.multiplyExact(all + size, fields.mask())];
    learn = new boolean[all];
    steps = new int[size];
    state = new float[Math.multiplyExact(size, fields.state())];
  }

  /** Copies the sequences around the entries of {@link #index}. */
  void gather(Ring ring) {
    clear();
    for (int b = 0; b < size; b++) {
      int first = index[b];
      int before = 0;
      while (before < burnIn && ring.cameFrom(first)) {
        first = ring.preceding(first);
        before++;
      }
      if (fields.state() > 0) {
        ring.states.get(first, state, b * fields.state());
      }
      copy(ring, b, first, before);
    }
  }

  private void copy(Ring ring, int b, int first, int before) {
    int entry = first;
    int t = 0;
    while (true) {
      int to = t * size + b;
      observe(ring, entry, to);
      ring.getAction(entry, discrete, continuous, to);
      reward[to] = ring.reward[entry];
      terminated[to] = ring.terminated(entry);
      learn[to] = t >= before;
      t++;
      boolean last = t == before + length || !ring.goesOn(entry);
      entry = ring.following(entry);
      if (last) {
        break;
      }
    }
    observe(ring, entry, t * size + b);
    steps[b] = t;
  }

  private void observe(Ring ring, int entry, int to) {
    ring.observations.get(entry, observation, to * fields.observation());
    ring.getMask(entry, mask, to * fields.mask());
  }

  private void clear() {
    Arrays.fill(observation, 0);
    if (discrete != null) {
      Arrays.fill(discrete, 0);
    } else {
      Arrays.fill(continuous, 0);
    }
    Arrays.fill(reward, 0);
    Arrays.fill(terminated, false);
    Arrays.fill(mask, false);
    Arrays.fill(learn, false);
  }
}
