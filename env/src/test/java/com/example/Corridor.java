package com.example;

import tengen.env.Environment;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** Nine fields in a row: step left (0) or right (1); a reward waits at the right end. */
public final class Corridor implements Environment<Integer> {
  private State state = new State(0, 0);

  private record State(int at, int time) implements Snapshot {}

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(0, 8, 1);
  }

  @Override
  public Space<Integer> actionSpace() {
    return new Space.Discrete(2);
  }

  @Override
  public float[] reset(long seed) {
    state = new State(Rng.stream(seed, "corridor").nextInt(2, 7), 0);
    return new float[] {state.at};
  }

  @Override
  public Step step(Integer action) {
    if (!actionSpace().contains(action)) throw new IllegalArgumentException("action " + action);
    if (state.at % 8 == 0 || state.time == 50) throw new IllegalStateException("reset first");
    state = new State(state.at + 2 * action - 1, state.time + 1);
    boolean end = state.at % 8 == 0;
    return new Step(new float[] {state.at}, state.at == 8 ? 1 : 0, end, state.time == 50 && !end);
  }

  @Override
  public Snapshot snapshot() {
    return state;
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State old)) throw new IllegalArgumentException("not " + snapshot);
    state = old;
  }
}
