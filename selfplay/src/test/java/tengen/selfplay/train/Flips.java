package tengen.selfplay.train;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Goals;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** Bits that are flipped one by one until they are as wanted. */
public final class Flips implements Environment<Integer>, Goals {

  private static final int BITS = 4;

  private float[] state;
  private int elapsed;

  private record State(float[] state, int elapsed) implements Snapshot {}

  /** Nothing can be set. */
  public Flips() {}

  @Override
  public double computeReward(float[] achieved, float[] desired) {
    return computeTerminated(achieved, desired) ? 0 : -1;
  }

  @Override
  public boolean computeTerminated(float[] achieved, float[] desired) {
    return Arrays.equals(achieved, desired);
  }

  @Override
  public Space.Box observationSpace() {
    float[] ones = new float[2 * BITS];
    Arrays.fill(ones, 1);
    return new Space.Box(
        new float[2 * BITS],
        ones,
        List.of(new Space.Part(ACHIEVED, BITS), new Space.Part(DESIRED, BITS)));
  }

  @Override
  public Space.Discrete actionSpace() {
    return new Space.Discrete(BITS);
  }

  @Override
  public float[] reset(long seed) {
    UniformRandomProvider random = Rng.stream(seed, "flips");
    state = new float[2 * BITS];
    for (int i = 0; i < state.length; i++) {
      state[i] = random.nextInt(2);
    }
    elapsed = 0;
    return state.clone();
  }

  @Override
  public Step step(Integer action) {
    state[action] = 1 - state[action];
    elapsed++;
    float[] achieved = Arrays.copyOf(state, BITS);
    float[] desired = Arrays.copyOfRange(state, BITS, 2 * BITS);
    boolean there = computeTerminated(achieved, desired);
    double reward = computeReward(achieved, desired);
    return new Step(state.clone(), reward, there, !there && elapsed == BITS);
  }

  @Override
  public Snapshot snapshot() {
    return new State(state.clone(), elapsed);
  }

  @Override
  public void restore(Snapshot snapshot) {
    State kept = (State) snapshot;
    state = kept.state.clone();
    elapsed = kept.elapsed;
  }
}
