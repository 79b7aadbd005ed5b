package tengen.agents.replay;

import tengen.env.Require;

/** Steps of a {@link Rollout}, copied together for one gradient step; refilled by each copy. */
public final class Minibatch {

  /** Most steps that fit. */
  public final int capacity;

  /** {@code [capacity, observation]} */
  public final float[] observation;

  /** {@code [capacity, action]} Whole actions; null where actions are real. */
  public final int[] discrete;

  /** {@code [capacity, action]} Real actions; null where actions are whole. */
  public final float[] continuous;

  /** {@code [capacity]} Logarithm of the action's probability when it was taken. */
  public final float[] logProbability;

  /** {@code [capacity]} Value of the observation when the action was taken. */
  public final float[] value;

  /** {@code [capacity]} */
  public final float[] advantage;

  /** {@code [capacity]} What the value is trained towards. */
  public final float[] returns;

  /** {@code [capacity, mask]} Allowed actions; of length 0 without masks. */
  public final boolean[] mask;

  /** {@code [capacity]} Whether an episode begins with the observation. */
  public final boolean[] start;

  private int size;

  /**
   * Arrays of zeros.
   *
   * @param fields those of the rollout
   * @param capacity at least 1
   */
  public Minibatch(Fields fields, int capacity) {
    this.capacity = Require.inRange("capacity", capacity, 1, Integer.MAX_VALUE);
    observation = new float[Math.multiplyExact(capacity, fields.observation())];
    int actions = Math.multiplyExact(capacity, fields.action());
    discrete = fields.discrete() ? new int[actions] : null;
    continuous = fields.discrete() ? null : new float[actions];
    logProbability = new float[capacity];
    value = new float[capacity];
    advantage = new float[capacity];
    returns = new float[capacity];
    mask = new boolean[Math.multiplyExact(capacity, fields.mask())];
    start = new boolean[capacity];
  }

  /** How many steps are in it. */
  public int size() {
    return size;
  }

  /**
   * Says how many steps are in it.
   *
   * @param count from 0 to the capacity
   */
  public void size(int count) {
    size = Require.inRange("steps of a minibatch", count, 0, capacity);
  }
}
