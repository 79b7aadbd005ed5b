package tengen.env.wrapper;

import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Actions;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A bead on a wire, pushed by two real numbers, that trembles at every step; being to the right
 * costs. Its observation has two parts.
 */
final class Bead implements Environment<float[]>, CostSource {

  private static final Space.Box ACTIONS = Space.Box.of(new float[] {-2, 0}, new float[] {2, 10});
  private static final Space.Box OBSERVATIONS =
      new Space.Box(
          new float[] {-10, -2, 0},
          new float[] {10, 2, 10},
          List.of(new Space.Part("place", 1), new Space.Part("pushed", 2)));

  private final Config config;
  private RestorableUniformRandomProvider random = Rng.stream(0, "bead");
  private double at;
  private float[] pushed = new float[2];
  private int elapsed;
  private boolean running;

  /**
   * What can be chosen.
   *
   * @param tremor greatest random movement
   * @param length of an episode
   * @param sticks whether the wire is dirty
   */
  record Config(double tremor, int length, boolean sticks) {
    Config {
      Require.inRange("tremor", tremor, 0, 1);
      Require.inRange("length", length, 1, 1000);
    }
  }

  private record State(double at, float[] pushed, int elapsed, boolean running, byte[] random)
      implements Snapshot {}

  Bead() {
    this(new Config(0.5, 30, false));
  }

  Bead(Config config) {
    this.config = config;
  }

  @Override
  public Space.Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space<float[]> actionSpace() {
    return ACTIONS;
  }

  @Override
  public float[] reset(long seed) {
    random = Rng.stream(seed, "bead");
    at = 0;
    pushed = new float[2];
    elapsed = 0;
    running = true;
    return observation();
  }

  @Override
  public Step step(float[] action) {
    Actions.require(ACTIONS, action, "Bead");
    if (!running) {
      throw new IllegalStateException("call reset first");
    }
    pushed = action.clone();
    at += 0.1 * action[0] + config.tremor() * (2 * random.nextDouble() - 1);
    at = Math.max(-10, Math.min(10, at));
    elapsed++;
    running = elapsed < config.length();
    return new Step(observation(), -Math.abs(at), false, !running);
  }

  private float[] observation() {
    return new float[] {(float) at, pushed[0], pushed[1]};
  }

  @Override
  public double cost() {
    return Math.max(0, at);
  }

  @Override
  public Snapshot snapshot() {
    return new State(at, pushed.clone(), elapsed, running, Rng.save(random));
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of Bead: " + snapshot);
    }
    at = state.at;
    pushed = state.pushed.clone();
    elapsed = state.elapsed;
    running = state.running;
    Rng.restore(random, state.random);
  }
}
