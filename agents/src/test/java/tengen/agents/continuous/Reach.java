package tengen.agents.continuous;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Goals;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A point in a square that should get near another one and stay; each step apart costs 1. */
final class Reach implements Environment<float[]>, Goals {

  static final int STEPS = 15;

  private static final float STRIDE = 0.2f;
  private static final double NEAR = 0.12;

  /** Where it is, then where it should be. */
  private float[] state;

  private int elapsed;

  @Override
  public double computeReward(float[] achieved, float[] desired) {
    return Math.hypot(achieved[0] - desired[0], achieved[1] - desired[1]) < NEAR ? 0 : -1;
  }

  @Override
  public Space.Box observationSpace() {
    float[] ones = {1, 1, 1, 1};
    return new Space.Box(
        new float[] {-1, -1, -1, -1},
        ones,
        List.of(new Space.Part(ACHIEVED, 2), new Space.Part(DESIRED, 2)));
  }

  @Override
  public Space.Box actionSpace() {
    return Space.Box.of(-1, 1, 2);
  }

  @Override
  public float[] reset(long seed) {
    UniformRandomProvider random = Rng.stream(seed, "reach");
    state = new float[4];
    for (int i = 0; i < 4; i++) {
      state[i] = 2 * random.nextFloat() - 1;
    }
    elapsed = 0;
    return state.clone();
  }

  @Override
  public Step step(float[] action) {
    for (int i = 0; i < 2; i++) {
      state[i] = Math.min(Math.max(state[i] + STRIDE * action[i], -1), 1);
    }
    elapsed++;
    double reward = computeReward(Arrays.copyOf(state, 2), Arrays.copyOfRange(state, 2, 4));
    return new Step(state.clone(), reward, false, elapsed == STEPS);
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
