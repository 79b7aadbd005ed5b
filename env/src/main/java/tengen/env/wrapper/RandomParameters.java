package tengen.env.wrapper;

import java.util.Map;
import java.util.function.Function;
import tengen.env.Environment;
import tengen.env.Snapshot;

/**
 * Rebuilds the world with other numbers at every reset: domain randomisation (Tobin et al. 2017,
 * arXiv:1703.06907). Components of the world's config record are drawn uniformly from ranges, by
 * the seed of the episode.
 *
 * <pre>{@code
 * new RandomParameters<>(
 *     CartPole.Config.V1, CartPole::new, Map.of("maxSteps", new Range(200, 500)));
 * }</pre>
 *
 * @param <A> the action
 * @param <C> the config record
 */
public final class RandomParameters<A, C extends Record> extends Wrapper<A> {

  private final RandomSettings<C> ranges;
  private final Function<? super C, ? extends Environment<A>> make;
  private final Draws draws;
  private C config;

  private record State(Record config, Snapshot inner) implements Snapshot {}

  /**
   * Randomises a world.
   *
   * @param base settings that have no range keep these values
   * @param make builds the world; all of them must have the same spaces
   * @param ranges by the names of the components, which are numbers
   * @throws IllegalArgumentException if the record has no such component (names the nearest), or
   *     refuses an end of a range
   */
  public RandomParameters(
      C base, Function<? super C, ? extends Environment<A>> make, Map<String, Range> ranges) {
    this(new RandomSettings<>(base, ranges), make);
  }

  private RandomParameters(
      RandomSettings<C> ranges, Function<? super C, ? extends Environment<A>> make) {
    super(make.apply(ranges.base()));
    this.ranges = ranges;
    this.make = make;
    config = ranges.base();
    draws = new Draws("random-parameters", copiesBeneath());
  }

  @Override
  public float[] reset(long seed) {
    draws.begin(seed);
    rebuild(ranges.draw(draws.random()));
    return inner.reset(seed);
  }

  private void rebuild(C next) {
    if (next.equals(config)) {
      return;
    }
    Environment<A> world = make.apply(next);
    if (!world.observationSpace().equals(inner.observationSpace())
        || !world.actionSpace().equals(inner.actionSpace())) {
      world.close();
      throw new IllegalStateException("with " + next + " the world has other spaces");
    }
    inner.close();
    inner = world;
    config = next;
  }

  /** The settings of the present episode. */
  public C config() {
    return config;
  }

  @Override
  public Snapshot snapshot() {
    return new State(config, inner.snapshot());
  }

  @Override
  @SuppressWarnings("unchecked") // checked by the class of the record
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.config.getClass() != config.getClass()) {
      throw foreign(snapshot);
    }
    rebuild((C) state.config);
    inner.restore(state.inner);
  }

  @Override
  String settings() {
    return ranges.toString();
  }
}
