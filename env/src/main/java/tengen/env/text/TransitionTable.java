package tengen.env.text;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * A finite world as numbers: for every state and action the outcomes, each with its probability,
 * next state, reward and whether it ends the episode; and how likely each state is at the start.
 * Immutable.
 *
 * <p>The outcomes of a state and action are those with the indices from {@link #first} to {@link
 * #end}, which lie behind one another in flat arrays. Their order is that in which a random number
 * is held against them.
 */
public final class TransitionTable {

  private static final double SLACK = 1e-9;

  private final int states;
  private final int actions;
  private final int[] offsets;
  private final double[] probability;
  private final int[] next;
  private final double[] reward;
  private final boolean[] terminated;
  private final double[] initial;

  private TransitionTable(Builder builder) {
    states = builder.states;
    actions = builder.actions;
    offsets = builder.offsets.clone();
    int size = builder.size;
    probability = Arrays.copyOf(builder.probability, size);
    next = Arrays.copyOf(builder.next, size);
    reward = Arrays.copyOf(builder.reward, size);
    terminated = Arrays.copyOf(builder.terminated, size);
    initial = builder.initial.clone();
  }

  /** Number of states; they are {@code 0 … states - 1}. */
  public int states() {
    return states;
  }

  /** Number of actions; they are {@code 0 … actions - 1}. */
  public int actions() {
    return actions;
  }

  /** Number of outcomes of all states and actions together. */
  public int outcomes() {
    return probability.length;
  }

  /** Index of the first outcome. */
  public int first(int state, int action) {
    return offsets[state * actions + action];
  }

  /** Index behind the last outcome. */
  public int end(int state, int action) {
    return offsets[state * actions + action + 1];
  }

  /** Probability of an outcome, in [0, 1]. */
  public double probability(int outcome) {
    return probability[outcome];
  }

  /** State that an outcome leads to. */
  public int next(int outcome) {
    return next[outcome];
  }

  /** Reward of an outcome. */
  public double reward(int outcome) {
    return reward[outcome];
  }

  /** Whether an outcome ends the episode; the value of its next state then does not count. */
  public boolean terminated(int outcome) {
    return terminated[outcome];
  }

  /** Probability that an episode starts in a state. */
  public double initial(int state) {
    return initial[state];
  }

  /** Draws the state that an episode starts in. */
  public int drawStart(UniformRandomProvider random) {
    double rest = random.nextDouble();
    int last = 0;
    for (int state = 0; state < states; state++) {
      if (initial[state] > 0) {
        last = state;
        rest -= initial[state];
        if (rest < 0) {
          return state;
        }
      }
    }
    return last;
  }

  /**
   * Draws an outcome; without a random number where there is only one.
   *
   * @return its index
   */
  public int draw(int state, int action, UniformRandomProvider random) {
    int outcome = first(state, action);
    int last = end(state, action) - 1;
    if (outcome < last) {
      double rest = random.nextDouble() - probability[outcome];
      while (rest >= 0 && outcome < last) {
        outcome++;
        rest -= probability[outcome];
      }
    }
    return outcome;
  }

  @Override
  public String toString() {
    return states + " states, " + actions + " actions, " + outcomes() + " outcomes";
  }

  /** Collects the outcomes of a table, state by state and action by action. */
  public static final class Builder {

    private final int states;
    private final int actions;
    private final int[] offsets;
    private final double[] initial;
    private double[] probability = new double[16];
    private int[] next = new int[16];
    private double[] reward = new double[16];
    private boolean[] terminated = new boolean[16];
    private int size;
    private int filled;

    /**
     * An empty table.
     *
     * @param states how many, at least 1
     * @param actions how many, at least 1
     */
    public Builder(int states, int actions) {
      this.states = Require.inRange("states", states, 1, Integer.MAX_VALUE);
      this.actions = Require.inRange("actions", actions, 1, Integer.MAX_VALUE);
      offsets = new int[Math.addExact(Math.multiplyExact(states, actions), 1)];
      initial = new double[states];
    }

    /**
     * Adds an outcome.
     *
     * @param state not before that of the outcome added last
     * @param action of the same state, not before that of the outcome added last
     * @param probability in [0, 1]
     * @param next state that follows
     * @param reward finite
     * @param terminated whether the episode ends
     * @throws IllegalArgumentException if a value is out of range or comes too late
     */
    public Builder outcome(
        int state, int action, double probability, int next, double reward, boolean terminated) {
      Require.inRange("state", state, 0, states - 1);
      Require.inRange("action", action, 0, actions - 1);
      Require.inRange("probability", probability, 0, 1);
      Require.inRange("next", next, 0, states - 1);
      Require.inRange("reward", reward, -Double.MAX_VALUE, Double.MAX_VALUE);
      int pair = state * actions + action;
      if (pair < filled - 1) {
        throw new IllegalArgumentException(
            "outcomes must be added state by state and action by action; state "
                + state
                + ", action "
                + action
                + " came too late");
      }
      closeUntil(pair);
      grow();
      this.probability[size] = probability;
      this.next[size] = next;
      this.reward[size] = reward;
      this.terminated[size] = terminated;
      size++;
      return this;
    }

    private void closeUntil(int pair) {
      for (; filled <= pair; filled++) {
        offsets[filled] = size;
      }
    }

    private void grow() {
      if (size == next.length) {
        probability = Arrays.copyOf(probability, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
        reward = Arrays.copyOf(reward, 2 * size);
        terminated = Arrays.copyOf(terminated, 2 * size);
      }
    }

    /** Says how likely a state is at the start; 0 where nothing is said. */
    public Builder initial(int state, double probability) {
      Require.inRange("state", state, 0, states - 1);
      initial[state] = Require.inRange("probability", probability, 0, 1);
      return this;
    }

    /**
     * The table of all that was added.
     *
     * @throws IllegalArgumentException if the probabilities of a state and action, or those of the
     *     start, do not add up to 1
     */
    public TransitionTable build() {
      closeUntil(states * actions);
      for (int pair = 0; pair < states * actions; pair++) {
        double sum = 0;
        for (int i = offsets[pair]; i < offsets[pair + 1]; i++) {
          sum += probability[i];
        }
        one("probabilities of state " + pair / actions + ", action " + pair % actions, sum);
      }
      one("probabilities of the start", Arrays.stream(initial).sum());
      return new TransitionTable(this);
    }

    private static void one(String what, double sum) {
      if (!(Math.abs(sum - 1) <= SLACK)) {
        throw new IllegalArgumentException("the " + what + " must add up to 1; got " + sum);
      }
    }
  }
}
