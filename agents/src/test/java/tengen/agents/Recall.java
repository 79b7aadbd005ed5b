package tengen.agents;

import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Whoever answers right has remembered: the first observation shows one of two cues, the last one
 * asks which it was, and between them lies nothing.
 */
public final class Recall implements Environment<Integer> {

  private record State(int cue, int time) implements Snapshot {}

  private final int steps;
  private final boolean cut;
  private int cue;
  private int time = -1;

  /**
   * A new one.
   *
   * @param steps of an episode, at least 2
   * @param cut whether episodes are truncated, not terminated
   */
  public Recall(int steps, boolean cut) {
    this.steps = steps;
    this.cut = cut;
  }

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(0, 1, 3);
  }

  @Override
  public Space<Integer> actionSpace() {
    return new Space.Discrete(2);
  }

  @Override
  public float[] reset(long seed) {
    cue = Long.bitCount(seed * 0x9E3779B97F4A7C15L) & 1;
    time = 0;
    return observation();
  }

  private float[] observation() {
    float[] observation = new float[3];
    if (time == 0) {
      observation[cue] = 1;
    }
    observation[2] = time == steps - 1 ? 1 : 0;
    return observation;
  }

  @Override
  public Step step(Integer action) {
    double reward = time == steps - 1 && action == cue ? 1 : 0;
    time++;
    boolean over = time == steps;
    return new Step(observation(), reward, over && !cut, over && cut);
  }

  @Override
  public Snapshot snapshot() {
    return new State(cue, time);
  }

  @Override
  public void restore(Snapshot snapshot) {
    State state = (State) snapshot;
    cue = state.cue;
    time = state.time;
  }
}
