package tengen.env.wrapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Adds a last part {@code "time"} of one number to the observation: the steps since the reset, as
 * Gymnasium's {@code TimeAwareObservation} does. An episode with a time limit is only then a Markov
 * process (Pardo et al. 2018, arXiv:1712.00378).
 *
 * @param <A> the action
 */
public final class TimeAwareObservation<A> extends Wrapper<A> {

  private final Config config;
  private final Space.Box space;
  private int elapsed;

  /**
   * What can be chosen.
   *
   * @param maxSteps the longest episode, at least 1; a {@link TimeLimit} sees to it
   * @param normalizeTime show the share of {@code maxSteps}, in [0, 1], instead of the steps
   */
  public record Config(int maxSteps, boolean normalizeTime) {

    /** Checks the length. */
    public Config {
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  private record State(Snapshot inner, int elapsed) implements Snapshot {}

  /** Shows the time. */
  public TimeAwareObservation(Environment<A> inner, Config config) {
    super(inner);
    this.config = config;
    Space.Box timeless = inner.observationSpace();
    List<Space.Part> parts = new ArrayList<>(timeless.parts());
    parts.add(new Space.Part("time", 1));
    float longest = config.normalizeTime() ? 1 : config.maxSteps();
    space = new Space.Box(with(timeless.low(), 0), with(timeless.high(), longest), parts);
  }

  private static float[] with(float[] numbers, float last) {
    float[] result = Arrays.copyOf(numbers, numbers.length + 1);
    result[numbers.length] = last;
    return result;
  }

  @Override
  public Space.Box observationSpace() {
    return space;
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    elapsed = 0;
    return timed(observation);
  }

  /**
   * Acts once.
   *
   * @throws IllegalStateException also if the episode is longer than {@code maxSteps}
   */
  @Override
  public Step step(A action) {
    if (elapsed >= config.maxSteps()) {
      throw new IllegalStateException(
          "the episode has its "
              + config.maxSteps()
              + " steps: call reset first, or put a TimeLimit("
              + config.maxSteps()
              + ") inside TimeAwareObservation");
    }
    Step step = inner.step(action);
    elapsed++;
    return new Step(timed(step.observation()), step.reward(), step.terminated(), step.truncated());
  }

  private float[] timed(float[] observation) {
    double time = config.normalizeTime() ? (double) elapsed / config.maxSteps() : elapsed;
    return with(observation, (float) time);
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), elapsed);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    elapsed = state.elapsed;
  }

  @Override
  String settings() {
    return Integer.toString(config.maxSteps());
  }
}
