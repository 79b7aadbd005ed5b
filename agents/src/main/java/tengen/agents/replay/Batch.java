package tengen.agents.replay;

import java.util.Arrays;
import tengen.env.Require;

/** Transitions that a learner drew, copied into arrays of its own; refilled by each draw. */
public final class Batch {

  /** How many transitions. */
  public final int size;

  /** {@code [size]} Which entries of the buffer they start from. */
  public final int[] index;

  /** {@code [size, observation]} */
  public final float[] observation;

  /** {@code [size, action]} Whole actions; null where actions are real. */
  public final int[] discrete;

  /** {@code [size, action]} Real actions; null where actions are whole. */
  public final float[] continuous;

  /** {@code [size]} Rewards of all steps, discounted. */
  public final float[] reward;

  /**
   * {@code [size, observation]} What the last step reached: of an episode that ended, its own final
   * observation, never the first one of the next.
   */
  public final float[] nextObservation;

  /** {@code [size]} Steps made, up to the n asked for. */
  public final int[] steps;

  /** {@code [size]} The state reached was final. */
  public final boolean[] terminated;

  /**
   * {@code [size]} What the next state's value counts: gamma to the power of the steps, 0 where the
   * state reached was final. A truncated episode is bootstrapped.
   */
  public final float[] discount;

  /** {@code [size]} Importance weights; 1 where all transitions are drawn alike. */
  public final float[] weight;

  /** {@code [size, mask]} Allowed actions; of length 0 without masks. */
  public final boolean[] mask;

  /** {@code [size, mask]} Allowed actions of the next state; of length 0 without masks. */
  public final boolean[] nextMask;

  private final Fields fields;

  /**
   * Arrays of zeros, but weights of 1.
   *
   * @param fields those of the buffer
   * @param size at least 1
   */
  public Batch(Fields fields, int size) {
    this.fields = fields;
    this.size = Require.inRange("size", size, 1, Integer.MAX_VALUE);
    index = new int[size];
    observation = new float[Math.multiplyExact(size, fields.observation())];
    discrete = fields.discrete() ? new int[Math.multiplyExact(size, fields.action())] : null;
    continuous = fields.discrete() ? null : new float[Math.multiplyExact(size, fields.action())];
    reward = new float[size];
    nextObservation = new float[observation.length];
    steps = new int[size];
    terminated = new boolean[size];
    discount = new float[size];
    weight = new float[size];
    mask = new boolean[Math.multiplyExact(size, fields.mask())];
    nextMask = new boolean[mask.length];
    Arrays.fill(weight, 1);
  }

  /** Copies the steps that start from the entries of {@link #index}. */
  void gather(Ring ring, NStep view) {
    int width = fields.observation();
    for (int b = 0; b < size; b++) {
      int entry = index[b];
      if (entry < 0 || entry >= ring.entries() || !ring.isStep(entry)) {
        throw new IllegalArgumentException("no step starts from entry " + entry);
      }
      ring.observations.get(entry, observation, b * width);
      ring.getAction(entry, discrete, continuous, b);
      ring.getMask(entry, mask, b * fields.mask());
      int reached = ring.following(lookAhead(ring, b, view));
      ring.observations.get(reached, nextObservation, b * width);
      ring.getMask(reached, nextMask, b * fields.mask());
    }
  }

  /** Adds rewards up; returns the entry of the last step. */
  private int lookAhead(Ring ring, int b, NStep view) {
    int entry = index[b];
    double factor = 1;
    double sum = 0;
    int m = 1;
    while (true) {
      sum += factor * ring.reward[entry];
      factor *= view.gamma();
      if (m == view.steps() || !ring.goesOn(entry)) {
        break;
      }
      entry = ring.following(entry);
      m++;
    }
    reward[b] = (float) sum;
    steps[b] = m;
    terminated[b] = ring.terminated(entry);
    discount[b] = terminated[b] ? 0 : (float) factor;
    return entry;
  }
}
