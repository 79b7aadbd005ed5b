package tengen.env.wrapper;

import java.util.Objects;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;

/**
 * Adds up the costs of an episode and, by choice, ends it when they exceed a budget: the limit of a
 * constrained decision process (Altman 1999; Ray, Achiam and Amodei 2019, "Benchmarking Safe
 * Exploration in Deep Reinforcement Learning"). Rewards stay as they are.
 *
 * @param <A> the action
 */
public final class SafetyCosts<A> extends Wrapper<A> implements CostSource {

  private final CostSource source;
  private final Config config;
  private double cost;
  private double total;
  private boolean over;

  /** What happens in the step in which the costs exceed the budget. */
  public enum Overrun {
    /** The episode goes on; {@link SafetyCosts#overBudget} tells. */
    CONTINUE,
    /** The episode is truncated: its state has a future. */
    TRUNCATE,
    /** The episode terminates: the overrun is a failure of value zero. */
    TERMINATE
  }

  /**
   * What can be chosen.
   *
   * @param budget costs that an episode may have, at least 0; may be infinite
   * @param overrun what happens when it has more
   */
  public record Config(double budget, Overrun overrun) {

    /** Checks the budget. */
    public Config {
      Require.inRange("budget", budget, 0, Double.POSITIVE_INFINITY);
      Objects.requireNonNull(overrun, "overrun");
    }
  }

  private record State(Snapshot inner, double cost, double total, boolean over)
      implements Snapshot {}

  /**
   * Watches the costs of an environment.
   *
   * @param source the world that knows the cost of its last step; may lie deeper in the chain
   */
  public SafetyCosts(Environment<A> inner, CostSource source, Config config) {
    super(inner);
    this.source = source;
    this.config = config;
  }

  /** Watches an environment that knows its costs. */
  public static <A, E extends Environment<A> & CostSource> SafetyCosts<A> of(
      E inner, Config config) {
    return new SafetyCosts<>(inner, inner, config);
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    cost = 0;
    total = 0;
    over = false;
    return observation;
  }

  /**
   * Acts once.
   *
   * @throws IllegalStateException also if the cost is negative or no number
   */
  @Override
  public Step step(A action) {
    if (over) {
      throw new IllegalStateException(
          "the episode was ended by its costs of " + total + "; call reset first");
    }
    Step step = inner.step(action);
    cost = source.cost();
    if (!(cost >= 0)) {
      throw new IllegalStateException("the cost of a step must be at least 0; got " + cost);
    }
    total += cost;
    over = overBudget() && config.overrun() != Overrun.CONTINUE && !step.ended();
    return over ? ended(step) : step;
  }

  private Step ended(Step step) {
    boolean terminated = config.overrun() == Overrun.TERMINATE;
    return new Step(step.observation(), step.reward(), terminated, !terminated);
  }

  @Override
  public double cost() {
    return cost;
  }

  /** Costs since the last reset. */
  public double total() {
    return total;
  }

  /** Whether this episode has had more costs than its budget. */
  public boolean overBudget() {
    return total > config.budget();
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), cost, total, over);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    cost = state.cost;
    total = state.total;
    over = state.over;
  }

  @Override
  String settings() {
    return "budget " + config.budget();
  }
}
