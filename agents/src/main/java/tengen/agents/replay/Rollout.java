package tengen.agents.replay;

import java.util.Arrays;
import tengen.agents.target.Gae;
import tengen.agents.target.Trajectories;
import tengen.env.Require;
import tengen.env.vector.StepBatch;

/**
 * What an on-policy learner collects before it learns: T steps of n rows, all arrays {@code [T, n,
 * …]}. Each step is {@link #observe} and {@link #add}; after the last one {@link #finish} computes
 * advantages and returns; minibatches are copied out by {@link #gather}; {@link #clear} begins the
 * next.
 *
 * <p>Where an episode was truncated the value of its final observation is needed. These
 * observations are kept aside, so that one batch of the network gives all their values: {@link
 * #finals} of them lie in {@link #finalObservation}, and {@link #finalValues} takes the values.
 */
public final class Rollout {

  /** Rewards, values and endings. */
  public final Trajectories path;

  /** {@code [T, n, observation]} What was acted on. */
  public final float[] observation;

  /** {@code [T, n, action]} Whole actions; null where actions are real. */
  public final int[] discrete;

  /** {@code [T, n, action]} Real actions as the policy drew them; null where actions are whole. */
  public final float[] continuous;

  /** {@code [T, n]} Logarithm of the action's probability. */
  public final float[] logProbability;

  /** {@code [T, n, mask]} Allowed actions, all unless the learner says so; of length 0 without. */
  public final boolean[] mask;

  /** {@code [T, n]} Whether an episode begins with the observation. */
  public final boolean[] start;

  /** {@code [n, state]} Recurrent states before the first step, for the learner to fill. */
  public final float[] firstState;

  /** {@code [T, n]} Filled by {@link #finish}. */
  public final double[] advantage;

  /** {@code [T, n]} Filled by {@link #finish}. */
  public final double[] returns;

  private final Fields fields;
  private final int steps;
  private final int rows;
  private final boolean[] begins;
  private int filled;
  private boolean observed;
  private int finals;
  private int[] finalIndex;
  private float[] finalObservation;

  /**
   * An empty rollout; all of its memory is taken now.
   *
   * @param fields what a step consists of
   * @param steps T, at least 1
   * @param rows n, at least 1
   * @throws IllegalArgumentException if a number is outside its range, or if the heap has no room:
   *     the message says how many bytes are needed and available
   */
  public Rollout(Fields fields, int steps, int rows) {
    this.fields = fields;
    this.steps = Require.inRange("steps", steps, 1, Integer.MAX_VALUE);
    this.rows = Require.inRange("rows", rows, 1, Integer.MAX_VALUE / steps);
    int size = steps * rows;
    long each = 4L * fields.observation() + 4L * fields.action() + fields.mask() + 48;
    Heap.require("a rollout of " + size + " steps", each * size);
    path = new Trajectories(steps, rows);
    observation = new float[Math.multiplyExact(size, fields.observation())];
    int actions = Math.multiplyExact(size, fields.action());
    discrete = fields.discrete() ? new int[actions] : null;
    continuous = fields.discrete() ? null : new float[actions];
    logProbability = new float[size];
    mask = new boolean[Math.multiplyExact(size, fields.mask())];
    start = new boolean[size];
    firstState = new float[Math.multiplyExact(rows, fields.state())];
    advantage = new double[size];
    returns = new double[size];
    begins = new boolean[rows];
    finalIndex = new int[rows];
    finalObservation = new float[Math.multiplyExact(rows, fields.observation())];
    Arrays.fill(begins, true);
    Arrays.fill(mask, true);
  }

  /** How many steps each row has made. */
  public int filled() {
    return filled;
  }

  /** Whether all T steps are there. */
  public boolean full() {
    return filled == steps;
  }

  /**
   * Takes what the rows are going to act on; their masks may be set after it, for the numbers from
   * {@code filled() * n} on.
   *
   * @param from {@code [n, observation]}
   * @throws IllegalStateException if the rollout is full
   */
  public void observe(float[] from) {
    if (full()) {
      throw new IllegalStateException("the rollout is full: learn from it and clear() it first");
    }
    int width = rows * fields.observation();
    System.arraycopy(from, 0, observation, filled * width, width);
    System.arraycopy(begins, 0, start, filled * rows, rows);
    observed = true;
  }

  /**
   * Takes what the rows did and what followed.
   *
   * @param actions {@code [n, action]} on what was observed
   * @param logProbabilities {@code [n]}
   * @param values {@code [n]} of what was observed
   * @param after what followed
   * @throws IllegalStateException without {@link #observe} before it
   */
  public void add(int[] actions, float[] logProbabilities, float[] values, StepBatch after) {
    checkObserved();
    int width = rows * fields.action();
    System.arraycopy(actions, 0, discrete, filled * width, width);
    add(logProbabilities, values, after);
  }

  /** As the method above, for real actions. */
  public void add(float[] actions, float[] logProbabilities, float[] values, StepBatch after) {
    checkObserved();
    int width = rows * fields.action();
    System.arraycopy(actions, 0, continuous, filled * width, width);
    add(logProbabilities, values, after);
  }

  private void checkObserved() {
    if (!observed) {
      throw new IllegalStateException("observe() comes before each step");
    }
    observed = false;
  }

  private void add(float[] logProbabilities, float[] values, StepBatch after) {
    System.arraycopy(logProbabilities, 0, logProbability, filled * rows, rows);
    for (int row = 0; row < rows; row++) {
      int k = filled * rows + row;
      path.reward[k] = after.reward[row];
      path.value[k] = values[row];
      path.terminated[k] = after.terminated[row];
      path.truncated[k] = after.truncated[row];
      begins[row] = after.ended(row);
      if (after.truncated[row] && !after.terminated[row]) {
        keep(k, after.finalObservation, row * fields.observation());
      }
    }
    filled++;
  }

  private void keep(int k, float[] from, int at) {
    int width = fields.observation();
    if (finals == finalIndex.length) {
      finalIndex = Arrays.copyOf(finalIndex, 2 * finals);
      finalObservation = Arrays.copyOf(finalObservation, Math.multiplyExact(2 * finals, width));
    }
    finalIndex[finals] = k;
    System.arraycopy(from, at, finalObservation, finals * width, width);
    finals++;
  }

  /** How many episodes were truncated. */
  public int finals() {
    return finals;
  }

  /** {@code [finals, observation]} Final observations of truncated episodes, and room behind. */
  public float[] finalObservation() {
    return finalObservation;
  }

  /**
   * Takes the values of the final observations, before {@link #finish}.
   *
   * @param values {@code [finals]} or longer
   */
  public void finalValues(float[] values) {
    finalValues(values, path);
  }

  /**
   * Puts values of the final observations into other trajectories of the same steps, such as those
   * of costs.
   *
   * @param values {@code [finals]} or longer
   * @param to whose next values are set
   */
  public void finalValues(float[] values, Trajectories to) {
    for (int i = 0; i < finals; i++) {
      to.nextValue[finalIndex[i]] = values[i];
    }
  }

  /**
   * Computes advantages and returns.
   *
   * @param lastValue {@code [n]} values of the observations after the last step
   * @param gamma discount
   * @param lambda of {@link Gae}
   * @throws IllegalStateException if steps are missing
   */
  public void finish(float[] lastValue, double gamma, double lambda) {
    if (!full()) {
      throw new IllegalStateException("the rollout has " + filled + " of " + steps + " steps");
    }
    path.link(lastValue);
    Gae.advantages(path, gamma, lambda, advantage);
    Gae.returns(path, advantage, returns);
  }

  /**
   * Copies steps out.
   *
   * @param order numbers of steps, {@code t * n + row}, such as those of a {@link Permutation}
   * @param from which of them to begin with
   * @param count how many
   * @param to filled
   * @throws IllegalArgumentException if there is no room for so many
   */
  public void gather(int[] order, int from, int count, Minibatch to) {
    to.size(count);
    for (int i = 0; i < count; i++) {
      copy(order[from + i], to, i);
    }
  }

  /**
   * Copies whole rows out for recurrent learners, time first: {@code [T, count, …]}.
   *
   * @param order numbers of rows
   * @param from which of them to begin with
   * @param count how many
   * @param to filled with {@code T * count} steps
   * @throws IllegalArgumentException if there is no room for so many
   */
  public void gatherRows(int[] order, int from, int count, Minibatch to) {
    to.size(Math.multiplyExact(steps, count));
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < count; i++) {
        copy(t * rows + order[from + i], to, t * count + i);
      }
    }
  }

  private void copy(int k, Minibatch to, int i) {
    copy(observation, k, to.observation, i, fields.observation());
    if (discrete != null) {
      System.arraycopy(
          discrete, k * fields.action(), to.discrete, i * fields.action(), fields.action());
    } else {
      copy(continuous, k, to.continuous, i, fields.action());
    }
    System.arraycopy(mask, k * fields.mask(), to.mask, i * fields.mask(), fields.mask());
    to.logProbability[i] = logProbability[k];
    to.value[i] = (float) path.value[k];
    to.advantage[i] = (float) advantage[k];
    to.returns[i] = (float) returns[k];
    to.start[i] = start[k];
  }

  private static void copy(float[] from, int k, float[] to, int i, int width) {
    System.arraycopy(from, k * width, to, i * width, width);
  }

  /** Empties it for the next T steps; episodes go on. */
  public void clear() {
    filled = 0;
    finals = 0;
    observed = false;
    Arrays.fill(mask, true);
  }

  /** As {@link #clear}, after a reset of the environments: an episode begins in every row. */
  public void restart() {
    clear();
    Arrays.fill(begins, true);
  }
}
