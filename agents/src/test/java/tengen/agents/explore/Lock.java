package tengen.agents.explore;

import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A combination lock: the right actions in a row open it, a wrong one puts it back to the start.
 */
final class Lock implements Environment<Integer> {

  static final int LENGTH = 20;
  private static final int TIME = 50;

  private int at;
  private int elapsed;

  private record State(int at, int elapsed) implements Snapshot {}

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(0, 1, LENGTH);
  }

  @Override
  public Space<Integer> actionSpace() {
    return new Space.Discrete(2);
  }

  @Override
  public float[] reset(long seed) {
    at = 0;
    elapsed = 0;
    return observation();
  }

  private float[] observation() {
    float[] one = new float[LENGTH];
    one[at] = 1;
    return one;
  }

  @Override
  public Step step(Integer action) {
    at = action == (at * at / 3) % 2 ? at + 1 : 0;
    elapsed++;
    boolean there = at == LENGTH - 1;
    return new Step(observation(), there ? 1 : 0, there, elapsed == TIME);
  }

  @Override
  public Snapshot snapshot() {
    return new State(at, elapsed);
  }

  @Override
  public void restore(Snapshot snapshot) {
    State state = (State) snapshot;
    at = state.at;
    elapsed = state.elapsed;
  }
}
