package tengen.env.wrapper;

import java.util.Optional;
import tengen.env.Environment;
import tengen.env.Snapshot;

/**
 * Counts steps and adds rewards up, as Gymnasium's {@code RecordEpisodeStatistics} does; {@link
 * #last} tells of the episode that ended last. Put it inside of what changes rewards.
 *
 * @param <A> the action
 */
public final class EpisodeStatistics<A> extends Wrapper<A> {

  private double sum;
  private int length;
  private int episodes;
  private Episode last;

  /**
   * An episode that came to its end.
   *
   * @param sum of its rewards, not discounted
   * @param length in steps
   * @param terminated whether it terminated; else it was truncated
   */
  public record Episode(double sum, int length, boolean terminated) {}

  private record State(Snapshot inner, double sum, int length, int episodes, Episode last)
      implements Snapshot {}

  /** Watches an environment. */
  public EpisodeStatistics(Environment<A> inner) {
    super(inner);
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    sum = 0;
    length = 0;
    return observation;
  }

  @Override
  public Step step(A action) {
    Step step = inner.step(action);
    sum += step.reward();
    length++;
    if (step.ended()) {
      last = new Episode(sum, length, step.terminated());
      episodes++;
    }
    return step;
  }

  /** Sum of the rewards since the last reset. */
  public double sum() {
    return sum;
  }

  /** Steps since the last reset. */
  public int length() {
    return length;
  }

  /** How many episodes came to their end. */
  public int episodes() {
    return episodes;
  }

  /** The episode that ended last; empty before the first end. */
  public Optional<Episode> last() {
    return Optional.ofNullable(last);
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), sum, length, episodes, last);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    sum = state.sum;
    length = state.length;
    episodes = state.episodes;
    last = state.last;
  }
}
