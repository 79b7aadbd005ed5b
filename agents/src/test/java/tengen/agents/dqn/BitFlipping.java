package tengen.agents.dqn;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Goals;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** Bits and what they should be; an action flips one. As many steps as bits, each costs 1. */
final class BitFlipping implements Environment<Integer>, Goals {

  private final int bits;
  private final Space.Box observations;
  private float[] state;
  private int elapsed;

  BitFlipping(int bits) {
    this.bits = bits;
    float[] ones = new float[2 * bits];
    Arrays.fill(ones, 1);
    observations =
        new Space.Box(
            new float[2 * bits],
            ones,
            List.of(new Space.Part(ACHIEVED, bits), new Space.Part(DESIRED, bits)));
  }

  private static boolean there(float[] observation, int at, int bits) {
    return Arrays.equals(observation, at, at + bits, observation, at + bits, at + 2 * bits);
  }

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
    return observations;
  }

  @Override
  public Space.Discrete actionSpace() {
    return new Space.Discrete(bits);
  }

  @Override
  public float[] reset(long seed) {
    UniformRandomProvider random = Rng.stream(seed, "bits");
    state = new float[2 * bits];
    elapsed = 0;
    do {
      for (int i = 0; i < state.length; i++) {
        state[i] = random.nextInt(2);
      }
    } while (there(state, 0, bits));
    return state.clone();
  }

  @Override
  public Step step(Integer action) {
    state[action] = 1 - state[action];
    elapsed++;
    boolean there = there(state, 0, bits);
    return new Step(state.clone(), there ? 0 : -1, there, !there && elapsed == bits);
  }

  @Override
  public Snapshot snapshot() {
    throw new UnsupportedOperationException("nobody asks for one here");
  }

  @Override
  public void restore(Snapshot snapshot) {
    throw new UnsupportedOperationException("nobody asks for one here");
  }
}
