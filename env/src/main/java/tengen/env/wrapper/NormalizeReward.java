package tengen.env.wrapper;

import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;

/**
 * Rewards divided by the running deviation of the discounted return, as Gymnasium's {@code
 * NormalizeReward} does: the return is {@code R = gamma R (1 - terminated) + r}, and the reward
 * {@code r / sqrt(variance(R) + epsilon)}. Rewards keep their sign; no mean is taken off.
 *
 * <p>As there, {@code R} runs on over a truncation and over a reset. The statistics depend on the
 * episodes before, until {@link #updating(boolean) updating(false)} freezes them; they are part of
 * every snapshot, and {@link #statistics} is what a learner saves.
 *
 * @param <A> the action
 */
public final class NormalizeReward<A> extends Wrapper<A> {

  private final Config config;
  private final RunningMoments running = new RunningMoments(1);
  private double discounted;
  private boolean updating = true;

  /**
   * What can be chosen.
   *
   * @param gamma discount of the return, in [0, 1]
   * @param epsilon added to the variance, more than 0
   */
  public record Config(double gamma, double epsilon) {

    /** Gymnasium's. */
    public static final Config DEFAULT = new Config(0.99, 1e-8);

    /** Checks the ranges. */
    public Config {
      Require.inRange("gamma", gamma, 0, 1);
      Require.inRange("epsilon", epsilon, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  }

  /**
   * All that later rewards depend on.
   *
   * @param discounted the return {@code R} after the last step
   * @param moments of the returns, of width 1
   */
  public record Statistics(double discounted, Moments moments) {}

  private record State(Snapshot inner, Statistics statistics) implements Snapshot {}

  /** With Gymnasium's numbers. */
  public NormalizeReward(Environment<A> inner) {
    this(inner, Config.DEFAULT);
  }

  /** With numbers of one's own. */
  public NormalizeReward(Environment<A> inner, Config config) {
    super(inner);
    this.config = config;
  }

  @Override
  public Step step(A action) {
    Step step = inner.step(action);
    double carried = step.terminated() ? 0 : discounted * config.gamma();
    discounted = carried + step.reward();
    if (updating) {
      running.add(discounted);
    }
    double reward = step.reward() / running.deviation(0, config.epsilon());
    return new Step(step.observation(), reward, step.terminated(), step.truncated());
  }

  /** Whether rewards still change the statistics. */
  public boolean updating() {
    return updating;
  }

  /** Freezes the statistics with false, as for evaluation, and lets them run on with true. */
  public void updating(boolean on) {
    updating = on;
  }

  /** The statistics so far. */
  public Statistics statistics() {
    return new Statistics(discounted, running.save());
  }

  /**
   * Goes on with what {@link #statistics} gave.
   *
   * @throws IllegalArgumentException if the moments are not of width 1
   */
  public void statistics(Statistics statistics) {
    running.restore(statistics.moments());
    discounted = statistics.discounted();
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), statistics());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    statistics(state.statistics);
  }

  @Override
  String settings() {
    return "gamma " + config.gamma();
  }
}
