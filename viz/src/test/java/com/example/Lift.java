package com.example;

import tengen.env.Environment;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A lift of ten floors that has to fetch somebody: down (0), stay (1) or up (2). */
public final class Lift implements Environment<Integer> {
  private State state = new State(0, 0, 0);

  private record State(int floor, int caller, int time) implements Snapshot {}

  /** Where the lift is, 0 to 9. */
  public int floor() {
    return state.floor;
  }

  /** Where somebody waits, 0 to 9. */
  public int caller() {
    return state.caller;
  }

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(0, 9, 2);
  }

  @Override
  public Space<Integer> actionSpace() {
    return new Space.Discrete(3);
  }

  @Override
  public float[] reset(long seed) {
    var random = Rng.stream(seed, "lift");
    state = new State(random.nextInt(10), random.nextInt(10), 0);
    return new float[] {state.floor, state.caller};
  }

  @Override
  public Step step(Integer action) {
    int floor = Math.max(0, Math.min(9, state.floor + action - 1));
    state = new State(floor, state.caller, state.time + 1);
    boolean there = floor == state.caller;
    float[] seen = {floor, state.caller};
    return new Step(seen, there ? 1 : -0.1, there, !there && state.time == 50);
  }

  @Override
  public Snapshot snapshot() {
    return state;
  }

  @Override
  public void restore(Snapshot snapshot) {
    state = (State) snapshot;
  }
}
